import { describe, expect, test } from "vitest";
import type { Chapter, Gap, Question, Takeaway, Talk } from "../../../../src/knowledge/records.ts";
import { toText } from "../../../../src/markup/to-text.ts";
import { base, dataOf, idsOf, inWords, markdown, nowhere, questionsOf } from "./quiz-shape.ts";

const talk: Talk = {
  ...{ kind: "talk", ...base("talk"), title: "The talk", speakers: [], language: "en", tags: [] },
  ...{ provenance: nowhere, lockedSections: [] },
};

function item(ref: string) {
  return { ...base(ref), talk: ref.split("/")[0] ?? "", topics: ["box"], provenance: nowhere };
}

function chapter(ref: string, title: string): Chapter {
  return { kind: "chapter", ...item(ref), title, chapters: [] };
}

function chaptersOf(...titles: string[]) {
  const chapters = titles.map((title, index) => chapter(`talk/c${index + 1}`, title));
  const rules = [{ rule: "next-chapter" } as const];
  return questionsOf(dataOf({ data: { talks: [talk], chapters }, rules }));
}

describe("which chapter follows", () => {
  test("is asked of every chapter but the last", () => {
    expect(chaptersOf("Why", "What", "How", "When").map(inWords)).toEqual([
      {
        id: "next-chapter.talk.c1",
        stem: "In “The talk”, which chapter follows “Why”?",
        keys: ["What"],
        wrong: ["How", "When"],
      },
      {
        id: "next-chapter.talk.c2",
        stem: "In “The talk”, which chapter follows “What”?",
        keys: ["How"],
        wrong: ["When", "Why"],
      },
      {
        id: "next-chapter.talk.c3",
        stem: "In “The talk”, which chapter follows “How”?",
        keys: ["When"],
        wrong: ["What", "Why"],
      },
    ]);
  });

  test("is not asked of three chapters, or of one whose title comes twice", () => {
    expect(chaptersOf("Why", "What", "How")).toEqual([]);
    expect(idsOf(chaptersOf("Demo", "What", "Demo", "How", "When", "Where"))).toEqual(
      ["c2", "c4", "c5"].map((id) => `next-chapter.talk.${id}`),
    );
  });
});

function takeaway(ref: string, text: string, gap?: Gap): Takeaway {
  return { kind: "takeaway", ...item(ref), text: markdown(text), ...(gap && { gap }) };
}

const gap = { words: "guest", wrong: ["host", "image", "kernel", "disk"] };
const answered: Question = {
  ...{ kind: "question", ...item("talk/why"), question: markdown("Why?") },
  ...{
    answer: markdown("- They patch it.\n- You do not."),
    gap: { words: "They", wrong: ["You", "We"] },
  },
};
const takeaways = [
  takeaway("talk/patch", "You no longer patch the **guest**.", gap),
  takeaway("talk/whole", "Without a gap."),
  takeaway("other/patch", "They patch the guest.", gap),
];

describe("a text with words left out", () => {
  test("offers the author's wrong words, three at most", () => {
    const data = { takeaways: takeaways.slice(0, 2), questions: [answered] };
    const made = questionsOf(dataOf({ data, rules: [{ rule: "gap" }] }));
    const [first, second] = made.map(inWords);
    expect(first).toMatchObject({
      id: "gap.takeaway.talk.patch",
      stem: "What is missing here?\n\nYou no longer patch the _____.",
      keys: ["guest"],
    });
    expect(gap.wrong).toEqual(expect.arrayContaining(first && "wrong" in first ? first.wrong : []));
    expect(second).toEqual({
      id: "gap.question.talk.why",
      stem: "What is missing here?\n\nWhy?\n\n_____ patch it.",
      keys: ["They"],
      wrong: ["We", "You"],
    });
    expect(made[1]).toMatchObject({ about: ["question:talk/why"], topics: ["box"] });
    expect(made[1]?.explanation && toText(made[1].explanation)).toContain("They patch it.");
  });

  test("is one of the quiz's talk and of the kinds that a rule names", () => {
    const data = { takeaways, questions: [answered] };
    const made = questionsOf(
      dataOf({ data, talk: "talk", rules: [{ rule: "gap", records: ["takeaways"] }] }),
    );
    expect(idsOf(made)).toEqual(["gap.takeaway.talk.patch"]);
  });

  test("is not asked for where wrong words are other names of the right ones", () => {
    const terms = { guest: { definition: "A system.", aliases: ["host"] } };
    const data = {
      takeaways: [takeaway("talk/a", "A guest.", { words: "guest", wrong: ["host", "disk"] })],
    };
    expect(questionsOf(dataOf({ data, terms, rules: [{ rule: "gap" }] }))).toEqual([]);
  });
});
