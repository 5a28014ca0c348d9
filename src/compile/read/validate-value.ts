import type { z } from "zod";
import { type Diagnostic, diagnostic, type Place } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import { slug } from "../../markup/slug.ts";
import { idPattern } from "../../schema/primitives.ts";
import { fieldNamesAt, shapeNames } from "./schema-fields.ts";
import type { YamlPath, YamlSource } from "./yaml-source.ts";

type Issue = z.core.$ZodIssue;

/** What a schema made of a value; `value` is absent when something was wrong. */
export interface Validated<T> {
  value?: T;
  diagnostics: Diagnostic[];
}

/** Validates the value at a path of a YAML text; every finding has the place where it can be mended. */
export function validateValue<S extends z.ZodType>(
  schema: S,
  source: YamlSource,
  path: YamlPath,
  file: string,
): Validated<z.output<S>> {
  const value = valueAt(source.value, path);
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, diagnostics: [] };
  const explain = (issue: Issue, within: YamlPath): Diagnostic[] => {
    const here = [...within, ...issue.path];
    const atValue = { file, range: source.rangeOf(here) };
    const name = fieldName(here);
    const found = valueAt(source.value, here);
    if (issue.code === "invalid_union") return explainUnion(issue, here);
    if (issue.code === "unrecognized_keys") {
      const known = fieldNamesAt(schema, here.slice(path.length), value);
      return issue.keys.map((key) =>
        diagnostic(
          "schema/unknown-key",
          `There is no field "${key}" here.`,
          { file, range: source.keyRangeOf([...here, key]) },
          { hint: didYouMean(key, known) ?? `fields: ${known.join(", ")}` },
        ),
      );
    }
    if (issue.code === "invalid_key") {
      const message = issue.issues[0]?.message ?? issue.message;
      return [diagnostic("schema/wrong-value", message, { file, range: source.keyRangeOf(here) })];
    }
    if (issue.code === "custom") {
      // Such messages name what they are about.
      const hint = typeof issue.params?.hint === "string" ? issue.params.hint : undefined;
      const code = found === undefined ? "schema/missing" : "schema/wrong-value";
      return [diagnostic(code, issue.message, atValue, { hint })];
    }
    if (found === undefined) {
      return [
        diagnostic("schema/missing", `${name} is missing.`, atValue, { hint: `add ${name}` }),
      ];
    }
    if (issue.code === "invalid_type") {
      const { expected } = issue;
      if (found === null) return [noValue(name, typeWord(expected), atValue)];
      const message = `${name} must be ${typeWord(expected)}, not ${kindOf(found)}.`;
      const hint = hintForType(expected, found, here.length === 0);
      return [diagnostic("schema/wrong-type", message, atValue, { hint })];
    }
    if (issue.code === "too_small" || issue.code === "too_big") {
      return [diagnostic("schema/wrong-value", sizeMessage(issue, name), atValue)];
    }
    if (issue.code === "invalid_value") return [wrongChoice(name, found, issue.values, atValue)];
    const isId = issue.code === "invalid_format" && issue.pattern === String(idPattern);
    const better = isId && typeof found === "string" ? slug(found) : "";
    const hint = idPattern.test(better) ? `write ${better}` : undefined;
    return [diagnostic("schema/wrong-value", `${name}: ${issue.message}`, atValue, { hint })];
  };

  // Of several shapes, the one whose type fits is the one that was meant.
  const explainUnion = (issue: Issue & { code: "invalid_union" }, here: YamlPath): Diagnostic[] => {
    const found = valueAt(source.value, here);
    const atValue = { file, range: source.rangeOf(here) };
    const name = fieldName(here);
    const named = shapeNames(issue);
    if (found === undefined) {
      const hint = named ? `add ${name}: ${named.map(String).join(", ")}` : `add ${name}`;
      return [diagnostic("schema/missing", `${name} is missing.`, atValue, { hint })];
    }
    if (named) return [wrongChoice(name, found, named, atValue)];
    const shapes = flattenUnion(issue);
    const meant = shapes.find(
      (issues) => !issues.some((each) => each.code === "invalid_type" && each.path.length === 0),
    );
    if (meant) return withoutFollowing(meant).flatMap((each) => explain(each, here));
    const wanted = shapes.flatMap((issues) =>
      issues.flatMap((each) => (each.code === "invalid_type" ? [typeWord(each.expected)] : [])),
    );
    const list = [...new Set(wanted)].join(" or ");
    if (found === null) return [noValue(name, list, atValue)];
    const message = `${name} must be ${list}, not ${kindOf(found)}.`;
    return [diagnostic("schema/wrong-type", message, atValue)];
  };

  const issues = withoutFollowing(result.error.issues);
  return { diagnostics: issues.flatMap((issue) => explain(issue, path)) };
}

/** Of a value of the wrong type nothing else is said, such as that a list is too short for a text. */
function withoutFollowing(issues: readonly Issue[]): Issue[] {
  const place = ({ path }: Issue): string => JSON.stringify(path.map(String));
  const mistyped = new Set(issues.filter(({ code }) => code === "invalid_type").map(place));
  return issues.filter((issue) => issue.code === "invalid_type" || !mistyped.has(place(issue)));
}

function flattenUnion(issue: Issue & { code: "invalid_union" }): Issue[][] {
  return issue.errors.flatMap((issues) => {
    const [only] = issues;
    return issues.length === 1 && only?.code === "invalid_union" && only.path.length === 0
      ? flattenUnion(only)
      : [issues];
  });
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) {
      return undefined;
    }
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return current;
}

function fieldName(path: YamlPath): string {
  const name = path.findLast((step) => typeof step === "string");
  const last = path.at(-1);
  if (name === undefined) return last === undefined ? "The file" : `Entry ${Number(last) + 1}`;
  return typeof last === "number" ? `Entry ${last + 1} of "${String(name)}"` : `"${String(name)}"`;
}

function wrongChoice(
  name: string,
  found: unknown,
  values: readonly unknown[],
  place: Place,
): Diagnostic {
  const allowed = values.map(String);
  const hint = didYouMean(String(found), allowed) ?? `allowed: ${allowed.join(", ")}`;
  return diagnostic("schema/wrong-value", `${name} cannot be ${shown(found)}.`, place, { hint });
}

function noValue(name: string, wanted: string, place: Place): Diagnostic {
  const hint = `write ${wanted}, or delete the line if there is nothing to say`;
  return diagnostic("schema/wrong-type", `${name} has no value.`, place, { hint });
}

function hintForType(expected: string, found: unknown, isFile: boolean): string | undefined {
  if (expected === "string" && (typeof found === "number" || typeof found === "boolean")) {
    return "put it in quotation marks";
  }
  if (expected === "array") {
    return isFile
      ? "begin each entry with a hyphen and a space"
      : "begin each entry with a hyphen on a line of its own, or write [one, two]";
  }
  if (expected === "boolean" && (typeof found === "string" || typeof found === "number")) {
    if (/^(?:yes|y|on|1)$/i.test(String(found))) return "write true";
    return /^(?:no|n|off|0)$/i.test(String(found)) ? "write false" : "write true or false";
  }
  return expected === "object" ? "write its fields, each as `name: value` on a line" : undefined;
}

/** Sizes that a schema gives no message of its own for; where it does, that one. */
function sizeMessage(issue: Issue & { code: "too_small" | "too_big" }, name: string): string {
  if (!/^Too (?:small|big)/.test(issue.message)) return `${name}: ${issue.message}`;
  const isSmall = issue.code === "too_small";
  const limit = isSmall ? issue.minimum : issue.maximum;
  const isText = issue.origin === "string";
  if (isSmall && (isText || issue.origin === "array")) return `${name} is empty.`;
  const bound = issue.inclusive
    ? isSmall
      ? "at least"
      : "at most"
    : isSmall
      ? "more than"
      : "less than";
  return `${name} must ${isText ? "have" : "be"} ${bound} ${limit}${isText ? " characters" : ""}.`;
}

const typeWords: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
};

function typeWord(expected: string): string {
  return typeWords[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (value === null) return "empty";
  if (typeof value === "number" && !Number.isFinite(value)) return "without a finite value";
  if (Array.isArray(value)) return "a list";
  return typeWord(typeof value);
}

function shown(value: unknown): string {
  return typeof value === "string" ? `"${value}"` : kindOf(value);
}
