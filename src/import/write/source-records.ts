import { appendRecords, type ListChange, readRecords, replaceRecord } from "./append-records.ts";
import { flatChapters } from "./name-records.ts";
import type { TalkContent } from "./talk-files.ts";

/** `<talk>-summary`, unless that is a source for something else. */
export function sourceId(talk: string, sources: string | undefined): string {
  const others = readRecords(sources).filter((record) => record.talk !== talk);
  const taken = new Set(others.map(({ id }) => id));
  let id = `${talk}-summary`;
  for (let number = 2; taken.has(id); number++) id = `${talk}-summary-${number}`;
  return id;
}

/**
 * Adds the summary with its items to the text of `sources.yaml`. A summary that is there already
 * keeps what its author wrote and every item, since records may cite it; new items follow.
 */
export function changeSources(
  { talk, source, records }: TalkContent,
  titleLine: string,
  terms: readonly string[],
  sources: string | undefined,
): ListChange {
  const named = [
    ...records.takeaways,
    ...records.questions,
    ...flatChapters(records.chapters),
    ...records.highlights,
  ];
  const items: unknown[] = [...named.map(({ item }) => item), ...terms];
  const present = readRecords(sources).find(({ id }) => id === source);
  if (sources === undefined || !present) {
    const title = `Summary of "${titleLine}"`;
    const record = { id: source, title, type: "summary", talk, ...(items.length > 0 && { items }) };
    return appendRecords(sources, [record]);
  }
  const before: unknown[] = Array.isArray(present.items) ? present.items : [];
  const added = items.filter((item) => !before.includes(item));
  if (added.length === 0) return { ok: true, text: sources };
  return replaceRecord(sources, source, { ...present, items: [...before, ...added] });
}
