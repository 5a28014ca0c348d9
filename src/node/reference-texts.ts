import { classifyPath } from "../compile/content-files.ts";
import type { ReferencePage } from "../knowledge/reference-page.ts";
import { parseMarkdown } from "../markup/parse-markup.ts";
import { chooseExample } from "../reference/choose-example.ts";
import { kindReference, type ReferenceExample } from "../reference/kind-reference.ts";
import { type ContentKind, contentKindNames, contentKinds } from "../schema/content-kinds.ts";
import { jsonSchemaOf } from "../schema/json-schema.ts";
import { writeStarter } from "../starters/starter.ts";

/** The reference of one kind as Markdown. */
interface ReferenceText {
  kind: ContentKind;
  text: string;
}

/**
 * The reference of each kind. Examples come from the files of a content folder; what it lacks is shown as
 * `talkbook new` writes it.
 */
export function referenceTexts(files: readonly ReferenceExample[]): ReferenceText[] {
  return contentKindNames.map((kind) => {
    const ofKind = files.filter(({ path }) => classifyPath(path)?.kind === kind);
    const example = chooseExample(ofKind) ?? writeStarter(kind, exampleSurroundings);
    return { kind, text: kindReference(kind, example) };
  });
}

const exampleSurroundings = {
  id: "example",
  day: "2026-11-26",
  talks: ["example"],
  topics: ["one", "another"],
  comparable: { dimension: "patching", topics: ["one", "another"] },
};

let last: { files: readonly ReferenceExample[]; pages: ReferencePage[] } | undefined;

/** The same as pages of a site. */
export function referencePages(files: readonly ReferenceExample[]): ReferencePage[] {
  // Whoever follows changes asks again after each, and most of them change little.
  if (last && isSame(last.files, files)) return last.pages;
  const pages = referenceTexts(files).map(({ kind, text }): ReferencePage => {
    const body = text.slice(text.indexOf("\n") + 1);
    return {
      id: kind,
      file: String(jsonSchemaOf(kind).title),
      holds: contentKinds[kind].holds,
      path: `/reference/${kind}/`,
      body: parseMarkdown(body, `reference/${kind}.md`).tree,
    };
  });
  last = { files, pages };
  return pages;
}

function isSame(before: readonly ReferenceExample[], now: readonly ReferenceExample[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ path, text }, index) => path === now[index]?.path && text === now[index]?.text)
  );
}
