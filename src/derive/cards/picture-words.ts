import { contains, type Drawing } from "../../drawing/drawing.ts";

/** The sentences that tell of a hidden part what is around it. */
export interface PictureWords {
  from(names: string): string;
  to(names: string): string;
  within(names: string): string;
  holds(names: string): string;
  comma: string;
}

/** What is around a part of a drawing, for those who cannot see that it is hidden; never its own name. */
export function wordsAround({ nodes, edges }: Drawing, id: string, words: PictureWords): string {
  const node = nodes.find((each) => each.id === id);
  if (!node) return "";
  const labelOf = new Map(nodes.map((each) => [each.id, each.label]));
  const named = (ids: readonly string[]): string[] => [
    ...new Set(ids.flatMap((each) => labelOf.get(each) || [])),
  ];
  const others = nodes.filter((each) => each !== node);
  const parts: [(names: string) => string, string[]][] = [
    [words.from, named(edges.filter(({ to }) => to === id).map(({ from }) => from))],
    [words.to, named(edges.filter(({ from }) => from === id).map(({ to }) => to))],
    [words.within, others.filter((each) => contains(each, node)).map(({ label }) => label)],
    [words.holds, others.filter((each) => contains(node, each)).map(({ label }) => label)],
  ];
  return parts
    .flatMap(([say, names]) => {
      const known = names.filter((name) => name !== "");
      return known.length > 0 ? [say(known.join(words.comma))] : [];
    })
    .join(" ");
}
