import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import type { ComponentRegistry } from "../../markup/component.ts";
import { slug } from "../../markup/slug.ts";
import type { Authored, ContentKind } from "../../schema/content-kinds.ts";
import { idPattern } from "../../schema/primitives.ts";
import type { CompileMemory } from "../compile-memory.ts";
import { type ContentFile, classifyPath, isTranscript, pathsLike } from "../content-files.ts";
import { type Entry, type FileReading, readFile } from "./read-file.ts";

export type { Entry } from "./read-file.ts";

type Item<T> = T extends (infer Each)[] ? Each : T;

/** Valid entries by kind; a list file gives one entry an item. */
export type Entries = { [K in ContentKind]: Entry<Item<Authored<K>>>[] };

export interface ReadEntries {
  entries: Entries;
  /** `kind` or `kind id` of what is there but could not be read, so that nobody calls it unknown. */
  unreadable: Set<string>;
  diagnostics: Diagnostic[];
  /** Each file as it was read, for the next time. */
  readings: CompileMemory["readings"];
}

/** Parses and validates every file, unless it is in memory as it is. */
export function readEntries(
  files: readonly ContentFile[],
  components: ComponentRegistry,
  unreadablePaths: readonly string[],
  known: CompileMemory["readings"] = new Map(),
): ReadEntries {
  const entries: Entries = {
    site: [],
    sources: [],
    glossary: [],
    dimensions: [],
    talk: [],
    takeaways: [],
    questions: [],
    outline: [],
    highlights: [],
    note: [],
    topic: [],
    diagram: [],
    comparison: [],
    guide: [],
    quiz: [],
    curriculum: [],
  };
  const unreadable = new Set<string>();
  const diagnostics: Diagnostic[] = [];

  const readings = new Map<string, { text: string; reading: FileReading }>();
  const badIds = new Set<string>();
  for (const path of unreadablePaths) {
    const classified = classifyPath(path);
    if (classified) unreadable.add([classified.kind, ...classified.ids].join(" "));
  }
  for (const file of files) {
    const classified = classifyPath(file.path);
    if (!classified) {
      if (!isTranscript(file.path)) diagnostics.push(unknownFile(file.path));
      continue;
    }
    const { kind, ids } = classified;
    const badId = ids.find((id) => !idPattern.test(id));
    if (badId !== undefined) {
      unreadable.add([kind, ...ids].join(" "));
      const folder = file.path.slice(0, file.path.indexOf("/"));
      // One folder with a bad name holds several files.
      if (!badIds.has(`${folder}/${badId}`)) diagnostics.push(badIdFound(badId, file.path));
      badIds.add(`${folder}/${badId}`);
      continue;
    }
    const before = known.get(file.path);
    const isKnown = before?.text === file.text;
    const reading = isKnown ? before.reading : readFile(file, kind, ids, components);
    readings.set(file.path, { text: file.text, reading });
    // The schema of the kind was applied, which the compiler cannot follow through the table.
    (entries[kind] as Entry<unknown>[]).push(...reading.entries);
    for (const each of reading.unreadable) unreadable.add(each);
    diagnostics.push(...reading.diagnostics);
  }
  return { entries, unreadable, diagnostics, readings };
}

function unknownFile(path: string): Diagnostic {
  const message = "No kind of content has this name and place, so the file is not used.";
  return diagnostic(
    "file/unknown",
    message,
    { file: path },
    { hint: didYouMean(path, pathsLike(path)) },
  );
}

function badIdFound(id: string, file: string): Diagnostic {
  const message = `"${id}" cannot be an id: small letters, digits and hyphens are allowed.`;
  const better = slug(id);
  const hint = idPattern.test(better) ? `call it "${better}"` : undefined;
  return diagnostic("file/bad-id", message, { file }, { hint });
}
