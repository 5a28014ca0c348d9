import { type DiagnosticCode, diagnosticCodes, type Severity } from "./diagnostic-codes.ts";

/** A place in a text: `line` and `column` count from 1, columns in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** A stretch of text; `end` is the position after its last character. */
export interface Range {
  start: Position;
  end: Position;
}

/** Where something stands: a path relative to the content folder, and a range where one is known. */
export interface Place {
  file: string;
  range?: Range;
}

/** Another place that explains the first, such as the earlier one of two equal ids. */
export interface RelatedPlace extends Place {
  message: string;
}

/** One finding about the author's content: data, never thrown and never printed below the command line. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  message: string;
  /** Absent when the finding is about the content folder as a whole. */
  file?: string;
  range?: Range;
  /** What to do about it, shown next to the marked text. */
  hint?: string;
  related?: RelatedPlace[];
}

/** Makes a diagnostic; its severity comes from the registry of codes. */
export function diagnostic(
  code: DiagnosticCode,
  message: string,
  place?: Place,
  more: { hint?: string | undefined; related?: RelatedPlace[] } = {},
): Diagnostic {
  return {
    code,
    severity: diagnosticCodes[code].severity,
    message,
    ...(place && { file: place.file }),
    ...(place?.range && { range: place.range }),
    ...(more.hint !== undefined && { hint: more.hint }),
    ...(more.related && more.related.length > 0 && { related: more.related }),
  };
}

/** Orders diagnostics by file, then position, then code, so that every run lists them alike. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.file ?? "", b.file ?? "") ||
      (a.range?.start.line ?? 0) - (b.range?.start.line ?? 0) ||
      (a.range?.start.column ?? 0) - (b.range?.start.column ?? 0) ||
      compareText(a.code, b.code),
  );
}

// Not localeCompare: the order must not depend on the machine's language.
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
