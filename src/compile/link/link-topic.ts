import type { Place } from "../../diagnostics/diagnostic.ts";
import { anchored, recordPaths } from "../../knowledge/record-paths.ts";
import type { Fact, FactValue, Topic, Update } from "../../knowledge/records.ts";
import { emptyTree, type MarkupTree } from "../../markup/tree.ts";
import type { AuthoredDimension } from "../../schema/dimensions.ts";
import type { AuthoredFact, AuthoredTopic } from "../../schema/topic.ts";
import { checkFact } from "../check/check-fact.ts";
import type { Entry } from "../read/read-entries.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { type Linker, type LinkWorld, linkerFor } from "./linker.ts";

/** Links a topic with its facts and updates. */
export function linkTopic(
  entry: Entry<AuthoredTopic>,
  dimensions: ReadonlyMap<string, AuthoredDimension>,
  world: LinkWorld,
): Topic {
  const linker = linkerFor(entry, world);
  const [id = ""] = entry.ids;
  const { value: topic } = entry;
  const page = recordPaths.topic(id);
  if (entry.body) linker.body(entry.body);
  // A topic that says nothing itself needs no source: the records that mention it have theirs.
  const sourceOptional = topic.summary === undefined;
  return {
    kind: "topic",
    ...linker.base(page, id, id, [], topic),
    title: topic.title,
    aliases: topic.aliases,
    type: topic.kind,
    ...linker.optionalMarkdown("summary", topic.summary, []),
    provenance: linker.provenance(topic, [], { sourceOptional }),
    runsOn: topic.runsOn.flatMap((dependency, position) => {
      const path = ["runsOn", position];
      const target = linker.reference("topic", dependency.topic, [...path, "topic"]);
      if (target === undefined) return [];
      return {
        topic: target,
        ...linker.optionalMarkdown("note", dependency.note, path),
        provenance: linker.provenance(dependency, path),
      };
    }),
    related: linker.references("topic", topic.related, ["related"]),
    ...(topic.introduced && {
      introduced: {
        on: topic.introduced.on,
        provenance: linker.provenance(topic.introduced, ["introduced"]),
      },
    }),
    facts: Object.entries(topic.facts).flatMap(
      ([dimension, fact]) => linkFact(id, dimension, fact, dimensions, linker) ?? [],
    ),
    updates: linkUpdates(id, topic, linker),
    body: entry.body?.tree ?? emptyTree,
  };
}

function linkFact(
  topic: string,
  dimensionId: string,
  fact: AuthoredFact,
  dimensions: ReadonlyMap<string, AuthoredDimension>,
  linker: Linker,
): Fact | undefined {
  const path = ["facts", dimensionId];
  const provenance = linker.provenance(fact, path);
  const note = linker.optionalMarkdown("note", fact.note, path);
  const target = linker.keyReference("dimension", dimensionId, path);
  const dimension = dimensions.get(dimensionId);
  if (target === undefined || !dimension) return undefined;
  const value = checkFact(fact.value, dimension, path, linker);
  if (value === undefined) return undefined;
  const address = anchored(recordPaths.topic(topic), dimensionId);
  return {
    kind: "fact",
    ...linker.base(address, `${topic}/${dimensionId}`, dimensionId, path, {
      flashcards: fact.flashcards,
    }),
    topic,
    dimension: dimensionId,
    value,
    texts: factTexts(value, dimension.type, [...path, "value"], linker),
    ...note,
    complete: fact.complete,
    provenance,
  };
}

function factTexts(
  value: FactValue,
  type: AuthoredDimension["type"],
  path: YamlPath,
  linker: Linker,
): MarkupTree[] {
  if (Array.isArray(value)) {
    return value.map((item, index) => linker.markdown(item, [...path, index]));
  }
  return type === "text" ? [linker.markdown(String(value), path)] : [];
}

function linkUpdates(topic: string, authored: AuthoredTopic, linker: Linker): Update[] {
  const first = new Map<string, Place>(
    Object.keys(authored.facts).map((id) => [id, linker.keyPlace(["facts", id])]),
  );
  return authored.updates.map((update, position) => {
    const path = ["updates", position];
    const earlier = first.get(update.id);
    if (earlier) {
      const message = `The id "${update.id}" is used twice in this topic.`;
      const hint = "facts and updates share a page: give it another id";
      const related = [{ ...earlier, message: "first used here" }];
      linker.report("link/duplicate-id", message, [...path, "id"], { hint, related });
    } else first.set(update.id, linker.valuePlace([...path, "id"]));
    const address = anchored(recordPaths.topic(topic), update.id);
    return {
      kind: "update",
      ...linker.base(address, `${topic}/${update.id}`, update.id, path, {}),
      topic,
      date: update.date,
      change: linker.markdown(update.change, [...path, "change"]),
      effect: update.effect,
      instead: linker.references("topic", update.instead, [...path, "instead"]),
      provenance: linker.provenance(update, path),
    };
  });
}
