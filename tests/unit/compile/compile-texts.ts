import { type Compiled, type CompileOptions, compile } from "../../../src/compile/compile.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";

/** Compiles a content folder given as paths and texts. */
export function compileTexts(
  texts: Record<string, string>,
  options: CompileOptions = {},
): Compiled {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  return compile(files, options);
}

/** `code file:line:column` of each diagnostic. */
export function briefly(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, file = "", range }) =>
    `${code} ${file}${range ? `:${range.start.line}:${range.start.column}` : ""}`.trimEnd(),
  );
}
