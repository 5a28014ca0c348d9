import type { Drawing } from "../drawing/drawing.ts";
import { mindMap } from "../drawing/mind-map.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Chapter, Takeaway, Talk } from "../knowledge/records.ts";
import { toText } from "../markup/to-text.ts";
import { brief } from "./brief.ts";

/** A record in the map of a talk, with those that lead on from it. */
export interface MindMapRecord {
  /** Unique in the map. */
  id: string;
  title: string;
  path: string;
  nodes: MindMapRecord[];
}

export interface MindMap {
  root: MindMapRecord;
  /** So much of the tree as can be seen at once; undefined where that is no more than the talk. */
  picture?: Drawing;
}

/** More could not be followed. */
const mostDrawn = 120;
/** A takeaway is a sentence, of which a map has the beginning. */
const longestTakeaway = 64;

/** Whether a talk has enough to make a map of: several chapters, or takeaways that topics divide. */
export function hasMindMap(knowledge: Knowledge, talk: string): boolean {
  const chapters = knowledge.chaptersOf(talk);
  const [first] = chapters;
  if (first) return chapters.length > 1 || first.chapters.length > 0;
  const takeaways = knowledge.takeawaysOf(talk);
  return takeaways.length > 1 && takeaways.some(({ topics }) => topics.length > 0);
}

/** The map of a talk: its chapters, or where it has none its takeaways by topic. */
export function deriveMindMap(knowledge: Knowledge, talk: Talk): MindMap {
  const chapters = knowledge.chaptersOf(talk.id);
  const nodes =
    chapters.length > 0
      ? chapters.map(chapterNode)
      : takeawayNodes(knowledge, knowledge.takeawaysOf(talk.id));
  const root = { id: "_talk", title: talk.title, path: talk.path, nodes };
  const drawn = cutToFit(root);
  if (drawn.nodes.length === 0) return { root };
  return { root, picture: mindMap(asDrawn(drawn)) };
}

function chapterNode({ id, title, path, chapters }: Chapter): MindMapRecord {
  return { id, title, path, nodes: chapters.map(chapterNode) };
}

/** Each takeaway under the first of its topics, topics in the order in which they come up. */
function takeawayNodes(knowledge: Knowledge, takeaways: readonly Takeaway[]): MindMapRecord[] {
  const groups = new Map<string, MindMapRecord>();
  for (const takeaway of takeaways) {
    const { id, path, text } = takeaway;
    const leaf = { id, title: toText(text), path, nodes: [] };
    const topic = takeaway.topics.map((each) => knowledge.topic(each)).find((each) => each);
    if (!topic) {
      groups.set(id, leaf);
      continue;
    }
    // No id of a takeaway begins so.
    const key = `_${topic.id}`;
    const group = groups.get(key) ?? { id: key, title: topic.title, path: topic.path, nodes: [] };
    groups.set(key, group);
    group.nodes.push(leaf);
  }
  return [...groups.values()];
}

/** The tree without its deepest levels, as many as it takes to have a picture that can be followed. */
function cutToFit(root: MindMapRecord): MindMapRecord {
  const count = (node: MindMapRecord): number =>
    node.nodes.reduce((sum, each) => sum + count(each), 1);
  const depth = (node: MindMapRecord): number => Math.max(0, ...node.nodes.map(depth)) + 1;
  const cut = (node: MindMapRecord, levels: number): MindMapRecord => ({
    ...node,
    nodes: levels > 0 ? node.nodes.map((each) => cut(each, levels - 1)) : [],
  });
  for (let levels = depth(root) - 1; levels > 0; levels--) {
    const shorter = cut(root, levels);
    if (count(shorter) <= mostDrawn) return shorter;
  }
  return { ...root, nodes: [] };
}

function asDrawn({ id, title, nodes }: MindMapRecord): Parameters<typeof mindMap>[0] {
  return { id, label: brief(title, longestTakeaway), nodes: nodes.map(asDrawn) };
}
