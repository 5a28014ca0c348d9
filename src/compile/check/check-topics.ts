import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import type { AuthoredTerm } from "../../schema/glossary.ts";
import type { AuthoredTopic } from "../../schema/topic.ts";
import type { Entries, Entry } from "../read/read-entries.ts";
import { isAsWritten } from "../read/salvage-value.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { findCycles } from "./find-cycles.ts";

/** Findings about topics and terms as a whole: names given twice, and dependencies in a circle. */
export function checkTopics(entries: Entries): Diagnostic[] {
  return [
    ...repeatedNames(entries.topic.flatMap(topicNames)),
    ...repeatedNames(entries.glossary.flatMap(termNames)),
    ...dependencyCycles(entries.topic),
  ];
}

interface Name {
  name: string;
  entry: Entry<unknown>;
  path: YamlPath;
}

function topicNames(entry: Entry<AuthoredTopic>): Name[] {
  const { title, aliases } = entry.value;
  return [
    { name: title, entry, path: ["title"] },
    ...aliases.map((name, position) => ({ name, entry, path: ["aliases", position] })),
  ];
}

function termNames(entry: Entry<AuthoredTerm>): Name[] {
  const { term, aliases } = entry.value;
  return [
    { name: term, entry, path: [...entry.path, "term"] },
    ...aliases.map((name, position) => ({
      name,
      entry,
      path: [...entry.path, "aliases", position],
    })),
  ];
}

function repeatedNames(names: readonly Name[]): Diagnostic[] {
  const first = new Map<string, Name>();
  const written = names.filter(({ entry, path, name }) => isAsWritten(entry, path, name));
  return written.flatMap((each) => {
    const key = each.name.toLowerCase();
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, each);
      return [];
    }
    const placeOf = ({ entry, path }: Name) => ({
      file: entry.file,
      range: entry.source.rangeOf(path),
    });
    return diagnostic(
      "link/duplicate-name",
      `The name "${each.name}" is given twice.`,
      placeOf(each),
      {
        hint: "a name must lead to one page: leave it out in one place",
        related: [{ ...placeOf(earlier), message: "first given here" }],
      },
    );
  });
}

function dependencyCycles(topics: readonly Entry<AuthoredTopic>[]): Diagnostic[] {
  const byId = new Map(topics.map((entry) => [entry.ids[0] ?? "", entry]));
  const edges = new Map(
    topics.map((entry) => [entry.ids[0] ?? "", entry.value.runsOn.map(({ topic }) => topic)]),
  );
  return findCycles(edges).flatMap((cycle) => {
    const [start = "", next = start] = cycle;
    const entry = byId.get(start);
    if (!entry) return [];
    const placeOf = (from: Entry<AuthoredTopic>, to: string) => {
      const position = from.value.runsOn.findIndex(({ topic }) => topic === to);
      return { file: from.file, range: from.source.rangeOf(["runsOn", position, "topic"]) };
    };
    const related = cycle.slice(1).flatMap((id, index) => {
      const step = byId.get(id);
      const to = cycle[index + 2] ?? start;
      return step ? { ...placeOf(step, to), message: `"${id}" runs on "${to}"` } : [];
    });
    const message = `What runs on what goes in a circle: ${[...cycle, start].join(" → ")}.`;
    const hint = "`runsOn` is what a system is built on today: leave out the step that is not";
    return diagnostic("link/cycle", message, placeOf(entry, next), { hint, related });
  });
}
