import type { Drawing, DrawingNode } from "../../drawing/drawing.ts";
import { hideNode, nodeLines } from "../../drawing/hide-node.ts";
import type { DiagramStep, Term } from "../../knowledge/records.ts";
import { toText } from "../../markup/to-text.ts";
import { sentence, together } from "../quiz/make-question.ts";
import { normalName } from "../quiz/same-meaning.ts";
import type { Card } from "./card.ts";
import { namedIn } from "./card-changes.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import { givesAway } from "./gives-away.ts";
import { sentenceStrong } from "./strong-line.ts";

/**
 * Names of parts of diagrams that are hidden: of those that a topic stands behind, and of those that have
 * the name of a term and are called by it in a step. What is neither teaches no word, and a longer label
 * is a sentence, which nobody would guess.
 */
export function diagramCards({ knowledge, drawings, words }: CardSource): Card[] {
  return knowledge.diagrams.flatMap((diagram) => {
    const drawing = drawings.get(diagram.source);
    if (!drawing || diagram.flashcards === false) return [];
    const topics = new Map(diagram.nodes.map(({ node, topic }) => [node, knowledge.topic(topic)]));
    return drawing.nodes.flatMap((node): Card[] => {
      const topic = topics.get(node.id);
      const { label } = node;
      const terms = knowledge.terms.filter((term) => isNamedAfter(label, term));
      const topicNames = topic ? [topic.title, ...topic.aliases] : [];
      const termNames = terms.flatMap(({ term, aliases }) => [term, ...aliases]);
      const steps = diagram.steps.filter((step) => nodesOf(step).includes(node.id));
      const isName = topic
        ? !isOwner(label)
        : terms.length > 0 && isShort(label) && steps.some((step) => isCalled(label, step));
      const names = [label, ...topicNames];
      if (!isName || isTold(names, node, drawing) || !hideNode(drawing, node.id)) return [];
      const isTitled = !names.some((each) => givesAway(diagram.title, each));
      const lines = nodeLines(drawing, node.id);
      const [called, rest] = nameAndRest(lines, [...topicNames, ...termNames]);
      const step = steps.find((each) => isAbout(each, [called, ...topicNames, ...termNames]));
      return [
        {
          ...cardIds("diagram", [idsOf(diagram)], node.id),
          ...{ mergedIds: [], kind: "diagram", direction: "node" },
          ...(diagram.talk && { talk: diagram.talk }),
          topics: topic ? [topic.id] : diagram.topics,
          asked: [
            ...new Set([
              ...(topic ? [topic.id] : []),
              ...namedIn(diagram.title, diagram.topics, knowledge),
            ]),
          ],
          front: sentence(words.hiddenPart(isTitled ? diagram.title : undefined)),
          back: together(
            sentenceStrong(called),
            rest === "" ? undefined : sentence(rest),
            step?.text,
          ),
          picture: { diagram: diagram.id, node: node.id },
          path: step?.path ?? diagram.path,
          provenance:
            step && step.provenance.citations.length > 0 ? step.provenance : diagram.provenance,
        },
      ];
    });
  });
}

/**
 * What a part is called and what else is written in it: the lines up to the one with which one of the names
 * is complete, and of these what stands before a comma or colon; all lines where none of the names is there.
 */
function nameAndRest(lines: readonly string[], names: readonly string[]): [string, string] {
  const hasName = (text: string): boolean => names.some((name) => givesAway(text, name));
  const label = lines.join(" ");
  const ends = lines.map((_, index) => lines.slice(0, index + 1).join(" ").length);
  const end = ends.find((each) => hasName(label.slice(0, each))) ?? label.length;
  const [before = ""] = label.slice(0, end).split(/[,:;]/);
  const called = hasName(before) ? before : label.slice(0, end);
  return [called, label.slice(called.length).replace(/^[\s,:;]+/, "")];
}

/** Whether a label has the name of a term, in whatever number. */
function isNamedAfter(label: string, { term, aliases }: Term): boolean {
  return [term, ...aliases].some((name) => givesAway(label, name));
}

const mostWords = 3;

function isShort(name: string): boolean {
  return name.length <= 30 && name.split(/\s+/).length <= mostWords && !/[:,]/.test(name);
}

/** Whether a label says whose something is, not what. */
function isOwner(name: string): boolean {
  return /^[^,]*\p{L}['’]s?$/u.test(name);
}

function nodesOf({ shows }: DiagramStep): string[] {
  return shows.flatMap((part) => ("node" in part ? part.node : []));
}

/** Whether the text of a step is about a part: it shows no other, or it says one of the part's names. */
function isAbout(step: DiagramStep, names: readonly string[]): boolean {
  const said = step.text ? toText(step.text) : "";
  return new Set(nodesOf(step)).size === 1 || names.some((name) => givesAway(said, name));
}

/** Whether a step says the name; what its text begins with is a sentence and no name. */
function isCalled(name: string, { title, text }: DiagramStep): boolean {
  const said = text ? toText(text) : "";
  return givesAway(`${title} ${said}`, name) && !normalName(said).startsWith(normalName(name));
}

/** Whether something that stays in sight says what a part is called. */
function isTold(names: readonly string[], node: DrawingNode, { nodes, edges }: Drawing): boolean {
  const others = nodes.filter((other) => other !== node).map(({ label }) => label);
  return (
    normalName(names[0] ?? "") === "" ||
    [...others, ...edges.map(({ label }) => label)].some((text) =>
      names.some((name) => givesAway(text, name)),
    )
  );
}
