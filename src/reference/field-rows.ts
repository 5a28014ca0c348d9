import type { JsonSchema } from "../schema/json-schema.ts";

/** One field of a content kind, as its reference tells of it. */
export interface FieldRow {
  /** With the fields that hold it: `choices[].label`. */
  path: string;
  type: string;
  isRequired: boolean;
  description: string;
}

/** Fields in the order of the schema, those within others below them; what is the same again stands once. */
export function fieldRows(schema: JsonSchema): FieldRow[] {
  const told = new Set<string>();
  const rows: FieldRow[] = [];

  function visit(part: JsonSchema, path: string): void {
    // Told apart by what is in them: the same shape is used under several names.
    const key = JSON.stringify(part);
    if (part.properties) {
      if (told.has(key)) return;
      told.add(key);
    }
    for (const [name, field] of Object.entries(part.properties ?? {})) {
      const here = path === "" ? name : `${path}.${name}`;
      rows.push({
        path: here,
        type: typeWords(field),
        isRequired: part.required?.includes(name) ?? false,
        description: field.description ?? "",
      });
      visit(field, here);
    }
    for (const each of part.anyOf ?? []) visit(each, path);
    if (part.items) visit(part.items, `${path}[]`);
    if (part.additionalProperties) visit(part.additionalProperties, `${path}.*`);
  }

  visit(schema, "");
  return rows;
}

/** What a value looks like, in words. */
export function typeWords(part: JsonSchema): string {
  const { anyOf, oneOf, type } = part;
  if (part.const !== undefined) return `\`${part.const}\``;
  if (part.enum) return part.enum.map((value) => `\`${value}\``).join(", ");
  const shapes = anyOf?.filter((each) => each.type !== undefined || each.anyOf) ?? oneOf;
  if (shapes && type === undefined) return [...new Set(shapes.map(typeWords))].join(" or ");
  if (type === "array") return `list of ${plural(part.items ?? {})}`;
  if (part.format === "date") return "day";
  if (part.format === "uri") return "address";
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
