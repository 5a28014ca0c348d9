import type { Dimension, Fact, Topic } from "../../knowledge/records.ts";
import { factOrder } from "../fact-text.ts";
import { factSentence } from "./fact-sentences.ts";
import { type Draft, sentence, sharedProvenance, together } from "./make-question.ts";
import type { QuizSource } from "./quiz-source.ts";

const fewest = 3;
const most = 5;

/** For each dimension with an order: topics to be put into it, no two of which are equal. */
export function* orderQuestions(source: QuizSource): Iterable<Draft> {
  const { dimensions, words, meaningOf } = source;
  const ordered = dimensions.filter(({ type }) => orderedTypes.includes(type));
  for (const dimension of ordered) {
    const chosen: { topic: Topic; fact: Fact; order: number }[] = [];
    const candidates = [...source.neighbours(dimension)];
    const byMeaning = Map.groupBy(candidates, ({ topic }) => meaningOf(topic.title));
    for (const { topic, fact } of candidates) {
      // Of two that share a name none is taken, or a value of one would decide about the other.
      if ((byMeaning.get(meaningOf(topic.title))?.length ?? 0) > 1) continue;
      const order = factOrder(fact.value, dimension) ?? 0;
      const isNew = chosen.every((each) => each.order !== order);
      if (isNew && chosen.length < most) chosen.push({ topic, fact, order });
    }
    if (chosen.length < fewest) continue;
    chosen.sort((a, b) => a.order - b.order);
    yield {
      rule: "order",
      name: [dimension.id],
      stem: sentence(stemOf(dimension, source)),
      answer: { type: "order", items: chosen.map(({ topic }) => sentence(topic.title)) },
      explanation: together(
        ...chosen.map(({ topic, fact }) => factSentence(topic, dimension, fact, words)),
      ),
      topics: chosen.map(({ topic }) => topic.id),
      difficulty: "medium",
      about: chosen.map(({ fact }) => `fact:${fact.ref}` as const),
      uses: [],
      provenance: sharedProvenance(chosen.map(({ fact }) => fact.provenance)),
    };
  }
}

const orderedTypes: Dimension["type"][] = ["level", "number", "amount", "duration", "date"];

function stemOf({ type, label, choices }: Dimension, { words }: QuizSource): string {
  if (type === "date") return words.orderDates(label);
  if (type !== "level") return words.orderValues(label);
  return words.orderLevels(label, choices[0]?.label ?? "", choices.at(-1)?.label ?? "");
}

/** For each topic: what it runs on, what that runs on, and so on. The order is the only one there is. */
export function* layerQuestions(source: QuizSource): Iterable<Draft> {
  const { knowledge, topics, words } = source;
  const below = (topic: Topic): Topic[] =>
    topic.runsOn.flatMap(({ topic: id }) => knowledge.topic(id) ?? []);
  const longest = new Map<string, Topic[]>();
  const chainFrom = (topic: Topic): Topic[] => {
    const known = longest.get(topic.id);
    if (known) return known;
    // Where content runs in a circle, which is reported elsewhere, the way ends.
    longest.set(topic.id, [topic]);
    const chains = below(topic).map(chainFrom);
    const best = chains.reduce<Topic[]>((a, b) => (b.length > a.length ? b : a), []);
    const chain = [topic, ...best];
    longest.set(topic.id, chain);
    return chain;
  };
  for (const top of topics) {
    const chain = chainFrom(top).slice(0, most);
    if (chain.length < fewest) continue;
    const steps = chain.flatMap(({ id, runsOn }, index) => {
      const next = chain[index + 1]?.id;
      return runsOn.filter(({ topic }) => topic === next).map((step) => ({ ...step, id }));
    });
    yield {
      rule: "layers",
      name: [top.id],
      stem: sentence(words.layers),
      answer: { type: "order", items: chain.map(({ title }) => sentence(title)) },
      explanation: together(
        ...steps.flatMap(({ note }, index) => {
          const [upper, lower] = chain.slice(index);
          return [sentence(words.layer(upper?.title ?? "", lower?.title ?? "")), note];
        }),
      ),
      topics: chain.map(({ id }) => id),
      difficulty: "medium",
      about: steps.map(({ id, topic }) => `layer:${id}/${topic}` as const),
      uses: [],
      provenance: sharedProvenance(steps.map(({ provenance }) => provenance)),
    };
  }
}
