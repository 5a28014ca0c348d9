import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { lineIndex } from "../diagnostics/line-index.ts";
import type { CodeGuard } from "./guard-code.ts";

interface Explanation {
  code: "markup/syntax" | "markup/code";
  message: string;
  hint: string;
  /** How much of the text is marked. */
  marked: string;
}

// The parser's message begins with its position and ends with a rule's name in brackets.
const parserMessage = /^(\d+):(\d+): ([\s\S]*?)(?: \([a-z-]+:[a-z-]+\))?$/;

/** Says in the author's terms what the MDX parser found wrong in a text. */
export function explainSyntax(
  error: unknown,
  text: string,
  file: string,
  guard: CodeGuard,
): Diagnostic {
  const raw = error instanceof Error ? error.message : String(error);
  const match = parserMessage.exec(raw);
  if (!match) return diagnostic("markup/syntax", guard.restore(raw), { file });
  const lines = lineIndex(text);
  const start = lines.offsetAt({ line: Number(match[1]), column: Number(match[2]) });
  const said = guard.restore(match[3] ?? raw).replace(/ \(note: [\s\S]*\)$/, "");
  const rest = guard.restore(text.slice(start, start + 1000));
  const { code, message, hint, marked } = explain(said, rest);
  const range = lines.rangeAt(start, start + Math.max(1, marked.length));
  return diagnostic(code, message, { file, range }, { hint });
}

const signHint = "where the sign itself is meant, write \\< or put it in `code`";

function explain(said: string, rest: string): Explanation {
  const code = "markup/syntax";
  const tag = /^<\/?[\p{L}\p{N}_.:$-]*/u.exec(rest)?.[0] ?? rest.slice(0, 1);
  const name = tag.replace(/^<\/?/, "");
  if (/^<!--/.test(rest)) {
    const message = "An HTML comment cannot stand in MDX.";
    return { code, message, hint: "write {/* … */}", marked: "<!--" };
  }
  const address = /^<(?:[a-z][a-z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*>/i.exec(rest)?.[0];
  if (address !== undefined) {
    const message = "An address in angle brackets is no link in MDX.";
    return { code, message, hint: "leave the brackets out", marked: address };
  }
  if (said.startsWith("Expected a closing tag")) {
    const hint = /^[a-z]/.test(name)
      ? `HTML is not used here: say it in Markdown; ${signHint}`
      : `write </${name}> in the same paragraph or list item, or <${name} … /> where it holds nothing`;
    return { code, message: `<${name}> is not closed.`, hint, marked: tag };
  }
  if (said.startsWith("Expected the closing tag")) {
    const message = `</${name}> stands within a paragraph, and what it closes does not.`;
    return { code, message, hint: "put it on a line of its own", marked: tag };
  }
  if (said.startsWith("Unexpected closing tag")) {
    return { code, message: `${said}.`, hint: "close what was opened last first", marked: tag };
  }
  if (said.startsWith("Unexpected end of file in expression")) {
    const message = "The comment is not closed in its paragraph.";
    return { code, message, hint: "put it on lines of its own", marked: "{" };
  }
  if (said.startsWith("Could not parse expression")) {
    const message = "Braces in the properties of a component are not run; content is data.";
    const hint = 'write values in quotation marks, as in id="fargate"';
    return { code: "markup/code", message, hint, marked: "{" };
  }
  if (!/^[\p{L}_$]/u.test(name)) {
    const message = "A < begins a component in MDX, and this is none.";
    return { code, message, hint: signHint, marked: "<" };
  }
  if (said.startsWith("Unexpected character after `<`")) {
    if (/^<[^<>"]*(?:"[^"]*"[^<>"]*)*\{/.test(rest)) {
      const message = `Braces in the properties of <${name}> are not run; content is data.`;
      const hint = 'write values in quotation marks, as in id="fargate"';
      return { code: "markup/code", message, hint, marked: tag };
    }
    const message = `The component <${name}> is written in a way that cannot be read.`;
    const hint = `values stand in quotation marks and the end is > or />; ${signHint}`;
    return { code, message, hint, marked: tag };
  }
  return { code, message: `${said}.`, hint: signHint, marked: tag };
}
