/** The ids of a list written in one property: `a, b` or `a b`. */
export function listItems(text: string): string[] {
  return text.split(/[\s,]+/).filter((item) => item !== "");
}
