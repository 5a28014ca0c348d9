import { recordPaths } from "../../knowledge/record-paths.ts";
import type { Note } from "../../knowledge/records.ts";
import { emptyTree } from "../../markup/tree.ts";
import type { AuthoredNote } from "../../schema/note.ts";
import { optional } from "../optional.ts";
import type { Entry } from "../read/read-entries.ts";
import { type LinkWorld, linkerFor } from "./linker.ts";

/** Links one note of a talk. */
export function linkNote(entry: Entry<AuthoredNote>, world: LinkWorld): Note {
  const linker = linkerFor(entry, world);
  const [talk = "", id = ""] = entry.ids;
  const { value: note, body } = entry;
  if (body) linker.body(body);
  // A text that could not be read may have cited its sources.
  const isUnread = entry.isSalvaged || (body !== undefined && body.diagnostics.length > 0);
  const citesSources = body?.references.some(({ kind }) => kind === "source") ?? false;
  if (note.source === undefined && !isUnread && !citesSources) {
    const hint =
      'cite what its claims are taken from, as in `<Cite source="…" />`, or add `source: …`';
    linker.report("fact/no-source", "Nothing says where this comes from.", ["title"], { hint });
  }
  return {
    kind: "note",
    ...linker.base(recordPaths.note(talk, id), `${talk}/${id}`, id, [], note),
    talk,
    topics: linker.references("topic", note.topics, ["topics"]),
    title: note.title,
    ...linker.optionalMarkdown("description", note.description, []),
    ...optional({ order: note.order }),
    provenance: linker.provenance(note, [], { sourceOptional: true }),
    body: body?.tree ?? emptyTree,
  };
}
