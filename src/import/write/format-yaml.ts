import { Document, isMap, isScalar, isSeq, Scalar, visit, type YAMLMap } from "yaml";

const lineWidth = 96;
// What fits on one line beside its key stays there.
const longestPlain = 80;
const longestFlow = 72;

/** Writes a value as YAML for authors: folded paragraphs, short lists on a line, records apart. */
export function formatYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key !== "key" && typeof node.value === "string") node.type = scalarType(node.value);
    },
    Seq: (_, node) => {
      const values = node.items.map((item) => (isScalar(item) ? item.value : undefined));
      const short = values.every((item) => typeof item === "string");
      node.flow = short && values.join(", ").length <= longestFlow;
      // Inside brackets a text cannot be a block.
      for (const item of node.items) if (node.flow && isScalar(item)) item.type = Scalar.PLAIN;
    },
  });
  if (isSeq(document.contents)) spaceRecords(document.contents.items);
  return document.toString({ lineWidth, flowCollectionPadding: false });
}

function scalarType(text: string): Scalar.Type {
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  return text.length > longestPlain ? Scalar.BLOCK_FOLDED : Scalar.PLAIN;
}

function spaceRecords(items: readonly unknown[]): void {
  for (const item of items.slice(1)) if (isMap(item)) (item as YAMLMap).spaceBefore = true;
}
