import type { DiagnosticCode } from "../../diagnostics/diagnostic-codes.ts";
import { didYouMean, nearestName } from "../../diagnostics/nearest-name.ts";
import { sourceTypes } from "../../schema/sources.ts";
import type { LinkedKind, RecordIndex } from "./record-index.ts";

/** The code under which a reference to nothing is reported. */
export const unknownCodes: Record<LinkedKind, DiagnosticCode> = {
  talk: "link/unknown-talk",
  topic: "link/unknown-topic",
  diagram: "link/unknown-diagram",
  comparison: "link/unknown-comparison",
  term: "link/unknown-term",
  dimension: "link/unknown-dimension",
  source: "link/unknown-source",
  guide: "link/unknown-record",
  quiz: "link/unknown-record",
  curriculum: "link/unknown-record",
  takeaway: "link/unknown-record",
  question: "link/unknown-record",
  chapter: "link/unknown-record",
  highlight: "link/unknown-record",
  note: "link/unknown-record",
};

/**
 * What an author may have meant by an id that no record has, or where to write the record.
 *
 * @param near the talk to which the record belongs that names it, where it belongs to one
 */
export function hintForUnknown(
  kind: LinkedKind,
  id: string,
  index: RecordIndex,
  near?: string,
): string {
  const renamed = index.renamedTo(kind, id);
  if (renamed !== undefined) return `it is called "${renamed}" now`;
  const refs = index.refsOf(kind);
  // Items of a talk are easily named without their talk.
  const meant = refs.find((ref) => ref.endsWith(`/${id}`));
  if (meant !== undefined) return `did you mean "${meant}"?`;
  const [talk, item] = id.split("/");
  const siblings = refs.filter((ref) => item !== undefined && ref.startsWith(`${talk}/`));
  const sibling = nearestName(
    item ?? "",
    siblings.map((ref) => ref.slice(ref.indexOf("/") + 1)),
  );
  if (sibling !== undefined) return `did you mean "${talk}/${sibling}"?`;
  const hint = siblings.length === 0 ? didYouMean(id, refs) : undefined;
  const [only, ...others] = index.refsOf("talk");
  const ofTalk = near ?? (others.length === 0 ? only : undefined);
  return hint ?? `${whereToAdd(kind, id, ofTalk ?? "…")}, or leave it out`;
}

function whereToAdd(kind: LinkedKind, id: string, ofTalk: string): string {
  const [talk, item] = id.split("/");
  switch (kind) {
    case "talk":
      return `write talks/${id}/talk.yaml`;
    case "topic":
      return `write topics/${id}.mdx`;
    case "diagram":
      return `write diagrams/${id}.mdx`;
    case "comparison":
      return `write comparisons/${id}.yaml`;
    case "guide":
      return `write guides/${id}.yaml`;
    case "quiz":
      return `write quizzes/${id}.yaml`;
    case "curriculum":
      return `write curricula/${id}.yaml`;
    case "term":
      return `add it to glossary.yaml, as in \`- { id: ${id}, term: …, definition: … }\``;
    case "dimension":
      return `add it to dimensions.yaml, as in \`- { id: ${id}, label: …, type: text }\``;
    case "source":
      return `add it to sources.yaml, as in \`${sourceLike(id, ofTalk)}\``;
    default:
      return item === undefined
        ? `name it <talk>/${id}`
        : kind === "note"
          ? `write talks/${talk}/notes/${item}.mdx`
          : `add it to talks/${talk}/${fileOfItems[kind]}`;
  }
}

/** The least that is written of a source; what its name says is taken for its type. */
function sourceLike(id: string, talk: string): string {
  const type = sourceTypes.find((each) => id.includes(each)) ?? "article";
  const ofTalk = type === "recording" || type === "summary" ? `, talk: ${talk}` : "";
  const read = type === "documentation" ? ", readOn: …" : "";
  return `- { id: ${id}, title: …, type: ${type}${ofTalk}${read} }`;
}

const fileOfItems = {
  takeaway: "takeaways.yaml",
  question: "questions.yaml",
  chapter: "outline.yaml",
  highlight: "highlights.yaml",
} as const;
