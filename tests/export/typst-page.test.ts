import { expect, test } from "vitest";
import { formatPretty } from "../../src/diagnostics/format-pretty.ts";
import { openKnowledge } from "../../src/knowledge/knowledge.ts";
import { anchored, recordPaths } from "../../src/knowledge/record-paths.ts";
import type { RenderContext } from "../../src/markup/component.ts";
import { componentRegistry } from "../../src/markup/standard-components.ts";
import { toHtml } from "../../src/markup/to-html.ts";
import { toText } from "../../src/markup/to-text.ts";
import { toTypst } from "../../src/markup/to-typst.ts";
import { type CompiledFolder, compileFolder } from "../../src/node/compile-folder.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { readPdf, typstPdf } from "./typst-pdf.ts";

const topic = `---
title: Cells
summary: A way to keep a failure small.
source: summary
---

## What it is

A <Term id="cell" /> is a copy of *everything*; see <Term id="sell">another</Term>
and [the guide](https://example.org/cells).

<Callout kind="caution" title="Mind">

Two of \`#read("/etc/passwd")\` are no copy[^1].

</Callout>

| Size  | Cells |
| :---- | ----: |
| small |    12 |
| "big" |     3 |

\`\`\`js
export const cells = { count: 12 }; // "#panic()"
\`\`\`

{process.exit()}

[^1]: They share a *disk*.
`;

const files = {
  "sources.yaml": "- { id: summary, title: A summary, type: summary }\n",
  "glossary.yaml": "- { id: cell, term: Cell, definition: A copy., source: summary }\n",
  "talks/t/talk.yaml": "title: T\n",
  "topics/cells.mdx": topic,
};

async function compileTopic(): Promise<CompiledFolder> {
  return compileFolder(await temporaryFolder(files));
}

function contextOf({ knowledge }: CompiledFolder): RenderContext {
  const { term } = openKnowledge(knowledge);
  return {
    resolve(kind, id) {
      const record = kind === "term" ? term(id) : undefined;
      return record && { title: record.term, path: anchored(recordPaths.glossary(), id) };
    },
    href: (path) => path,
    drawing: () => undefined,
    diagramSource: () => undefined,
    comparison: () => undefined,
    idPrefix: "",
    words: {
      callouts: { note: "Note", tip: "Tip", caution: "Caution" },
      footnotes: "Footnotes",
      backToText: "Back to the text",
      source: "Source",
      drawing: "Diagram",
      drawingWords: {
        leadsTo: (from, to) => `${from} leads to ${to}.`,
        leadsToWith: (from, to, label) => `${from} leads to ${to}: ${label}.`,
        shows: (labels) => `Shows ${labels}.`,
        holds: (frame, labels) => `${frame} holds ${labels}.`,
      },
    },
  };
}

async function renderTopic<T>(
  render: (body: Parameters<typeof toHtml>[0], options: Parameters<typeof toHtml>[1]) => T,
): Promise<T> {
  const compiled = await compileTopic();
  const [topic] = compiled.knowledge.topics;
  if (!topic) throw new Error("The topic was not compiled.");
  return render(topic.body, { registry: componentRegistry(), context: contextOf(compiled) });
}

test("what is wrong in one topic is said with its exact place", async () => {
  const { diagnostics, texts } = await compileTopic();
  const printed = diagnostics.map((each) =>
    formatPretty(each, { textOf: (file) => texts.get(file) }),
  );
  expect(`\n${printed.join("\n\n")}\n`).toBe(`
error link/unknown-term  topics/cells.mdx:9:53
  There is no term "sell".
   9 | A <Term id="cell" /> is a copy of *everything*; see <Term id="sell">another</Term>
     |                                                     ^^^^^ did you mean "cell"?

error markup/code  topics/cells.mdx:27:1
  Expressions in braces are not run; content is data.
  27 | {process.exit()}
     | ^^^^^^^^^^^^^^^^ write \\{ for a brace, or put the words in \`code\`
`);
});

test("the topic becomes HTML", async () => {
  expect(await renderTopic(toHtml)).toMatchInlineSnapshot(`
    "<h2 id="what-it-is">What it is</h2>
    <p>A <a href="/glossary/#cell" class="ref-term">Cell</a> is a copy of <em>everything</em>; see another and <a href="https://example.org/cells" rel="noreferrer">the guide</a>.</p>
    <div class="callout caution" role="note"><p class="callout-title">Mind</p><p>Two of <code>#read(&quot;/etc/passwd&quot;)</code> are no copy<sup class="footnote"><a href="#fn-1" id="fn-1-ref">1</a></sup>.</p></div>
    <div class="table" tabindex="0" role="group" aria-label="Size, Cells"><table><thead><tr><th scope="col" class="align-left">Size</th><th scope="col" class="align-right">Cells</th></tr></thead><tbody><tr><td class="align-left">small</td><td class="align-right">12</td></tr>
    <tr><td class="align-left">&quot;big&quot;</td><td class="align-right">3</td></tr></tbody></table></div>
    <figure class="code"><pre tabindex="0"><code class="language-js">export const cells = { count: 12 }; // &quot;#panic()&quot;</code></pre></figure>
    <p>{process.exit()}</p>
    <section class="footnotes" aria-label="Footnotes"><ol><li id="fn-1"><p>They share a <em>disk</em>.</p> <a href="#fn-1-ref"><span aria-hidden="true">↩</span><span class="visually-hidden">Back to the text</span></a></li></ol></section>"
  `);
});

test("the topic becomes plain text", async () => {
  expect(await renderTopic(toText)).toMatchInlineSnapshot(`
    "What it is

    A Cell is a copy of everything; see another and the guide.

    Mind: Two of #read("/etc/passwd") are no copy.

    Size · Cells
    small · 12
    "big" · 3

    export const cells = { count: 12 }; // "#panic()"

    {process.exit()}

    They share a disk."
  `);
});

test("the topic becomes a page of a PDF, its texts word for word", async () => {
  const { title, pages, links } = await readPdf(typstPdf(await renderTopic(toTypst), "Cells"));
  expect(title).toBe("Cells");
  expect(links).toEqual(["https://example.org/cells"]);
  expect(pages).toMatchInlineSnapshot(`
    [
      "What it is A Cell is a copy of everything; see another and the guide. Mind Two of #read("/etc/passwd") are no copy1. Size Cells small 12 "big" 3 export const cells = { count: 12 }; // "#panic()" {process.exit()} 1 They share a disk.",
    ]
  `);
});
