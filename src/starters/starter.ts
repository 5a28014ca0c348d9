import { type ContentKind, contentKinds } from "../schema/content-kinds.ts";
import { jsonSchemaOf } from "../schema/json-schema.ts";
import { type StarterSurroundings, starters } from "./starters.ts";
import { comment, writeFields } from "./write-fields.ts";

/** Where a starter belongs, and what stands in it. */
export interface Starter {
  path: string;
  text: string;
}

/** The path of a kind's file in the content folder; `id` where the kind has many files, `<talk>/<id>` where a talk has. */
export function contentPath(kind: ContentKind, id = ""): string {
  const parts = id.split("/");
  return contentKinds[kind].path.replaceAll("*", () => parts.shift() ?? "");
}

/** What has to be there before a starter of a kind can be right, as a sentence; undefined where nothing lacks. */
export function missingFor(kind: ContentKind, given: StarterSurroundings): string | undefined {
  return starters[kind](given).missing;
}

/** A file of a kind that passes `check` as it is and says of each field what it is for. */
export function writeStarter(kind: ContentKind, given: StarterSurroundings): Starter {
  const { values, body, note } = starters[kind](given);
  const { holds } = contentKinds[kind];
  const path = contentPath(kind, given.id);
  const head = [
    ...comment(holds),
    ...comment("Lines that begin with #, without a space, are fields that may be left out."),
    ...(note === undefined ? [] : comment(note)),
  ];
  const fields = `${head.join("\n")}\n\n${writeFields(values, jsonSchemaOf(kind))}`;
  return { path, text: body === undefined ? fields : `---\n${fields}---\n\n${body}` };
}
