import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Position } from "../../diagnostics/diagnostic.ts";
import { formatYaml } from "./format-yaml.ts";

/** What keeps a list file from being changed, and where in it, if that is known. */
export interface ListProblem {
  ok: false;
  /** The end of a sentence that begins with the file's name. */
  problem: string;
  position?: Position;
}

/** The new text of a list file, or what keeps it from being written. */
export type ListChange = { ok: true; text: string } | ListProblem;

type Item = Record<string, unknown>;

/**
 * Adds records to the end of a YAML list. Everything that is there stays as it is, byte for byte.
 * An absent or empty file becomes a new list.
 */
export function appendRecords(existing: string | undefined, records: readonly Item[]): ListChange {
  if (existing === undefined || existing.trim() === "") {
    return { ok: true, text: formatYaml(records) };
  }
  const list = readList(existing);
  if (!list.ok) return list;
  const expected = [...list.values, ...records];
  const text = candidates(existing, list, records).find((each) => holds(each, expected));
  return text === undefined ? unwritable : { ok: true, text };
}

/** Puts a record in the place of the one with the same id; the rest stays byte for byte. */
export function replaceRecord(existing: string, id: string, record: Item): ListChange {
  const list = readList(existing);
  if (!list.ok) return list;
  const index = list.values.findIndex((value) => isRecord(value) && value.id === id);
  const range = list.ranges[index];
  if (!range) return unwritable;
  const column = columnOf(existing, range[0]);
  const block = formatYaml(record)
    .trimEnd()
    .replaceAll("\n", `\n${" ".repeat(column)}`);
  const expected = list.values.map((value, i) => (i === index ? record : value));
  const text = [`${block}\n${" ".repeat(Math.max(0, column - 2))}`, block, JSON.stringify(record)]
    .map(
      (each) =>
        existing.slice(0, range[0]) + withLineEnds(each, existing) + existing.slice(range[1]),
    )
    .find((each) => holds(each, expected));
  return text === undefined ? unwritable : { ok: true, text };
}

/** The records of a YAML list file; empty when it is absent, or is no list that can be read. */
export function readRecords(existing: string | undefined): Item[] {
  if (existing === undefined) return [];
  const list = readList(existing);
  return list.ok ? list.values.filter(isRecord) : [];
}

const unwritable = { ok: false, problem: "its list has a form that cannot be added to" } as const;

interface List {
  ok: true;
  values: unknown[];
  /** Where each item begins and ends. */
  ranges: (readonly [start: number, end: number] | undefined)[];
  flow: boolean;
  /** Where the list begins and ends; both at the end of the text for a list without items. */
  start: number;
  end: number;
}

function readList(text: string): List | ListProblem {
  const document = parseDocument(text, { uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    const message = (error.message.split("\n")[0] ?? "").replace(
      / at line \d+, column \d+:?$/u,
      "",
    );
    const [start] = error.linePos ?? [];
    const position = start && { position: { line: start.line, column: start.col } };
    return { ok: false, problem: `its YAML is wrong (${message})`, ...position };
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { ok: true, values: [], ranges: [], flow: false, start: text.length, end: text.length };
  }
  if (!isSeq(contents)) return { ok: false, problem: "it is not a list" };
  const ranges = contents.items.map((item) => {
    const range = isMap(item) || isScalar(item) ? item.range : undefined;
    return range ? ([range[0], range[1]] as const) : undefined;
  });
  const [start, end] = contents.range ?? [text.length, text.length];
  return { ok: true, values: valuesOf(text), ranges, flow: contents.flow === true, start, end };
}

function valuesOf(text: string): unknown[] {
  try {
    const values: unknown = parseDocument(text, { uniqueKeys: false }).toJS();
    return Array.isArray(values) ? values : [];
  } catch {
    return [];
  }
}

/** Ways to write the addition; the first one that reads back as it should is taken. */
function candidates(existing: string, list: List, records: readonly Item[]): string[] {
  if (list.flow) {
    const inside = records.map((record) => JSON.stringify(record)).join(", ");
    const close = list.end - 1;
    return [`, ${inside}`, ` ${inside}`, inside].map(
      (each) => existing.slice(0, close) + each + existing.slice(close),
    );
  }
  const column = columnOf(existing, list.start);
  const spaced = /\n\r?\n[ \t]*- /.test(existing);
  const block = formatYaml(records)
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : " ".repeat(list.ranges.length > 0 ? column : 0) + line))
    .join("\n");
  const gap = spaced && list.ranges.length > 0 ? "\n" : "";
  return [existing.length, list.end].map((at) => {
    const before = existing.slice(0, at);
    const start = /(?:^|[\r\n])$/.test(before) ? "" : "\n";
    return before + withLineEnds(`${start}${gap}${block}\n`, existing) + existing.slice(at);
  });
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function withLineEnds(text: string, existing: string): string {
  return existing.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
}

function holds(text: string, expected: readonly unknown[]): boolean {
  const document = parseDocument(text, { uniqueKeys: false });
  return (
    document.errors.length === 0 && JSON.stringify(valuesOf(text)) === JSON.stringify(expected)
  );
}

function isRecord(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
