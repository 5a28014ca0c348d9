/**
 * What begins a page for every record of a part but the first, which stands below the part's title. Typst
 * sets what stands between such breaks side by side on all cores.
 */
export function newPageAfter(index: number): string[] {
  return index === 0 ? [] : ["pagebreak(weak: true)"];
}
