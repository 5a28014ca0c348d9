import { expect, test } from "vitest";
import { splitLeadingEmoji } from "../../../../src/import/text/leading-emoji.ts";

test("takes whole emoji sequences off", () => {
  const emoji = ["😀", "🛠️", "🛠", "👩‍💻", "🏳️‍🌈", "🇯🇵", "1️⃣", "#️⃣", "👍🏽", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️‍🔥", "🚀🔥"];
  expect(emoji.map((each) => splitLeadingEmoji(`${each} Text`))).toEqual(
    emoji.map((each) => ({ emoji: each, text: "Text" })),
  );
});

test("takes nothing off where text begins, or nothing would be left", () => {
  const texts = ["Text 😀", "1 apple", "#1", "© 2022", "™ mark", "😀", "→ next", "é"];
  expect(texts.map(splitLeadingEmoji)).toEqual(texts.map((text) => ({ text })));
});
