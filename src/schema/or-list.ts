/** Words in a row, the last one behind "or": "a, b or c". */
export function orList(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter(Boolean).join(" or ");
}
