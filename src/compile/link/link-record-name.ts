import type { RecordName } from "../../knowledge/quiz-records.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import type { Linker, LinkWorld } from "./linker.ts";
import type { LinkedKind } from "./record-index.ts";

/** The name of a record, `kind:ref`, if there is one; otherwise it is reported. */
export function linkRecordName(
  name: string,
  path: YamlPath,
  linker: Linker,
  { facts }: Pick<LinkWorld, "facts">,
): RecordName | undefined {
  const colon = name.indexOf(":");
  const kind = name.slice(0, colon);
  const ref = name.slice(colon + 1);
  if (kind !== "fact") {
    // The schema lets only these kinds through.
    const found = linker.reference(kind as LinkedKind, ref, path);
    return found === undefined ? undefined : `${kind}:${found}`;
  }
  const [topic = "", dimension = "", ...rest] = ref.split("/");
  if (dimension === "" || rest.length > 0) {
    const message = `A fact is named by topic and dimension, not by "${ref}".`;
    linker.report("link/unknown-record", message, path, {
      hint: `write fact:${topic === "" ? "topic" : topic}/dimension`,
    });
    return undefined;
  }
  const isThere =
    linker.reference("topic", topic, path) !== undefined &&
    linker.reference("dimension", dimension, path) !== undefined;
  if (!isThere) return undefined;
  if (facts.has(ref)) return `fact:${ref}`;
  const message = `The topic "${topic}" states nothing on "${dimension}".`;
  linker.report("link/unknown-record", message, path, {
    hint: "add the fact to the topic, or name another record",
  });
  return undefined;
}
