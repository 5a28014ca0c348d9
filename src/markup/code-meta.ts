/** What an author says of a block of code after its language. */
export interface CodeMeta {
  title?: string;
  /** Numbers of the lines to mark, from 1. */
  marked: ReadonlySet<number>;
  /** The part that means nothing, where there is one. */
  unknown?: string;
}

/** Reads `title="src/a.ts" {2,4-6}`, in any order. */
export function readCodeMeta(meta = ""): CodeMeta {
  const marked = new Set<number>();
  let title: string | undefined;
  const rest = meta
    .replace(/\btitle=(?:"([^"]*)"|'([^']*)')/, (_, double?: string, single?: string) => {
      title = double ?? single;
      return "";
    })
    .replace(/\{(\s*\d+(?:\s*-\s*\d+)?(?:\s*,\s*\d+(?:\s*-\s*\d+)?)*\s*)\}/, (_, lines: string) => {
      for (const range of lines.split(",")) {
        const [first = 0, last = first] = range.split("-").map(Number);
        // No block of code is longer; a mistyped number must not fill the memory.
        for (let line = first; line <= Math.min(last, 10_000); line++) marked.add(line);
      }
      return "";
    })
    .trim();
  return { ...(title !== undefined && { title }), marked, ...(rest !== "" && { unknown: rest }) };
}
