import type { JsonSchema } from "../schema/json-schema.ts";
import { orList } from "../schema/or-list.ts";

/**
 * The fields of a content kind as a Markdown list, in the order of the schema. Fields within others
 * stand below these; what is the same again stands once, where it occurs first.
 */
export function fieldList(schema: JsonSchema): string {
  const told = new Set<string>();

  function linesOf(part: JsonSchema, depth: number): string[] {
    // Told apart by what is in them: the same shape is used under several names.
    const key = JSON.stringify(part);
    if (part.properties) {
      if (told.has(key)) return [];
      told.add(key);
    }
    const fields = Object.entries(part.properties ?? {}).flatMap(([name, field]) => [
      `${"  ".repeat(depth)}${fieldLine(name, field, part.required?.includes(name) ?? false)}`,
      ...linesOf(field, depth + 1),
    ]);
    const within = [...(part.anyOf ?? []), part.items, part.additionalProperties || undefined];
    return [...fields, ...within.flatMap((each) => (each ? linesOf(each, depth) : []))];
  }

  return linesOf(schema, 0).join("\n");
}

function fieldLine(name: string, field: JsonSchema, isRequired: boolean): string {
  const about = field.description === undefined ? "" : `: ${field.description}`;
  const value = `${typeWords(field)}${isRequired ? ", required" : ""}`;
  return `- \`${name}\` (${value})${about}`.replace(/\s+/g, " ");
}

/** What a value looks like, in words. */
export function typeWords(part: JsonSchema): string {
  const { anyOf, oneOf, type } = part;
  if (part.const !== undefined) return `\`${part.const}\``;
  if (part.enum) return orList(part.enum.map((value) => `\`${value}\``));
  const shapes = anyOf?.filter((each) => each.type !== undefined || each.anyOf) ?? oneOf;
  if (shapes && type === undefined) return orList([...new Set(shapes.map(typeWords))]);
  if (type === "array") return `list of ${plural(part.items ?? {})}`;
  if (part.format === "date") return "day";
  if (part.format === "uri") return "address";
  if (part.additionalProperties) return `mapping of names to ${plural(part.additionalProperties)}`;
  return words[type ?? ""] ?? "the same fields again";
}

function plural(items: JsonSchema): string {
  return typeWords(items).replace(/\b(?:mapping|text|day|address)\b/g, (word) =>
    word === "address" ? "addresses" : `${word}s`,
  );
}

const words: Readonly<Record<string, string>> = {
  string: "text",
  boolean: "`true` or `false`",
  integer: "whole number",
  number: "number",
  object: "mapping",
};
