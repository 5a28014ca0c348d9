import { contains, type Drawing, type DrawingNode } from "../../drawing/drawing.ts";
import type { Diagram, DiagramStep } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { type Draft, sentence } from "./make-question.ts";
import type { QuizSource } from "./quiz-source.ts";
import { shuffled } from "./seeded.ts";

const mostDistractors = 3;

/** For each step of a walk-through whose steps happen in order, but the last: which one is next. */
export function* nextStepQuestions(source: QuizSource): Iterable<Draft> {
  const { words, isSame } = source;
  const slots = diagramsOf(source).flatMap((diagram) =>
    diagram.ordered
      ? diagram.steps.slice(0, -1).map((step, index) => ({ diagram, step, index }))
      : [],
  );
  for (const { diagram, step, index } of slots) {
    const next = diagram.steps[index + 1];
    // After a step that comes twice there are two next ones.
    const isOnce = diagram.steps.filter(({ title }) => isSame(title, step.title)).length === 1;
    if (!next || !isOnce) continue;
    const others: DiagramStep[] = [];
    for (const other of shuffled(diagram.steps, step.ref, ({ id }) => id)) {
      const isKnown = [step, next, ...others].some(({ title }) => isSame(title, other.title));
      if (!isKnown && others.length < mostDistractors) others.push(other);
    }
    if (others.length < 2) continue;
    yield {
      rule: "next-step",
      name: [diagram.id, step.id],
      stem: sentence(words.nextStep(step.title, diagram.title)),
      diagram: diagram.id,
      answer: oneOf(
        next.title,
        others.map(({ title }) => title),
      ),
      explanation: next.text ?? sentence(next.title),
      topics: diagram.topics,
      difficulty: "medium",
      about: [`step:${next.ref}`],
      uses: [step, ...others].map(({ ref }) => `step:${ref}` as const),
      provenance: next.provenance.citations.length > 0 ? next.provenance : diagram.provenance,
    };
  }
}

/** For each way over one node, where it is the only such way: which node lies between the others. */
export function* betweenQuestions(source: QuizSource): Iterable<Draft> {
  const { drawings, words, isSame } = source;
  const slots = diagramsOf(source).flatMap((diagram) => {
    const drawing = drawings.get(diagram.source);
    return drawing ? waysOver(drawing).map((way) => ({ diagram, drawing, way })) : [];
  });
  const nameOf = ({ diagram, way }: (typeof slots)[number]) =>
    `${diagram.id}\n${way.from.id}\n${way.to.id}`;
  for (const { diagram, drawing, way } of slots) {
    const { from, middle, to } = way;
    const labelled = ({ label }: DrawingNode): DrawingNode[] =>
      drawing.nodes.filter((node) => isSame(node.label, label));
    if (labelled(from).length > 1 || labelled(to).length > 1) continue;
    const others: DrawingNode[] = [];
    for (const node of shuffled(drawing.nodes, nameOf({ diagram, drawing, way }), ({ id }) => id)) {
      const isKnown = [from, middle, to, ...others].some(
        ({ id, label }) => id === node.id || isSame(label, node.label),
      );
      if (isKnown || node.label === "" || others.length >= mostDistractors) continue;
      if (labelled(node).every((each) => isApart(each, way, drawing))) others.push(node);
    }
    if (others.length < 2) continue;
    yield {
      rule: "between",
      name: [diagram.id, from.id, to.id],
      stem: sentence(words.between(from.label, to.label, diagram.title)),
      diagram: diagram.id,
      answer: oneOf(
        middle.label,
        others.map(({ label }) => label),
      ),
      explanation: sentence(words.path(from.label, middle.label, to.label)),
      topics: diagram.topics,
      difficulty: "medium",
      about: [`diagram:${diagram.id}`],
      uses: [],
      provenance: diagram.provenance,
    };
  }
}

function diagramsOf({ knowledge, quiz, rule }: QuizSource): Diagram[] {
  if (rule.diagrams) return rule.diagrams.flatMap((id) => knowledge.diagram(id) ?? []);
  if (quiz.talk !== undefined) return knowledge.diagramsOf(quiz.talk);
  return knowledge.diagrams;
}

/** A way from one node to another over a third. */
interface Way {
  from: DrawingNode;
  middle: DrawingNode;
  to: DrawingNode;
}

/** Pairs of nodes between which exactly one node lies, in the drawing's order. */
function waysOver({ nodes, edges }: Drawing): Way[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const pairs = new Map<string, { from: string; to: string; middles: Set<string> }>();
  for (const first of edges) {
    for (const second of edges) {
      if (first.to !== second.from || first.from === second.to || first.to === first.from) continue;
      const key = `${first.from}\n${second.to}`;
      const pair = pairs.get(key) ?? { from: first.from, to: second.to, middles: new Set() };
      pair.middles.add(first.to);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()].flatMap(({ from: start, to: end, middles }) => {
    const [from, to, middle] = [start, end, [...middles][0] ?? ""].map((id) => byId.get(id));
    if (!from || !to || !middle || middles.size !== 1) return [];
    // Another way, however long, would make more than one thing lie between the two.
    const others = edges.filter((edge) => edge.from !== middle.id && edge.to !== middle.id);
    if (reaches(others, start, end)) return [];
    return [from, to, middle].every(({ label }) => label !== "") ? [{ from, middle, to }] : [];
  });
}

/** Whether a node certainly does not lie on a way: no edge leads over it, and no frame holds both. */
function isApart(node: DrawingNode, { from, middle, to }: Way, { edges }: Drawing): boolean {
  const isFrame = [from, middle, to].some((each) => contains(node, each) || contains(each, node));
  const isAfter = reaches(edges, from.id, node.id);
  const isBefore = reaches(edges, node.id, to.id);
  return !isFrame && !(isAfter && isBefore);
}

function reaches(edges: Drawing["edges"], from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const id of reached) {
    for (const edge of edges) if (edge.from === id) reached.add(edge.to);
  }
  return reached.has(to);
}

function oneOf(key: string, others: readonly string[]): Draft["answer"] {
  const option = (text: string, isKey: boolean): { text: MarkupTree; isKey: boolean } => ({
    ...{ text: sentence(text), isKey },
  });
  return {
    type: "one-answer",
    options: [option(key, true), ...others.map((text) => option(text, false))],
    keepOrder: false,
  };
}
