import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { indexNames } from "./index-names.ts";

/** The words that readers need, each with its meaning. */
export function glossaryPart(writer: BookWriter): string[] {
  const { contents, view } = writer;
  if (contents.terms.length === 0) return [];
  return [
    writer.heading(1, view.words.glossary),
    ...contents.terms.map((term) =>
      typstCall(
        "term-entry",
        {},
        typstBlock([
          writer.mark(`term:${term.id}`),
          writer.index(term.term, true),
          typstCall("strong", {}, typstString(term.term)),
          ...(term.aliases.length > 0
            ? [typstCall("small", {}, typstString(` (${term.aliases.join(view.words.comma)})`))]
            : []),
          typstString("  "),
          writer.line(term.definition),
        ]),
        writer.provenance(term.provenance),
      ),
    ),
  ];
}

/** Everything that was cited, by its number, with its address and the day on which it was read. */
export function sourcesPart(writer: BookWriter): string[] {
  const { view, cited } = writer;
  const { language } = view.knowledge.site;
  if (cited.length === 0) return [];
  return [
    writer.heading(1, view.words.sources),
    ...cited.map((id, index) => {
      const source = view.knowledge.source(id);
      const details = [
        source?.publisher,
        source?.publishedOn &&
          uncapitalised(view.words.published(view.date(source.publishedOn)), language),
        source?.readOn && view.words.readOn(view.date(source.readOn)),
      ].filter((line) => line !== undefined && line !== "");
      return typstCall(
        "source-entry",
        {},
        typstString(`[${index + 1}]`),
        typstBlock([
          writer.mark(`source:${id}`),
          typstString(source?.title ?? id),
          ...(details.length > 0
            ? [typstString(`${view.words.comma}${details.join(view.words.comma)}`)]
            : []),
          ...(source?.url === undefined
            ? []
            : ["linebreak()", typstCall("link", {}, typstString(source.url))]),
        ]),
      );
    }),
  ];
}

/** Topics and terms with the pages where they come up; other names lead to these. */
export function indexPart(writer: BookWriter): string[] {
  const { contents, view } = writer;
  const indexName = indexNames(contents);
  const entries = [
    ...contents.topics.map(({ title, aliases }) => ({ name: title, aliases })),
    ...contents.terms.map(({ term, aliases }) => {
      const name = indexName(term);
      return { name, aliases: name === term ? aliases : [term, ...aliases] };
    }),
  ];
  if (entries.length === 0) return [];
  const names = new Map<string, string | undefined>();
  for (const { name } of entries) names.set(name, undefined);
  const lower = new Set([...names.keys()].map((name) => name.toLowerCase()));
  const hasName = (alias: string): boolean => names.has(alias) || lower.has(alias.toLowerCase());
  for (const { name, aliases } of entries) {
    for (const alias of aliases) if (!hasName(alias)) names.set(alias, name);
  }
  const collator = new Intl.Collator(view.knowledge.site.language, { sensitivity: "base" });
  const sorted = [...names].sort(([a], [b]) => collator.compare(a, b) || (a < b ? -1 : 1));
  const groups = Map.groupBy(withoutNeighbours(sorted), ([name]) => initialOf(name));
  const written = [...groups].map(([letter, members]) => {
    const lines = members.map(
      ([name, see]) =>
        `(${typstString(name)}, ${typstString(name)}, ${see === undefined ? "none" : typstString(see)})`,
    );
    return `(${typstString(letter)}, (${lines.map((line) => `${line},`).join(" ")}))`;
  });
  const words = `(see: ${typstString(view.words.book.see)})`;
  return [
    writer.heading(1, view.words.book.index),
    typstCall("make-index", {}, `(${written.map((group) => `${group},`).join(" ")})`, words),
  ];
}

/** A name in the index, and the one that it leads to. */
type IndexLine = readonly [name: string, see: string | undefined];

/** Lines without those that would lead to one right above or below them, as `zone` to `Zones`. */
function withoutNeighbours(sorted: readonly IndexLine[]): IndexLine[] {
  const runs: IndexLine[][] = [];
  const goal = ([name, see]: IndexLine): string => see ?? name;
  for (const line of sorted) {
    const run = runs.at(-1);
    const [last] = run ?? [];
    const goesOn = last && goal(last) === goal(line) && initialOf(last[0]) === initialOf(line[0]);
    if (run && goesOn) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => {
    const target = run.find(([, see]) => see === undefined);
    return target ? [target] : run;
  });
}

function initialOf(name: string): string {
  const [first = ""] = name.normalize("NFKD");
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase() : "#";
}

/** Words that begin a line elsewhere, as they stand within one. */
function uncapitalised([first = "", ...rest]: string, language: string): string {
  return first.toLocaleLowerCase(language) + rest.join("");
}
