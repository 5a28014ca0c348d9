import { type Document, isAlias, isMap, isPair, isScalar, isSeq } from "yaml";
import { tooDeepYaml, type YamlProblem } from "./yaml-syntax.ts";

/** Deeper than any content; keeps what reads the values from exhausting the stack. */
const deepestNesting = 100;

export interface YamlStructure {
  /** Aliases and nesting that make the values unusable. */
  fatal: YamlProblem[];
  /** Keys that stand twice in a mapping; the last one counts. */
  repeatedKeys: YamlProblem[];
  firstAlias?: readonly [number, number];
}

/** Checks what a syntactically right YAML text is made of, in time that grows with its size alone. */
export function checkYamlStructure(document: Document.Parsed): YamlStructure {
  const structure: YamlStructure = { fatal: [], repeatedKeys: [] };
  /** Levels below each anchor; undefined while its value is still being read. */
  const anchors = new Map<string, number | undefined>();
  walk(document.contents, 1);
  return structure;

  function tooDeep(at: readonly [number, number]): void {
    if (!structure.fatal.some(({ message }) => message === tooDeepYaml.message)) {
      structure.fatal.push({ ...tooDeepYaml, at });
    }
  }

  /** The number of levels that a value has. */
  function walk(node: unknown, depth: number): number {
    if (isAlias(node)) return alias(node.source, offsetsOf(node), depth);
    const isCollection = isMap(node) || isSeq(node);
    if (!isCollection && !isScalar(node)) return 0;
    if (depth > deepestNesting) {
      tooDeep(offsetsOf(node));
      return 0;
    }
    if (node.anchor) anchors.set(node.anchor, undefined);
    let levels = 1;
    if (isMap(node)) checkKeys(node.items);
    for (const item of isCollection ? node.items : []) {
      const inner = isPair(item) ? [item.key, item.value] : [item];
      for (const each of inner) levels = Math.max(levels, 1 + walk(each, depth + 1));
    }
    if (node.anchor) anchors.set(node.anchor, levels);
    return levels;
  }

  function alias(name: string, at: readonly [number, number], depth: number): number {
    structure.firstAlias ??= at;
    const levels = anchors.get(name);
    if (levels === undefined) {
      const message = anchors.has(name)
        ? `The alias *${name} stands within what it repeats.`
        : `Nothing before this alias is marked &${name}.`;
      const hint = anchors.has(name)
        ? "write the value out"
        : "put a text that begins with * into quotation marks";
      structure.fatal.push({ code: "yaml/syntax", message, hint, at });
      return 0;
    }
    if (depth + levels > deepestNesting) tooDeep(at);
    return levels;
  }

  function checkKeys(items: readonly unknown[]): void {
    const seen = new Map<string, readonly [number, number]>();
    for (const item of items) {
      if (!isPair(item) || !isScalar(item.key)) continue;
      const key = keyText(item.key.value);
      const at = offsetsOf(item.key);
      const first = seen.get(key);
      if (first) {
        const message = `The key "${key}" stands twice.`;
        const hint = "a mapping has each key once";
        structure.repeatedKeys.push({ code: "yaml/syntax", message, hint, at, first });
      } else seen.set(key, at);
    }
  }
}

/** A key as the values have it. */
export function keyText(key: unknown): string {
  return key === null ? "" : String(key);
}

function offsetsOf(node: { range?: readonly number[] | null }): readonly [number, number] {
  const [start = 0, end = start] = node.range ?? [];
  return [start, end];
}
