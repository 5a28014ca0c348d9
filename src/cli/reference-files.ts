import { existsSync } from "node:fs";
import { compile } from "../compile/compile.ts";
import { readContentFolder } from "../node/read-content-folder.ts";
import { referenceTexts } from "../node/reference-texts.ts";
import { referenceIndex } from "../reference/kind-reference.ts";
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
  const pages = referenceTexts(files).map(({ kind, text }) => ({ path: `${kind}.md`, text }));
  return [{ path: "README.md", text: referenceIndex() }, ...pages];
}
