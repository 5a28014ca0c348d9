import { expect, test } from "vitest";
import { contentOf, importText } from "./import-text.ts";

const notices = {
  English:
    "This section is available to paid users only. Please upgrade to access this part.\n\nUpgrade Now",
  Japanese: "このセクションは有料ユーザー限定です。\nアップグレードをお願いします。",
  German: "Dieser Bereich ist nur für zahlende Nutzer. Bitte abonnieren Sie.",
  unknown: "Þessi hluti er aðeins fyrir áskrifendur.\n\nSkráðu þig núna",
};

test.each(Object.entries(notices))("one notice in two sections: %s", (_, notice) => {
  const text = `Takeaways\n- One\nOutlines\n${notice}\nHighlights\n${notice}\nEinkunn hér\n`;
  const result = importText(text);
  expect(contentOf(result, "talks/talk/talk.yaml")).toMatchObject({
    lockedSections: ["outline", "highlights"],
  });
  const lines = notice.split("\n").filter((line) => line !== "");
  expect(result.report.map((line) => [line.text, line.reason])).toEqual([
    ...lines.map((line) => [line, 'lock notice: "Outlines" is shown to paying readers alone']),
    ...lines.map((line) => [line, 'lock notice: "Highlights" is shown to paying readers alone']),
    ["Einkunn hér", 'page furniture below the lock notice of "Highlights"'],
  ]);
});

test.each(Object.entries(notices))("a single notice: %s", (language, notice) => {
  const result = importText(`Takeaways\n- One\nTranscripts\n${notice}\n`);
  expect(contentOf(result, "talks/talk/talk.yaml")).toMatchObject({
    lockedSections: ["transcript"],
  });
  const guess =
    '"Transcripts" holds a sentence and nothing else, which was taken for a lock notice.';
  expect(result.notes.includes(guess)).toBe(language === "unknown");
});

test.each([
  ["a highlight", "Highlights\nWe had to upgrade the database in one night.\n"],
  ["two equal lists", "Outlines\n- Begin\nMindmap\n- Begin\n"],
  ["a term", "Keywords\nPremium: a price that somebody has paid to subscribe.\n"],
  ["chapters that speak of paying", "Outlines\n0:00 Paid plans\n1:00 Upgrade and subscribe\n"],
])("%s is no notice", (_, section) => {
  const result = importText(`Takeaways\n- One\n${section}`);
  expect(contentOf(result, "talks/talk/talk.yaml")).not.toHaveProperty("lockedSections");
});
