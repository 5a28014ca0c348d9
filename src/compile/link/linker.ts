import type { SpokenWords } from "../../captions/spoken-words.ts";
import {
  type Diagnostic,
  diagnostic,
  type Place,
  type Range,
  type RelatedPlace,
} from "../../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../../diagnostics/diagnostic-codes.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import type { BaseRecord, Citation, Provenance, Source } from "../../knowledge/records.ts";
import type { MarkupDrawing, ParsedMarkup } from "../../markup/parse-markup.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import type { AuthoredCitations, AuthoredCorrection } from "../../schema/provenance.ts";
import type { CardPlace } from "../card-places.ts";
import { checkQuote } from "../check/check-quote.ts";
import type { CheckedClaim } from "../check/checked-claim.ts";
import type { CurriculumPlace } from "../curriculum-places.ts";
import type { DrawingPlace } from "../drawing-places.ts";
import type { QuizPlace } from "../quiz-places.ts";
import { rangeFinder } from "../read/range-finder.ts";
import type { Entry } from "../read/read-entries.ts";
import { valueAt } from "../read/validate-value.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import type { RecordingEnd } from "../recording-end.ts";
import { secondsOf } from "../seconds-of.ts";
import type { TopicsOfRecord } from "../topics-about.ts";
import type { LinkedKind, RecordIndex } from "./record-index.ts";
import { hintForUnknown, unknownCodes } from "./unknown-reference.ts";

/** What authored claims have in common. */
interface AuthoredProvenance {
  source?: AuthoredCitations | undefined;
  known?: "said" | "documented" | undefined;
  asOf?: string | undefined;
  correction?: AuthoredCorrection | undefined;
}

/** Links the values of one entry: paths are those of the entry's file. */
export interface Linker {
  report(
    code: DiagnosticCode,
    message: string,
    path: YamlPath,
    more?: { hint?: string | undefined; related?: RelatedPlace[] },
  ): void;
  /** Where the value at a path stands, and where its key. */
  valuePlace(path: YamlPath): Place & { range: Range };
  keyPlace(path: YamlPath): Place & { range: Range };
  /** Parses a Markdown field. */
  markdown(text: string, path: YamlPath): MarkupTree;
  /** The same for a field that may be missing; an object to spread. */
  optionalMarkdown<K extends string>(
    field: K,
    text: string | undefined,
    path: YamlPath,
  ): { [key in K]?: MarkupTree };
  /** Those of the ids that exist and are published; the rest is reported. */
  references(kind: LinkedKind, ids: readonly string[], path: YamlPath): string[];
  /** The id if it exists and is published. */
  reference(kind: LinkedKind, id: string, path: YamlPath): string | undefined;
  /** The same for an id that is the key at a path. */
  keyReference(kind: LinkedKind, id: string, path: YamlPath): string | undefined;
  citations(authored: AuthoredCitations | undefined, path: YamlPath): Citation[];
  /** The provenance of a claim at a path; without a source it is reported unless `sourceOptional`. */
  provenance(
    authored: AuthoredProvenance,
    path: YamlPath,
    options?: { sourceOptional?: boolean },
  ): Provenance;
  /** Checks what an MDX body refers to, and takes in what it wants drawn. */
  body(body: ParsedMarkup): void;
  base(
    kindPath: string,
    ref: string,
    id: string,
    path: YamlPath,
    authored: { formerIds?: string[]; draft?: boolean; flashcards?: boolean },
  ): BaseRecord;
}

/** What linking knows of the whole folder. */
export interface LinkWorld {
  /** The index for an entry: to a draft other drafts are there, to what is published they are not. */
  indexFor(entry: Entry<unknown>): RecordIndex;
  /** Known from their authored entries, since everything cites them. */
  sources: ReadonlyMap<
    string,
    Pick<Source, "type" | "items"> & { talk?: string | undefined; url?: string | undefined }
  >;
  /** What is said in the talks that have a transcript. */
  spoken: ReadonlyMap<string, SpokenWords>;
  /** Who speaks, by talk, where that is known. */
  speakers: ReadonlyMap<string, readonly string[]>;
  /** When recordings end, by talk, where that is known. */
  ends: ReadonlyMap<string, RecordingEnd>;
  /** Paths of recordings in the content folder; undefined where nobody has looked. */
  recordings: readonly string[] | undefined;
  diagnostics: Diagnostic[];
  /** Every Mermaid source, those of drafts included. */
  drawings: DrawingPlace[];
  /** Where questions of quizzes stand. */
  quizPlaces: QuizPlace[];
  /** Where the texts stand from which flashcards ask. */
  cardPlaces: CardPlace[];
  /** Where modules and outcomes of curricula stand. */
  curriculumPlaces: CurriculumPlace[];
  /** Whether a talk has published records of a kind. */
  hasItems(kind: LinkedKind, talk: string): boolean;
  /** What was checked on which day. */
  checkedClaims: CheckedClaim[];
  isDraft(entry: Entry<unknown>): boolean;
  parseMarkdown(text: string, file: string): ParsedMarkup;
  /** Mermaid sources by diagram. */
  diagramSources: ReadonlyMap<string, string>;
  /** What topics state, as `<topic>/<dimension>`. */
  facts: ReadonlySet<string>;
  /** Which topics records are filed under. */
  topicsOf: TopicsOfRecord;
  /** Ids of choices, of all dimensions. */
  choices: ReadonlySet<string>;
  /** Findings by file from before linking. */
  reported: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** A linker for one entry. */
export function linkerFor(entry: Entry<unknown>, world: LinkWorld): Linker {
  const { file, source: yaml } = entry;
  const { sources, spoken, diagnostics } = world;
  const index = world.indexFor(entry);

  function reportAt(
    code: DiagnosticCode,
    message: string,
    range: Range,
    more: { hint?: string | undefined; related?: RelatedPlace[] },
  ): void {
    const found = diagnostic(code, message, { file, range }, more);
    // What stands in for something wrong must not be reported as if the author had written it.
    const isReplaced = entry.isSalvaged && isAbout(range, world.reported.get(file) ?? []);
    if (!isReplaced) diagnostics.push(found);
  }

  function resolve(kind: LinkedKind, id: string, rangeOfId: () => Range): string | undefined {
    const record = index.find(kind, id);
    if (record && !record.draft) return id;
    if (record) {
      reportAt(
        "link/draft",
        `The ${kind} "${id}" is a draft, so this leads nowhere once built.`,
        rangeOfId(),
        { hint: "take `draft: true` out there, or leave this out" },
      );
      return undefined;
    }
    if (index.mayExist(kind, id)) return undefined;
    const message = `There is no ${kind} "${id}".`;
    const talk = file.startsWith("talks/") ? entry.ids[0] : undefined;
    const hint = hintForUnknown(kind, id, index, talk);
    reportAt(unknownCodes[kind], message, rangeOfId(), { hint });
    return undefined;
  }

  function citation(reference: string, rangeOfPart: (part: string) => Range): Citation | undefined {
    const [id = "", item] = reference.split("#");
    if (resolve("source", id, () => rangeOfPart(id)) === undefined) return undefined;
    if (item === undefined) return { source: id };
    const items = sources.get(id)?.items;
    if (!items || items.includes(item)) return { source: id, item };
    const message = `The source "${id}" has no item "${item}".`;
    const hint =
      items.length === 0
        ? "list it under `items` in sources.yaml, or cite the source alone"
        : (didYouMean(item, items) ?? "list it under `items` in sources.yaml");
    reportAt("link/unknown-source-item", message, rangeOfPart(item), { hint });
    return undefined;
  }

  function addDrawings(drawings: readonly MarkupDrawing[], rangeOf: (range: Range) => Range): void {
    for (const { source, title, range: within } of drawings) {
      const range = rangeOf(within);
      world.drawings.push({ source, file, range, named: [] });
      if (title !== undefined) continue;
      const hint = 'write title="…" after `mermaid`';
      reportAt("markup/drawing-title", "The diagram has no title.", range, { hint });
    }
  }

  const linker: Linker = {
    report: (code, message, path, more = {}) => reportAt(code, message, yaml.rangeOf(path), more),
    valuePlace: (path) => ({ file, range: yaml.rangeOf(path) }),
    keyPlace: (path) => ({ file, range: yaml.keyRangeOf(path) }),
    markdown(text, path) {
      const parsed = world.parseMarkdown(text, file);
      if (parsed.diagnostics.length > 0) {
        const rangeOf = rangeFinder(text, path, yaml);
        for (const found of parsed.diagnostics) {
          diagnostics.push({ ...found, range: rangeOf(found.range) });
        }
      }
      if (parsed.drawings.length > 0) addDrawings(parsed.drawings, rangeFinder(text, path, yaml));
      return parsed.tree;
    },
    optionalMarkdown(field, text, path) {
      const result: { [key in typeof field]?: MarkupTree } = {};
      if (text !== undefined) result[field] = linker.markdown(text, [...path, field]);
      return result;
    },
    reference: (kind, id, path) => resolve(kind, id, () => yaml.rangeOf(path)),
    keyReference: (kind, id, path) => resolve(kind, id, () => yaml.keyRangeOf(path)),
    references: (kind, ids, path) =>
      [...new Set(ids)].filter((id) =>
        resolve(kind, id, () => yaml.rangeOf([...path, ids.indexOf(id)])),
      ),
    citations(authored, path) {
      if (authored === undefined) return [];
      const isList = Array.isArray(authored);
      const list = isList ? authored : [authored];
      return list.flatMap((each, position) => {
        const here = isList ? [...path, position] : path;
        const within = (path: YamlPath) => (part: string) =>
          yaml.rangesWithin(path, part)[0] ?? yaml.rangeOf(path);
        if (typeof each === "string") return citation(each, within(here)) ?? [];
        const found = citation(each.source, within([...here, "source"]));
        if (!found) return [];
        const { type, talk } = sources.get(each.source.split("#")[0] ?? "") ?? {};
        if (each.quote !== undefined && type === "recording" && talk !== undefined) {
          checkQuote({ ...each, quote: each.quote }, talk, { linker, spoken, path: here });
        }
        return {
          ...found,
          ...(each.at !== undefined && { atSeconds: secondsOf(each.at) }),
          ...(each.quote !== undefined && { quote: each.quote }),
        };
      });
    },
    provenance(authored, path, { sourceOptional = false } = {}) {
      if (authored.source === undefined && !sourceOptional && !entry.isSalvaged) {
        // What a file as a whole claims is its summary.
        const range = yaml.keyRangeOf(path.length === 0 ? ["summary"] : path);
        const hint = "add `source: …`";
        reportAt("fact/no-source", "Nothing says where this comes from.", range, { hint });
      }
      const citations = linker.citations(authored.source, [...path, "source"]);
      const { correction, asOf } = authored;
      if (asOf !== undefined && !entry.isSalvaged && !world.isDraft(entry)) {
        const at = linker.valuePlace([...path, "asOf"]);
        world.checkedClaims.push({ name: nameOf(entry, path), asOf, at });
      }
      const known = authored.known ?? knownBy(citations, sources);
      return {
        citations,
        ...(known && { known }),
        ...(asOf !== undefined && { asOf }),
        ...(correction && {
          correction: {
            says: linker.markdown(correction.says, [...path, "correction", "says"]),
            because: linker.markdown(correction.because, [...path, "correction", "because"]),
            citations: linker.citations(correction.source, [...path, "correction", "source"]),
          },
        }),
      };
    },
    body({ references, drawings }) {
      addDrawings(drawings, (range) => range);
      for (const { kind, id, range } of references) {
        if (kind === "source") citation(id, () => range);
        else resolve(kind, id, () => range);
      }
    },
    base: (page, ref, id, path, authored) => ({
      ref,
      id,
      path: page,
      formerIds: authored.formerIds ?? [],
      draft: authored.draft ?? false,
      ...(authored.flashcards === false && { flashcards: false }),
      origin: { file, line: yaml.rangeOf(path).start.line },
    }),
  };
  return linker;
}

/** What an author calls the claim at a path: its id, its key, or the file. */
function nameOf({ source, ids }: Entry<unknown>, path: YamlPath): string {
  const id = valueAt(source.value, [...path, "id"]);
  const key = path.findLast((step) => typeof step === "string");
  return String(id ?? key ?? ids.at(-1));
}

function knownBy(
  citations: readonly Citation[],
  sources: LinkWorld["sources"],
): Provenance["known"] | undefined {
  const [first] = citations;
  if (!first) return undefined;
  const type = sources.get(first.source)?.type;
  return type === "documentation" || type === "article" ? "documented" : "said";
}

/** Whether one of the findings begins within a range. */
function isAbout({ start, end }: Range, findings: readonly Diagnostic[]): boolean {
  return findings.some(({ range }) => {
    if (range?.start.line !== start.line) return false;
    const { column } = range.start;
    return column === start.column || (column > start.column && column < end.column);
  });
}
