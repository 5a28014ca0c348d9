import type { Drawing, DrawingNode } from "../../drawing/drawing.ts";
import { hideNode } from "../../drawing/hide-node.ts";
import type { Diagram, DiagramStep } from "../../knowledge/records.ts";
import { toText } from "../../markup/to-text.ts";
import { sentence, together } from "../quiz/make-question.ts";
import { normalName } from "../quiz/same-meaning.ts";
import type { Card } from "./card.ts";
import { cardIds, idsOf } from "./card-ids.ts";
import type { CardSource } from "./card-source.ts";
import { givesAway } from "./gives-away.ts";
import { sentenceStrong } from "./record-cards.ts";

/**
 * Names of parts of diagrams that are hidden: of those that a topic stands behind, and of those that a
 * step calls by their name. Longer labels are sentences, which nobody would guess.
 */
export function diagramCards({ knowledge, drawings, words }: CardSource): Card[] {
  return knowledge.diagrams.flatMap((diagram) => {
    const drawing = drawings.get(diagram.source);
    if (!drawing || diagram.flashcards === false) return [];
    const topics = new Map(diagram.nodes.map(({ node, topic }) => [node, knowledge.topic(topic)]));
    return drawing.nodes.flatMap((node): Card[] => {
      const topic = topics.get(node.id);
      const step = stepShowing(diagram, node.id);
      const [name = "", ...rest] = node.label.split("\n");
      const isName = topic ? !isOwner(name) : isShort(name) && step && isCalled(name, step);
      const names = [name, ...(topic ? [topic.title, ...topic.aliases] : [])];
      if (!isName || isTold(names, node, drawing) || !hideNode(drawing, node.id)) return [];
      const isTitled = !names.some((each) => givesAway(diagram.title, each));
      const called = nameBefore(name, names.slice(1));
      const label = [name.slice(called.length).replace(/^[\s,:;]+/, ""), ...rest].join(" ").trim();
      return [
        {
          ...cardIds("diagram", [idsOf(diagram)], node.id),
          ...{ kind: "diagram", direction: "node" },
          ...(diagram.talk && { talk: diagram.talk }),
          topics: topic ? [topic.id] : diagram.topics,
          front: sentence(words.hiddenPart(isTitled ? diagram.title : undefined)),
          back: together(
            sentenceStrong(called),
            label === "" ? undefined : sentence(label),
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

/** The name of a topic with which a label begins, the longest of several; the whole label where none does. */
function nameBefore(label: string, names: readonly string[]): string {
  const isBefore = (name: string): boolean =>
    label.startsWith(name) && !/^[\p{L}\p{N}'’-]/u.test(label.slice(name.length));
  const found = names.filter((name) => name !== "" && isBefore(name));
  return found.sort((a, b) => b.length - a.length)[0] ?? label;
}

const mostWords = 3;

function isShort(name: string): boolean {
  return name.length <= 30 && name.split(/\s+/).length <= mostWords && !/[:,]/.test(name);
}

/** Whether a label says whose something is, not what. */
function isOwner(name: string): boolean {
  return /^[^,]*\p{L}['’]s?$/u.test(name);
}

/** The first step that shows the part by itself. */
function stepShowing({ steps }: Diagram, node: string): DiagramStep | undefined {
  return steps.find(({ shows }) => shows.some((part) => "node" in part && part.node === node));
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
