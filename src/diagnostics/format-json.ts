import type { Diagnostic } from "./diagnostic.ts";

/** Writes diagnostics for programs: `{"diagnostics": […]}`, indented, keys in a fixed order. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  const ordered = diagnostics.map(({ code, severity, message, file, range, hint, related }) => ({
    code,
    severity,
    message,
    file,
    range,
    hint,
    related,
  }));
  return JSON.stringify({ diagnostics: ordered }, null, 2);
}
