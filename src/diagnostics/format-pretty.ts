import stringWidth from "string-width";
import type { Diagnostic, Range } from "./diagnostic.ts";
import type { Severity } from "./diagnostic-codes.ts";

export interface PrettyOptions {
  /** The text of a file, for the marked line; undefined where it cannot be had. */
  textOf(file: string): string | undefined;
  /** Put before the names of files, as seen from where they are read; by default nothing. */
  folder?: string;
  /** Paints a piece of the output; by default nothing is coloured. */
  paint?: (style: "error" | "warning" | "dim" | "strong", text: string) => string;
}

/** Writes one diagnostic for people: what, where, and the line with the place marked. No final line end. */
export function formatPretty(diagnostic: Diagnostic, options: PrettyOptions): string {
  const { paint = (_style, text) => text, folder = "" } = options;
  const { severity, code, file, range, message, hint, related = [] } = diagnostic;
  const place = file === undefined ? "" : `  ${placeText(file, range, folder)}`;
  const lines = [`${paint(severity, severity)} ${paint("strong", code)}${place}`];
  lines.push(...message.split("\n").map((line) => `  ${spoken(line)}`));
  const help = hint === undefined ? undefined : spoken(hint);
  const frame =
    file === undefined || !range
      ? []
      : codeFrame(options.textOf(file), range, help, severity, paint);
  lines.push(...frame);
  if (frame.length === 0 && help !== undefined) lines.push(`  ${paint("dim", "help:")} ${help}`);
  for (const other of related) {
    const explanation = paint("dim", `${spoken(other.message)}:`);
    lines.push(`  ${explanation} ${placeText(other.file, other.range, folder)}`);
  }
  return lines.join("\n");
}

function placeText(file: string, range: Range | undefined, folder: string): string {
  const path = printable(folder === "" ? file : `${folder.replace(/\/$/, "")}/${file}`);
  return range ? `${path}:${range.start.line}:${range.start.column}` : path;
}

/** Longest piece of a line that is shown, so that a minified file does not fill the screen. */
const widestLine = 120;

function codeFrame(
  text: string | undefined,
  { start, end }: Range,
  hint: string | undefined,
  severity: Severity,
  paint: NonNullable<PrettyOptions["paint"]>,
): string[] {
  const line = text?.split(/\r\n|\n|\r/)[start.line - 1];
  if (line === undefined) return [];
  const from = start.column - 1 > widestLine - 20 ? start.column - 21 : 0;
  const visible = printable(line.slice(from, from + widestLine));
  const before = printable(line.slice(from, start.column - 1));
  const lastColumn = end.line === start.line ? end.column - 1 : line.length;
  const marked = printable(line.slice(start.column - 1, Math.min(lastColumn, from + widestLine)));
  const carets = "^".repeat(Math.max(1, stringWidth(marked)));
  const gutter = String(start.line).padStart(4);
  const help = hint === undefined ? "" : ` ${hint}`;
  return [
    `${paint("dim", `${gutter} |`)} ${visible}`,
    `${paint("dim", "     |")} ${" ".repeat(stringWidth(before))}${paint(severity, carets + help)}`,
  ];
}

// Tabs and control characters would move the marks away from what they mark, or do things to the terminal.
function printable(text: string): string {
  return text.replace(/\t/g, "  ").replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, "·");
}

/** Longest sentence that is shown: messages quote what the author wrote, which may be anything. */
const longestSentence = 300;

function spoken(text: string): string {
  const cut = text.length > longestSentence ? `${text.slice(0, longestSentence)}…` : text;
  return printable(cut);
}

/** The last line of a run: how much was found. */
export function formatSummary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity, one: string, many: string): string => {
    const number = diagnostics.filter((each) => each.severity === severity).length;
    return `${number} ${number === 1 ? one : many}`;
  };
  return `${count("error", "error", "errors")}, ${count("warning", "warning", "warnings")}`;
}
