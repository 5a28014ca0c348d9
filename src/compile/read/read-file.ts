import { z } from "zod";
import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ComponentRegistry } from "../../markup/component.ts";
import { type ParsedMarkup, parseMdx } from "../../markup/parse-markup.ts";
import { type ContentKind, contentKinds } from "../../schema/content-kinds.ts";
import type { ContentFile } from "../content-files.ts";
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

/** What one file holds. */
export interface FileReading {
  entries: Entry<unknown>[];
  /** `kind` or `kind id` of what is there but could not be read. */
  unreadable: string[];
  diagnostics: Diagnostic[];
}

/** Parses and validates one file; a broken item never takes its neighbours with it. */
export function readFile(
  file: ContentFile,
  kind: ContentKind,
  ids: string[],
  components: ComponentRegistry,
): FileReading {
  const isMdx = file.path.endsWith(".mdx");
  const range = isMdx ? findFrontMatter(file.text) : { start: 0, end: file.text.length };
  const body = isMdx && range ? parseBody(file, range.end, components) : undefined;
  const diagnostics: Diagnostic[] = [...(body?.diagnostics ?? [])];
  const entries: Entry<unknown>[] = [];
  const unreadable: string[] = [];
  const found: FileReading = { entries, unreadable, diagnostics };
  const markUnreadable = (id?: string): void => {
    unreadable.push([kind, ...ids, ...(id === undefined ? [] : [id])].join(" "));
  };
  if (!range) {
    diagnostics.push(frontMatterMissing(file));
    markUnreadable();
    return found;
  }
  const parsed = parseYaml(file.text, file.path, range.start, range.end);
  diagnostics.push(...parsed.diagnostics);
  if (!parsed.source) {
    markUnreadable();
    return found;
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
    entries.push(body ? { ...entry, body } : entry);
  }
  return found;
}

function parseBody(
  { path, text }: ContentFile,
  frontMatterEnd: number,
  components: ComponentRegistry,
): ParsedMarkup {
  const fence = /^---[ \t]*/.exec(text.slice(frontMatterEnd))?.[0] ?? "";
  return parseMdx(text, path, components, frontMatterEnd + fence.length);
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
