import type { z } from "zod";
import { shapeNames } from "./schema-fields.ts";
import { valueAt } from "./validate-value.ts";
import type { YamlPath, YamlSource } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;

/** One of these passes for most fields: a text, an id, a day, a time, an address, a language, and so on. */
const standIns = [
  ...[
    "x",
    "2000-01-01",
    "0:00",
    "topic:x",
    "https://example.org/",
    "en",
    "USD",
    "#000000",
    1,
    false,
    [],
    {},
  ],
  ...[{ value: "x" }, { topic: "x" }, { name: "x" }, { on: "2000" }, ["x"], ["topic:x"]],
  ["x", "y"].map((id) => ({ id, label: id })),
];

/** More than this is not a record with errors but something else. */
const mostIssues = 50;

/**
 * A valid value as near as possible to a wrong one, for finding in the same pass what else is wrong.
 * Lists keep their lengths, so that paths stay right. Undefined where there is too little to go on.
 */
export function salvageValue<S extends z.ZodType>(
  schema: S,
  value: unknown,
): z.output<S> | undefined {
  const draft = structuredClone(value);
  for (let round = 0; round < mostIssues; round++) {
    const result = schema.safeParse(draft);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    if (!issue || result.error.issues.length > mostIssues) return undefined;
    if (!mend(schema, draft, issue)) return undefined;
  }
  return undefined;
}

function mend(schema: z.ZodType, draft: unknown, issue: Issue): boolean {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.every((key) => remove(draft, [...issue.path, key]));
  }
  if (issue.code === "invalid_key") return remove(draft, issue.path);
  // What other fields rule out is left out.
  if (issue.code === "custom" && isMendedWithout(schema, draft, issue.path)) {
    return remove(draft, issue.path);
  }
  return standInsFor(schema, draft, issue).some((standIn) => {
    if (!put(draft, issue.path, structuredClone(standIn))) return false;
    const issues = schema.safeParse(draft).error?.issues ?? [];
    return !issues.some(
      (each) => each.code !== "unrecognized_keys" && isPrefix(each.path, issue.path),
    );
  });
}

function isMendedWithout(schema: z.ZodType, draft: unknown, path: YamlPath): boolean {
  const without = structuredClone(draft);
  if (valueAt(draft, path) === undefined || !remove(without, path)) return false;
  const issues = schema.safeParse(without).error?.issues ?? [];
  return !issues.some((each) => isPrefix(each.path, path));
}

function standInsFor(schema: z.ZodType, draft: unknown, issue: Issue): readonly unknown[] {
  if (issue.code === "invalid_value") return issue.values;
  if (issue.code === "too_small" && issue.origin === "array") {
    const found = valueAt(draft, issue.path);
    const list: unknown[] = Array.isArray(found) ? found : [];
    // What is added is wrong as well, and mended in its turn.
    const missing = Math.max(0, Number(issue.minimum) - list.length);
    return [[...list, ...Array.from({ length: missing }, () => ({}))]];
  }
  const names = shapeNames(issue);
  if (!names) return standIns;
  // Of several shapes, the one that the other fields fit best.
  const misfits = (option: unknown): number => {
    const tried = structuredClone(draft);
    put(tried, issue.path, option);
    return schema.safeParse(tried).error?.issues.length ?? 0;
  };
  return names
    .map((option) => ({ option, count: misfits(option) }))
    .sort((a, b) => a.count - b.count)
    .map(({ option }) => option);
}

function isPrefix(path: YamlPath, longer: YamlPath): boolean {
  return path.length <= longer.length && path.every((step, index) => step === longer[index]);
}

function put(root: unknown, path: YamlPath, value: unknown): boolean {
  const container = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || typeof container !== "object" || container === null) return false;
  return Reflect.defineProperty(container, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function remove(root: unknown, path: YamlPath): boolean {
  const container = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || typeof container !== "object" || container === null) return false;
  return Reflect.deleteProperty(container, key);
}

/** Whether the author wrote this value there, so that it does not stand in for another. */
export function isAsWritten(
  entry: { isSalvaged?: boolean; source: YamlSource },
  path: YamlPath,
  value: unknown,
): boolean {
  return !entry.isSalvaged || valueAt(entry.source.value, path) === value;
}
