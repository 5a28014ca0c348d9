import { type ContentKind, contentKindNames, contentKinds } from "../schema/content-kinds.ts";
import { type JsonSchema, jsonSchemaOf } from "../schema/json-schema.ts";
import { fieldList } from "./field-list.ts";

/** A part of a file of content, to show how a kind is written. */
export interface ReferenceExample {
  path: string;
  text: string;
}

/** The reference of one kind as Markdown: where it stands, every field, and an example. */
export function kindReference(kind: ContentKind, example?: ReferenceExample): string {
  const { path, holds } = contentKinds[kind];
  const schema = jsonSchemaOf(kind);
  const items = schema.items ? resolved(schema.items, schema) : undefined;
  const hasId = path.includes("*");
  return [
    `# ${kind}`,
    holds,
    [
      `It stands at \`${schema.title}\``,
      items ? ", a list; each entry has these fields" : "",
      path.endsWith(".mdx")
        ? ", whose front matter has these fields; below it stands Markdown"
        : "",
      `. \`talkbook new ${kind}${hasId ? " ID" : ""}\` writes one to begin with.`,
    ].join(""),
    fieldList(items ?? schema),
    ...shapes(schema),
    ...(example ? exampleParts(example) : []),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The list of all kinds, each leading to its page. */
export function referenceIndex(): string {
  const rows = contentKindNames.map(
    (kind) =>
      `| [${kind}](${kind}.md) | \`${jsonSchemaOf(kind).title}\` | ${contentKinds[kind].holds} |`,
  );
  return ["# Content kinds", ["| kind | file | holds |", "| --- | --- | --- |", ...rows].join("\n")]
    .join("\n\n")
    .concat("\n");
}

function resolved(part: JsonSchema, { $defs = {} }: JsonSchema): JsonSchema {
  return part.$ref === undefined ? part : ($defs[part.$ref.replace("#/$defs/", "")] ?? part);
}

/** Where a field has several shapes that its `type` tells apart: what all have, and what each has besides. */
function shapes(schema: JsonSchema): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const all = field.items?.oneOf ?? [];
    if (all.length === 0) return [];
    const [first = {}] = all;
    const isCommon = (key: string, value: JsonSchema): boolean =>
      all.every(({ properties }) => isSame(properties?.[key], value));
    return [
      `## ${name}, of every type`,
      fieldList(withFields(first, isCommon)),
      ...all.flatMap((shape) => [
        `## ${name}: ${shape.properties?.type?.const}`,
        shape.properties?.type?.description ?? "",
        fieldList(withFields(shape, (key, value) => key !== "type" && !isCommon(key, value))),
      ]),
    ].filter((part) => part !== "");
  });
}

function withFields(
  schema: JsonSchema,
  isWanted: (name: string, field: JsonSchema) => boolean,
): JsonSchema {
  const wanted = Object.entries(schema.properties ?? {}).filter(([key, field]) =>
    isWanted(key, field),
  );
  return { ...schema, properties: Object.fromEntries(wanted) };
}

function isSame(one: JsonSchema | undefined, other: JsonSchema): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function exampleParts({ path, text }: ReferenceExample): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const language = path.endsWith(".mdx") ? "mdx" : "yaml";
  return ["## Example", `From \`${path}\`:`, `${fence}${language}\n${text.trimEnd()}\n${fence}`];
}
