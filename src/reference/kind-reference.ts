import { type ContentKind, contentKindNames, contentKinds } from "../schema/content-kinds.ts";
import { type JsonSchema, jsonSchemaOf } from "../schema/json-schema.ts";
import { fieldRows } from "./field-rows.ts";

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
    fieldTable(items ?? schema),
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

function fieldTable(schema: JsonSchema): string {
  const rows = fieldRows(schema).map(({ path, type, isRequired, description }) => {
    const cells = [`\`${path}\`${isRequired ? " (required)" : ""}`, type, description];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  return ["| field | value | what it is for |", "| --- | --- | --- |", ...rows].join("\n");
}

/** Where a field has several shapes that its `type` tells apart, each has a table of its own. */
function shapes(schema: JsonSchema): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    (field.items?.oneOf ?? []).flatMap((shape) => [
      `## ${name}: ${shape.properties?.type?.const}`,
      fieldTable(shape),
    ]),
  );
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s+/g, " ");
}

function exampleParts({ path, text }: ReferenceExample): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const language = path.endsWith(".mdx") ? "mdx" : "yaml";
  return ["## Example", `From \`${path}\`:`, `${fence}${language}\n${text.trimEnd()}\n${fence}`];
}
