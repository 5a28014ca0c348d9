import type { MdastNode } from "satteri";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import type { Conversion } from "./conversion.ts";

const expressionMessage = "Expressions in braces are not run; content is data.";
const expressionHint = "write \\{ for a brace, or put the words in `code`";

/** Reports an expression that the parser has read; comments do nothing and are left alone. */
export function reportExpression(
  node: MdastNode & { value: string },
  { report }: Conversion,
): void {
  if (/^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(node.value)) return;
  report("markup/code", expressionMessage, node, { hint: expressionHint });
}

/** Reports the expressions in a text node that were hidden from the parser. */
export function reportHiddenExpressions(node: MdastNode, conversion: Conversion): void {
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return;
  const found = conversion.guard.newExpressions(start.offset, end.offset);
  if (found.length === 0) return;
  for (const expression of found) {
    const range = conversion.lines().rangeAt(expression.start, expression.end);
    const place = { file: conversion.file, range };
    const more = { hint: expressionHint };
    conversion.diagnostics.push(diagnostic("markup/code", expressionMessage, place, more));
  }
}

/** Reports an `import` or `export` statement. */
export function reportStatement(node: MdastNode, { report }: Conversion): void {
  report("markup/code", "`import` and `export` are not run; content is data.", node, {
    hint: "leave the statement out: every component is there without it",
  });
}
