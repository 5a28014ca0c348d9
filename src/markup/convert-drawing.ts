import type { MdastNode } from "satteri";
import { readCodeMeta } from "./code-meta.ts";
import type { Conversion } from "./conversion.ts";
import type { Block } from "./tree.ts";

/** Converts a block of code in `mermaid`: it is drawn, and shown as code only where that fails. */
export function convertDrawing(
  node: MdastNode & { type: "code" },
  { guard, report, drawings }: Conversion,
): Block {
  const source = guard.restore(node.value);
  const { title, marked, unknown } = readCodeMeta(node.meta ? guard.restore(node.meta) : undefined);
  if (unknown !== undefined || marked.size > 0) {
    const message = "Of what follows `mermaid`, only a title means something.";
    report("markup/code-meta", message, node, { hint: 'write title="…"' });
  }
  if (node.position) {
    const { line, column } = node.position.start;
    const start = { line: line + 1, column };
    const end = { line: line + 1, column: column + (source.split("\n")[0]?.length ?? 0) };
    drawings.push({ source, ...(title !== undefined && { title }), range: { start, end } });
  }
  return { type: "drawing", source, ...(title !== undefined && { title }) };
}
