import type { Knowledge } from "../../knowledge/knowledge.ts";

/** One name for all texts that mean the same: equal but for capitals and spaces, or names of one thing. */
export type MeaningOf = (text: string) => string;

const known = new WeakMap<Knowledge, MeaningOf>();

/** What means the same in a knowledge: names and aliases of one topic or term, which may share a name. */
export function meanings(knowledge: Knowledge): MeaningOf {
  const made = known.get(knowledge);
  if (made) return made;
  /** Each name leads to another one that means the same, the last of them to itself. */
  const next = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let step = next.get(root); step !== undefined && step !== root; step = next.get(root)) {
      root = step;
    }
    return root;
  };
  const namings = [
    ...knowledge.topics.map(({ title, aliases }) => [title, ...aliases]),
    ...knowledge.terms.map(({ term, aliases }) => [term, ...aliases]),
  ];
  for (const [first = "", ...others] of namings) {
    const name = normalName(first);
    if (!next.has(name)) next.set(name, name);
    for (const other of others.map(normalName)) {
      if (!next.has(other)) next.set(other, other);
      next.set(rootOf(other), rootOf(name));
    }
  }
  const roots = new Map<string, string>();
  const result: MeaningOf = (text) => {
    const root = roots.get(text) ?? rootOf(normalName(text));
    roots.set(text, root);
    return root;
  };
  known.set(knowledge, result);
  return result;
}

/** A name without what does not tell it from another: capitals, spaces, a full stop at the end. */
export function normalName(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.。]$/, "")
    .toLowerCase();
}
