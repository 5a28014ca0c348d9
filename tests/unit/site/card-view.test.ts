import { expect, test } from "vitest";
import { cardFaces, cardIndex } from "../../../src/site/card-view.ts";
import { siteView } from "../../../src/site/site-view.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const knowledge = knowledgeOf({
  "sources.yaml":
    "- { id: book, title: A book, type: documentation, url: https://book.example/, readOn: 2026-01-02 }",
  "talks/boats/talk.yaml": "title: Boats\nformerIds: [ships]",
  "talks/boats/questions.yaml": `
- id: keel
  question: Why a *keel*?
  answer: |
    It keeps a boat upright.

    \`\`\`js
    const keel = 1;
    \`\`\`

    | Part | Weight |
    | --- | --- |
    | Keel | 3 t |
  topics: [keel]
  source: [book, book]
  asOf: 2026-02-03
  correction: { says: It steers., because: A rudder does. }
`,
  "topics/keel.mdx": `---
title: Keel
updates:
  - { id: no-lead, date: 2026-04-30, change: Lead is gone., effect: retired }
---
`,
});
const site = siteView(knowledge, {
  base: "/base/",
  highlight: (text) => [[{ text, colours: { light: "#111111", dark: "#eeeeee" } }]],
});

test("the index names cards with the ids that they had, and decks by their cards' numbers", () => {
  expect(cardIndex(site)).toEqual({
    perFile: 100,
    cards: [["question:boats/keel", "question:ships/keel"]],
    decks: [
      { id: "all", title: site.knowledge.site.title, cards: [0] },
      { id: "talks/boats", title: "Boats", cards: [0] },
      { id: "topics/keel", title: "Keel", cards: [0] },
    ],
  });
});

test("a card shows what the page shows: Markdown, code, correction, what has changed, and the source", () => {
  const [{ front, back } = { front: "", back: "" }] = cardFaces(site, 0);
  expect(front).toBe("<p>Why a <em>keel</em>?</p>");
  expect(back).toMatchInlineSnapshot(`
    "<p>It keeps a boat upright.</p>
    <figure class="code"><pre tabindex="0"><code class="language-js"><span style="color:light-dark(#111111,#eeeeee)">const keel = 1;</span></code></pre></figure>
    <div class="table" tabindex="0" role="group" aria-label="Part, Weight"><table><thead><tr><th scope="col">Part</th><th scope="col">Weight</th></tr></thead><tbody><tr><td>Keel</td><td>3 t</td></tr></tbody></table></div><div class="correction"><p>Corrected</p><p>The source says: It steers.</p><p>A rudder does.</p></div><p class="changed"><a href="/base/topics/keel/#no-lead">Changed since: Keel, retired, 30 April 2026</a></p><p class="tail card-tail"><a href="/base/talks/boats/questions/#keel">Where this is from</a> · Source: <a href="/base/sources/#book">A book</a> · checked 3 February 2026</p>"
  `);
});
