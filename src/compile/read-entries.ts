import { z } from "zod";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { didYouMean } from "../diagnostics/nearest-name.ts";
import type { ComponentRegistry } from "../markup/component.ts";
import { type ParsedMarkup, parseMdx } from "../markup/parse-markup.ts";
import { slug } from "../markup/slug.ts";
import { type Authored, type ContentKind, contentKinds } from "../schema/content-kinds.ts";
import { idPattern } from "../schema/primitives.ts";
import { type ContentFile, classifyPath, isTranscript, pathsLike } from "./content-files.ts";
import { findFrontMatter } from "./front-matter.ts";
import { salvageValue } from "./salvage-value.ts";
import { validateValue, valueAt } from "./validate-value.ts";
import { parseYaml, type YamlPath, type YamlSource } from "./yaml-source.ts";

/** One valid value of a content file, still as the author wrote it. */
export interface Entry<Value> {
  file: string;
  /** Ids from the file's path, outermost first. */
  ids: string[];
  value: Value;
  source: YamlSource;
  /** Where in the file the value stands. */
  path: YamlPath;
  /** The text below the front matter, in MDX files. */
  body?: ParsedMarkup;
  /** Something in it was wrong and is replaced: it is looked through for more errors, and not shown. */
  isSalvaged?: boolean;
}

type Item<T> = T extends (infer Each)[] ? Each : T;

/** Valid entries by kind; a list file gives one entry an item. */
export type Entries = { [K in ContentKind]: Entry<Item<Authored<K>>>[] };

export interface ReadEntries {
  entries: Entries;
  /** `kind` or `kind id` of what is there but could not be read, so that nobody calls it unknown. */
  unreadable: Set<string>;
  diagnostics: Diagnostic[];
}

/** Parses and validates every file; a broken item never takes its neighbours with it. */
export function readEntries(
  files: readonly ContentFile[],
  components: ComponentRegistry,
  unreadablePaths: readonly string[],
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
    topic: [],
    diagram: [],
    comparison: [],
    guide: [],
    quiz: [],
    curriculum: [],
  };
  const unreadable = new Set<string>();
  const diagnostics: Diagnostic[] = [];

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
    readFile(file, kind, ids);
  }
  return { entries, unreadable, diagnostics };

  function readFile(file: ContentFile, kind: ContentKind, ids: string[]): void {
    const isMdx = file.path.endsWith(".mdx");
    const range = isMdx ? findFrontMatter(file.text) : { start: 0, end: file.text.length };
    const body = isMdx && range ? parseBody(file, range.end, components) : undefined;
    if (body) diagnostics.push(...body.diagnostics);
    const markUnreadable = (id?: string): void => {
      unreadable.add(id === undefined ? [kind, ...ids].join(" ") : [kind, ...ids, id].join(" "));
    };
    if (!range) {
      diagnostics.push(frontMatterMissing(file));
      markUnreadable();
      return;
    }
    const parsed = parseYaml(file.text, file.path, range.start, range.end);
    diagnostics.push(...parsed.diagnostics);
    if (!parsed.source) {
      markUnreadable();
      return;
    }
    const schema: z.ZodType = contentKinds[kind].schema;
    const isList = schema instanceof z.ZodArray;
    // A file that holds only comments is an empty list or mapping.
    const value = parsed.source.value ?? (isList ? [] : {});
    const source = { ...parsed.source, value };
    const paths = isList && Array.isArray(value) ? value.map((_, index) => [index]) : [[]];
    const each = isList && Array.isArray(value) ? (schema.element as z.ZodType) : schema;
    for (const path of paths) {
      const validated = validateValue(each, source, path, file.path);
      diagnostics.push(...validated.diagnostics);
      const isSalvaged = validated.diagnostics.length > 0;
      const valid = isSalvaged ? salvageValue(each, valueAt(value, path)) : validated.value;
      if (isSalvaged) {
        const id = valueAt(value, [...path, "id"]);
        markUnreadable(typeof id === "string" ? id : undefined);
        if (valid === undefined) continue;
      }
      const entry = {
        ...{ file: file.path, ids, value: valid, source, path },
        ...(isSalvaged && { isSalvaged }),
      };
      // The schema of the kind has just been applied, which the compiler cannot follow through the table.
      (entries[kind] as Entry<unknown>[]).push(body ? { ...entry, body } : entry);
    }
  }
}

function parseBody(
  { path, text }: ContentFile,
  frontMatterEnd: number,
  components: ComponentRegistry,
): ParsedMarkup {
  const fence = /^---[ \t]*/.exec(text.slice(frontMatterEnd))?.[0] ?? "";
  return parseMdx(text, path, components, frontMatterEnd + fence.length);
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

function frontMatterMissing({ path, text }: ContentFile): Diagnostic {
  const isOpen = text.startsWith("---");
  const end = { line: 1, column: isOpen ? 4 : 2 };
  const place = { file: path, range: { start: { line: 1, column: 1 }, end } };
  if (isOpen) {
    const hint = "put a line of --- below the last field";
    return diagnostic("front-matter/missing", "The front matter is not closed.", place, { hint });
  }
  const message = "The file must begin with front matter: YAML between two lines of ---.";
  const hint = /^\s+---/.test(text)
    ? "leave out the empty lines above ---"
    : "begin with ---, a line `title: …`, and --- again";
  return diagnostic("front-matter/missing", message, place, { hint });
}
