import { existsSync } from "node:fs";
import { compile } from "../compile/compile.ts";
import { classifyPath } from "../compile/content-files.ts";
import { readContentFolder } from "../node/read-content-folder.ts";
import { chooseExample } from "../reference/choose-example.ts";
import { kindReference, referenceIndex } from "../reference/kind-reference.ts";
import { contentKindNames } from "../schema/content-kinds.ts";
import { writeStarter } from "../starters/starter.ts";
import { CommandError } from "./command.ts";

/**
 * The reference of all kinds, a Markdown file each. Examples come from a content folder, which has to be
 * in order; what it lacks is shown as `talkbook new` writes it.
 */
export async function referenceFiles(content: string): Promise<{ path: string; text: string }[]> {
  const files = existsSync(content) ? (await readContentFolder(content)).files : [];
  const { diagnostics } = compile(files, { drafts: true });
  if (files.length > 0 && diagnostics.some(({ severity }) => severity === "error")) {
    throw new CommandError(
      `${content} has errors, so no examples can be taken from it: \`talkbook check\` says which.`,
    );
  }
  const pages = contentKindNames.map((kind) => {
    const ofKind = files.filter(({ path }) => classifyPath(path)?.kind === kind);
    const example = chooseExample(ofKind) ?? writeStarter(kind, exampleSurroundings);
    return { path: `${kind}.md`, text: kindReference(kind, example) };
  });
  return [{ path: "README.md", text: referenceIndex() }, ...pages];
}

const exampleSurroundings = {
  id: "example",
  day: "2026-11-26",
  talks: ["example"],
  topics: ["one", "another"],
  comparable: { dimension: "patching", topics: ["one", "another"] },
};
