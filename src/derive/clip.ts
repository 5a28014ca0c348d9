/** The first characters of a text that is longer than so many, for where a fixed room is all there is. */
export function clip(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
