import {
  type Diagnostic,
  diagnostic,
  type Place,
  type Range,
} from "../../diagnostics/diagnostic.ts";
import type { AuthoredChapter } from "../../schema/outline.ts";
import type { Entries, Entry } from "../read/read-entries.ts";
import { isAsWritten } from "../read/salvage-value.ts";
import type { YamlPath } from "../read/yaml-source.ts";

/** Kinds of records that others refer to. */
export type LinkedKind =
  | "talk"
  | "takeaway"
  | "question"
  | "chapter"
  | "highlight"
  | "note"
  | "topic"
  | "diagram"
  | "comparison"
  | "guide"
  | "quiz"
  | "curriculum"
  | "term"
  | "dimension"
  | "source";

/** A record as far as references need it. */
export interface IndexedRecord {
  kind: LinkedKind;
  ref: string;
  draft: boolean;
  place: Place & { range: Range };
}

/** All ids of a content folder. */
export interface RecordIndex {
  find(kind: LinkedKind, ref: string): IndexedRecord | undefined;
  /** The present ref of a record that had this one before. */
  renamedTo(kind: LinkedKind, formerRef: string): string | undefined;
  refsOf(kind: LinkedKind): string[];
  /** Whether a record may stand in a file that could not be read, so that nothing can be said of it. */
  mayExist(kind: LinkedKind, ref: string): boolean;
  /** Whether records of a kind could not be read at all, so that nothing can be said of all of them. */
  isIncomplete(kind: LinkedKind): boolean;
}

/** Kinds whose records share the names of their talk, and so one set of ids. */
const itemKinds = ["takeaway", "question", "chapter", "highlight", "note"] as const;

/** Collects every id and reports those that are given twice. */
export function indexRecords(
  entries: Entries,
  unreadable: ReadonlySet<string>,
): { index: RecordIndex; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const records = new Map<string, IndexedRecord>();
  const former = new Map<string, string>();
  const claimed = new Map<string, IndexedRecord["place"]>();

  function claim(namespace: string, id: string, place: IndexedRecord["place"]): boolean {
    const key = `${namespace} ${id}`;
    const earlier = claimed.get(key);
    if (earlier) {
      const related = [{ ...earlier, message: "first used here" }];
      const hint = "ids become addresses: give one of them another id";
      const message = `The id "${id}" is used twice.`;
      diagnostics.push(diagnostic("link/duplicate-id", message, place, { hint, related }));
      return false;
    }
    claimed.set(key, place);
    return true;
  }

  function add(
    kind: LinkedKind,
    namespace: string,
    prefix: string,
    entry: Entry<unknown>,
    authored: { id: string; formerIds: string[]; draft?: boolean },
    path: YamlPath,
  ): void {
    // Ids from file names have no place in the file but its beginning.
    const range = entry.source.rangeOf([...path, "id"]);
    const place = { file: entry.file, range };
    const isOwnId =
      entry.ids.includes(authored.id) || isAsWritten(entry, [...path, "id"], authored.id);
    if (!isOwnId || !claim(namespace, authored.id, place)) return;
    const ref = prefix + authored.id;
    records.set(`${kind} ${ref}`, { kind, ref, draft: authored.draft ?? false, place });
    for (const [position, id] of authored.formerIds.entries()) {
      if (!isAsWritten(entry, [...path, "formerIds", position], id)) continue;
      const formerPlace = {
        file: entry.file,
        range: entry.source.rangeOf([...path, "formerIds", position]),
      };
      if (claim(namespace, id, formerPlace)) former.set(`${kind} ${prefix}${id}`, ref);
    }
  }

  for (const kind of [
    "talk",
    "topic",
    "diagram",
    "comparison",
    "guide",
    "quiz",
    "curriculum",
  ] as const) {
    for (const entry of entries[kind]) {
      const { formerIds, draft } = entry.value;
      add(kind, kind, "", entry, { id: entry.ids[0] ?? "", formerIds, draft }, entry.path);
    }
  }
  for (const entry of entries.glossary) add("term", "term", "", entry, entry.value, entry.path);
  for (const entry of entries.dimensions)
    add("dimension", "dimension", "", entry, entry.value, entry.path);
  for (const entry of entries.sources) add("source", "source", "", entry, entry.value, entry.path);

  const addItem = (kind: LinkedKind, entry: Entry<Parameters<typeof add>[4]>): void => {
    const talk = entry.ids[0] ?? "";
    add(kind, `item of ${talk}`, `${talk}/`, entry, entry.value, entry.path);
  };
  for (const entry of entries.takeaways) addItem("takeaway", entry);
  for (const entry of entries.questions) addItem("question", entry);
  for (const entry of entries.highlights) addItem("highlight", entry);
  for (const entry of entries.outline) addChapter(entry, entry.value, entry.path);
  for (const entry of entries.note) {
    const [talk = "", id = ""] = entry.ids;
    const { formerIds, draft } = entry.value;
    add("note", `item of ${talk}`, `${talk}/`, entry, { id, formerIds, draft }, entry.path);
  }

  function addChapter(
    entry: Entry<AuthoredChapter>,
    chapter: AuthoredChapter,
    path: YamlPath,
  ): void {
    const talk = entry.ids[0] ?? "";
    add("chapter", `item of ${talk}`, `${talk}/`, entry, chapter, path);
    for (const [position, inner] of chapter.chapters.entries()) {
      addChapter(entry, inner, [...path, "chapters", position]);
    }
  }

  const index: RecordIndex = {
    find: (kind, ref) => records.get(`${kind} ${ref}`),
    renamedTo: (kind, formerRef) => former.get(`${kind} ${formerRef}`),
    refsOf: (kind) =>
      [...records.values()].filter((record) => record.kind === kind).map(({ ref }) => ref),
    mayExist(kind, ref) {
      const [file, ...ids] = unreadableKey(kind, ref);
      return (
        unreadable.has([file, ...ids].join(" ")) ||
        unreadable.has([file, ...ids.slice(0, -1)].join(" "))
      );
    },
    isIncomplete(kind) {
      const [file = ""] = unreadableKey(kind, "");
      const isMissing = (key: string): boolean =>
        key === file ||
        (key.startsWith(`${file} `) &&
          !records.has(`${kind} ${key.slice(file.length + 1).replaceAll(" ", "/")}`));
      return [...unreadable].some(isMissing);
    },
  };
  return { index, diagnostics };
}

/** How an unreadable file or item is recorded: the content kind, the ids in its path, its own id. */
function unreadableKey(kind: LinkedKind, ref: string): string[] {
  const files: Record<LinkedKind, string> = {
    talk: "talk",
    topic: "topic",
    diagram: "diagram",
    comparison: "comparison",
    guide: "guide",
    quiz: "quiz",
    curriculum: "curriculum",
    takeaway: "takeaways",
    question: "questions",
    chapter: "outline",
    highlight: "highlights",
    note: "note",
    term: "glossary",
    dimension: "dimensions",
    source: "sources",
  };
  const isItem = (itemKinds as readonly string[]).includes(kind);
  return isItem ? [files[kind], ...ref.split("/")] : [files[kind], ref];
}
