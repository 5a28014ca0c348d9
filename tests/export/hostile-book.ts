import { compile } from "../../src/compile/compile.ts";
import { openKnowledge } from "../../src/knowledge/knowledge.ts";
import type { SetDocument } from "../../src/node/typst/set-typst.ts";
import { bookMaker } from "../../src/site/make-book.ts";

/** Texts that would do something if they were read as Typst, or that are hard to set. */
export const hostileTexts = [
  '#read("/etc/passwd")',
  '#import "@preview/cetz:0.3.0"',
  '#include "/etc/hostname"',
  '#image("/etc/hostname")',
  '"); panic("out") //',
  '") + read("/etc/passwd") + ("',
  "\\u{41} \\ \\\\ \\n ] } ) [ { (",
  "= Heading *bold* _emph_ `raw` $x^2$ <label> @ref // comment /* open",
  "#set page(width: 1pt) #panic() #while true {}",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(6),
  "日本語の文。かな、カナ、漢字。",
  "e\u0301 a\u0308\u0323 n\u0303 \u1E69",
  "👩‍🚀 🇯🇵 ✊🏽 ❤️ → ✓ ≤",
  "שלום עולם مرحبا",
  "नमस्ते ไทย",
  "\u202eright\u202c \u200bzero\u200d \u00adsoft \ufeff",
  "~ -- --- ... 'a' \"b\"",
  "1. not a list",
  "- neither",
] as const;

/** Sets a book whose every text field is one of some texts. */
export async function bookOf(texts: readonly string[]): Promise<{
  made: SetDocument;
  files: ReadonlyMap<string, string>;
  /** How many errors the content has without the book. */
  errors: number;
}> {
  let next = 0;
  const text = (): string => texts[next++ % texts.length] ?? "";
  const yaml = (value: unknown): string => JSON.stringify(value);
  const files = new Map<string, string>(
    Object.entries({
      "site.yaml": { title: `T ${text()}`, description: text(), licence: text() },
      "sources.yaml": [{ id: "s", title: `T ${text()}`, publisher: text(), type: "article" }],
      "glossary.yaml": [
        { id: "a", term: `Word ${text()}`, aliases: [`Other ${text()}`], definition: text() },
      ],
      "dimensions.yaml": [
        { id: "d", label: `T ${text()}`, type: "text" },
        { id: "l", label: `U ${text()}`, type: "list" },
      ],
      "talks/t/talk.yaml": {
        title: `T ${text()}`,
        event: text(),
        speakers: [{ name: text(), role: text() }],
        tags: [text()],
        summary: text(),
      },
      "talks/t/takeaways.yaml": [{ id: "a", text: text(), detail: text(), source: "s" }],
      "talks/t/questions.yaml": [{ id: "q", question: text(), answer: text(), source: "s" }],
      "talks/t/outline.yaml": [{ id: "c", title: `T ${text()}`, summary: text() }],
      "talks/t/highlights.yaml": [{ id: "h", quote: text(), speaker: text() }],
      "comparisons/k.yaml": {
        title: `T ${text()}`,
        description: text(),
        topics: ["x", "y"],
        dimensions: ["d", "l"],
      },
      "quizzes/z.yaml": {
        title: `T ${text()}`,
        description: text(),
        questions: [
          {
            id: "one",
            type: "one-answer",
            stem: text(),
            options: [{ text: `A ${text()}`, correct: true }, { text: `B ${text()}` }],
            explanation: text(),
            source: "s",
          },
        ],
      },
    }).map(([path, value]) => [path, yaml(value)]),
  );
  const note = { title: `T ${text()}`, description: text(), source: "s" };
  files.set("talks/t/notes/n.mdx", `---\n${yaml(note)}\n---\n`);
  for (const id of ["x", "y"]) {
    const facts = {
      d: { value: text(), note: text(), source: "s" },
      l: { value: [`one ${text()}`, `two ${text()}`], source: "s" },
    };
    const head = {
      title: `T${id} ${text()}`,
      summary: text(),
      aliases: [`${id} ${text()}`],
      facts,
    };
    files.set(`topics/${id}.mdx`, `---\n${yaml(head)}\n---\n`);
  }
  const compiled = compile([...files].map(([path, text]) => ({ path, text })));
  const knowledge = openKnowledge(compiled.knowledge);
  const maker = await bookMaker({ knowledge, drawings: new Map() });
  const made = await maker.make({ kind: "site" }, { paper: "a5", answers: "end" });
  const errors = compiled.diagnostics.filter(({ severity }) => severity === "error").length;
  return { made, files, errors };
}
