import { stringify } from "yaml";
import type { JsonSchema } from "../schema/json-schema.ts";
import { isMapping, isOffered, type StarterValue } from "./starter-value.ts";

const lineWidth = 96;

/**
 * Writes values as YAML for people: each field below what its schema says of it, where it occurs first.
 * Offered fields are comments of one line, `#field: value`, which are fields once the `#` is gone.
 */
export function writeFields(values: StarterValue, schema: JsonSchema): string {
  const told = new Set<JsonSchema>();
  const parts = schema.$defs ?? {};
  const resolved = (part: JsonSchema): JsonSchema =>
    part.$ref === undefined ? part : (parts[part.$ref.replace("#/$defs/", "")] ?? part);

  /** Lines of a value that begins on a line of its own. */
  function blockOf(value: StarterValue, part: JsonSchema): string[] {
    if (isMapping(value)) return mappingOf(value, resolved(part));
    const items = resolved(part).items ?? {};
    return (value as readonly StarterValue[]).flatMap((each, index) => {
      const lines = blockOf(each, items);
      const first = lines.findIndex((line) => !line.startsWith("#"));
      const entry = lines.map((line, at) => {
        if (at < first || line === "") return line;
        return `${at === first ? "- " : "  "}${line}`;
      });
      // Entries that explain themselves stand apart.
      return index > 0 && lines.length > 2 ? ["", ...entry] : entry;
    });
  }

  function mappingOf(
    mapping: { readonly [field: string]: StarterValue },
    part: JsonSchema,
  ): string[] {
    const fields = fieldsOf(part, mapping);
    const order = Object.keys(fields);
    return Object.entries(mapping)
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .flatMap(([name, value]) => {
        const field = fields[name];
        const explanation = field && !told.has(field) ? comment(field.description ?? "") : [];
        if (field) told.add(field);
        return [...explanation, ...fieldOf(name, value, field ?? {})];
      });
  }

  function fieldOf(name: string, value: StarterValue, field: JsonSchema): string[] {
    if (isOffered(value)) return [`#${name}: ${inline(value.offered)}`];
    const isBlock = isMapping(value) || (Array.isArray(value) && value.some(isMapping));
    if (!isBlock) return [`${name}: ${inline(value)}`];
    return [`${name}:`, ...blockOf(value, field).map((line) => (line === "" ? "" : `  ${line}`))];
  }

  return `${blockOf(values, schema).join("\n")}\n`;
}

/** The fields of a mapping; of several shapes those of the one that its `type` names. */
function fieldsOf(part: JsonSchema, mapping: object): Record<string, JsonSchema> {
  const shapes = part.oneOf ?? part.anyOf?.filter(({ properties }) => properties) ?? [];
  const type = "type" in mapping ? mapping.type : undefined;
  const named = shapes.find(({ properties }) => properties?.type?.const === type) ?? shapes[0];
  return part.properties ?? named?.properties ?? {};
}

function inline(value: unknown): string {
  if (typeof value !== "object") return stringify(value, { lineWidth: 0 }).trim();
  const style = { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 } as const;
  // Lists and mappings are broken once they are long.
  return stringify(value, style)
    .trim()
    .replace(/\s*\n\s*/g, " ");
}

/** A text as lines of comment. */
export function comment(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > lineWidth) lines.push(`# ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
