import { fill } from "../fill.ts";

/** The counts that are not zero, in words; a dot parts those of the template. */
export function countsText(template: string, counts: Readonly<Record<string, number>>): string {
  return template
    .split(" · ")
    .filter(
      (part) =>
        !Object.entries(counts).some(([name, count]) => count === 0 && part.includes(`{${name}}`)),
    )
    .map((part) => fill(part, counts))
    .join(" · ");
}
