import type { Diagnostic } from "./diagnostic.ts";

/** Writes diagnostics for programs: `{"diagnostics": […]}` and `more`, indented, keys in a fixed order. */
export function formatJson(diagnostics: readonly Diagnostic[], more: object = {}): string {
  const ordered = diagnostics.map(({ code, severity, message, file, range, hint, related }) => ({
    code,
    severity,
    message,
    file,
    range,
    hint,
    related,
  }));
  return JSON.stringify({ diagnostics: ordered, ...more }, null, 2);
}
