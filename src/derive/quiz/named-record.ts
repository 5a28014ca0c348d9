import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { RecordName } from "../../knowledge/quiz-records.ts";
import type { MarkupTree } from "../../markup/tree.ts";

/** A record as a link: its name, or its text where it has none, and its page. */
export interface NamedRecord {
  title: string;
  path: string;
}

/** Links under what they have in common. */
export interface RecordGroup {
  title?: string;
  records: NamedRecord[];
}

/**
 * Records as links, each page once. Facts of several topics or dimensions are gathered under the one or
 * the other, whichever makes fewer groups, so that no name comes up in each link.
 */
export function recordGroups(
  knowledge: Knowledge,
  names: readonly RecordName[],
  text: (tree: MarkupTree) => string,
): RecordGroup[] {
  const facts = names.flatMap((name) => {
    if (!name.startsWith("fact:")) return [];
    const [topic = "", dimension = ""] = name.slice("fact:".length).split("/");
    const titles = {
      topic: knowledge.topic(topic)?.title,
      dimension: labelOf(knowledge, dimension),
    };
    const record = namedRecord(knowledge, name, text);
    return record && titles.topic ? [{ ...titles, topic: titles.topic, path: record.path }] : [];
  });
  const byTopic = Map.groupBy(facts, ({ topic }) => topic);
  const byDimension = Map.groupBy(facts, ({ dimension }) => dimension);
  const isByTopic = byTopic.size <= byDimension.size;
  const groups = [...(isByTopic ? byTopic : byDimension)].map(([title, members]): RecordGroup => {
    const records = members.map(({ topic, dimension, path }) => ({
      ...{ title: isByTopic ? dimension : topic, path },
    }));
    return { title, records };
  });
  const others = names
    .filter((name) => !name.startsWith("fact:"))
    .flatMap((name) => namedRecord(knowledge, name, text) ?? []);
  const single = [...new Map(others.map((record) => [record.path, record])).values()];
  return [...groups, ...(single.length > 0 ? [{ records: single }] : [])];
}

function labelOf(knowledge: Knowledge, dimension: string): string {
  return knowledge.dimension(dimension)?.label ?? dimension;
}

/** The record of a name such as `fact:aws-fargate/guest-os-patching`; undefined where there is none. */
export function namedRecord(
  knowledge: Knowledge,
  name: RecordName,
  text: (tree: MarkupTree) => string,
): NamedRecord | undefined {
  const kind = name.slice(0, name.indexOf(":"));
  const ref = name.slice(kind.length + 1);
  const [first = "", second = ""] = ref.split("/");
  switch (kind) {
    case "fact": {
      const topic = knowledge.topic(first);
      const fact = topic?.facts.find(({ dimension }) => dimension === second);
      const title = `${topic?.title}: ${labelOf(knowledge, second)}`;
      return topic && fact && { title, path: fact.path };
    }
    case "layer":
    case "topic":
      return titled(knowledge.topic(first));
    case "term": {
      const term = knowledge.term(ref);
      return term && { title: term.term, path: term.path };
    }
    case "takeaway": {
      const takeaway = knowledge.takeaway(ref);
      return takeaway && { title: text(takeaway.text), path: takeaway.path };
    }
    case "question": {
      const question = knowledge.question(ref);
      return question && { title: text(question.question), path: question.path };
    }
    case "note":
      return titled(knowledge.note(ref));
    case "chapter":
      return titled(knowledge.chaptersOf(first).find((chapter) => chapter.ref === ref));
    case "step": {
      const diagram = knowledge.diagram(first);
      const step = diagram?.steps.find(({ id }) => id === second);
      return diagram && step && { title: `${diagram.title}: ${step.title}`, path: step.path };
    }
    case "diagram":
      return titled(knowledge.diagram(ref));
    case "comparison":
      return titled(knowledge.comparison(ref));
    case "guide":
      return titled(knowledge.guide(ref));
    default:
      return undefined;
  }
}

function titled(record: NamedRecord | undefined): NamedRecord | undefined {
  return record && { title: record.title, path: record.path };
}
