import { didYouMean } from "../../diagnostics/nearest-name.ts";
import { recordPaths } from "../../knowledge/record-paths.ts";
import type { Comparison } from "../../knowledge/records.ts";
import type { AuthoredComparison } from "../../schema/comparison.ts";
import type { AuthoredDimension } from "../../schema/dimensions.ts";
import type { AuthoredTopic } from "../../schema/topic.ts";
import { optional } from "../optional.ts";
import type { Entry } from "../read/read-entries.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { type Linker, type LinkWorld, linkerFor } from "./linker.ts";
import type { RecordIndex } from "./record-index.ts";

/** What a comparison is checked against, as its authors wrote it. */
export interface Comparable {
  /** In the order of dimensions.yaml. */
  dimensions: ReadonlyMap<string, AuthoredDimension>;
  topics: readonly Entry<AuthoredTopic>[];
  /** Groups of dimensions, those that have errors too. */
  groups: ReadonlySet<string>;
}

/** Links a comparison; what its rows have nothing to say about is reported. */
export function linkComparison(
  entry: Entry<AuthoredComparison>,
  comparable: Comparable,
  world: LinkWorld,
): Comparison {
  const linker = linkerFor(entry, world);
  const [id = ""] = entry.ids;
  const { value: comparison } = entry;
  const topics = linker.references("topic", comparison.topics, ["topics"]);
  reportRepeated(comparison.topics, (index) => ["topics", index], "topic", linker);
  if (new Set(comparison.topics).size < 2) {
    const message = "A comparison needs at least two topics.";
    linker.report("comparison/few-topics", message, ["topics"], {
      hint: "name another topic, or leave the comparison out",
    });
  }
  return {
    kind: "comparison",
    ...linker.base(recordPaths.comparison(id), id, id, [], comparison),
    title: comparison.title,
    ...linker.optionalMarkdown("description", comparison.description, []),
    ...optional({ talk: comparison.talk && linker.reference("talk", comparison.talk, ["talk"]) }),
    topics,
    dimensions: linkRows(comparison, comparable, linker, world.indexFor(entry)),
  };
}

function linkRows(
  { dimensions: rows, topics }: AuthoredComparison,
  comparable: Comparable,
  linker: Linker,
  index: RecordIndex,
): string[] {
  const groups = Map.groupBy(comparable.dimensions.values(), ({ group }) => group ?? "");
  const compared = comparable.topics.filter(({ ids: [id = ""] }) => topics.includes(id));
  const named = rows.flatMap((row, position) =>
    typeof row === "string" ? [{ row, position }] : [],
  );
  reportRepeated(
    named.map(({ row }) => row),
    (at) => ["dimensions", named[at]?.position ?? 0],
    "dimension",
    linker,
  );
  const linked = rows.flatMap((row, position) => {
    const path = ["dimensions", position];
    if (typeof row === "string") {
      const dimension = linker.reference("dimension", row, path);
      if (dimension === undefined) return [];
      const isStated = compared.some(({ value }) => Object.hasOwn(value.facts, row));
      if (!isStated && !index.isIncomplete("topic")) {
        const message = `None of these topics has a fact "${row}".`;
        const hint = "add the fact to a topic, or leave the row out";
        linker.report("comparison/no-facts", message, path, { hint });
      }
      return [dimension];
    }
    const members = groups.get(row.group);
    if (!members) {
      if (comparable.groups.has(row.group) || index.isIncomplete("dimension")) return [];
      const names = [...comparable.groups];
      const hint =
        didYouMean(row.group, names) ??
        (names.length === 0
          ? "no dimension in dimensions.yaml has a `group`"
          : `groups: ${names.join(", ")}`);
      const message = `No dimension has the group "${row.group}".`;
      linker.report("comparison/unknown-group", message, [...path, "group"], { hint });
      return [];
    }
    return members.map(({ id }) => id);
  });
  return [...new Set(linked)];
}

function reportRepeated(
  names: readonly string[],
  pathOf: (index: number) => YamlPath,
  kind: "topic" | "dimension",
  linker: Linker,
): void {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) === index) continue;
    const message = `The ${kind} "${name}" is named twice; it is shown once.`;
    const hint = "leave it out here";
    linker.report("comparison/repeated", message, pathOf(index), { hint });
  }
}
