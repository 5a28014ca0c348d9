import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { compile } from "../compile/compile.ts";
import { didYouMean } from "../diagnostics/nearest-name.ts";
import type { KnowledgeData } from "../knowledge/knowledge.ts";
import { slug } from "../markup/slug.ts";
import { readContentFolder, systemMessage } from "../node/read-content-folder.ts";
import { writeNewFile } from "../node/write-new-file.ts";
import { type ContentKind, contentKindNames, contentKinds } from "../schema/content-kinds.ts";
import { idPattern } from "../schema/primitives.ts";
import { contentPath, missingFor, writeStarter } from "../starters/starter.ts";
import { surroundingsOf } from "../starters/surroundings.ts";
import { type Command, CommandError, contentOption, requiredText, UsageError } from "./command.ts";

/** `talkbook new`: a file to begin with. */
export const newCommand: Command = {
  usage: "new KIND [ID] [--content DIR]",
  summary: "Writes a commented file to begin with, for any kind of content.",
  options: contentOption,
  positionals: { least: 0, most: 2 },
  async run({ positionals: [name, id], values }, terminal) {
    if (name === undefined) throw new UsageError(`KIND is missing.\n\n${listOfKinds()}`);
    const content = requiredText({ positionals: [], values }, "content");
    const kind = kindOf(name);
    checkId(kind, id);
    const file = join(content, contentPath(kind, id));
    const shown = relative(process.cwd(), file);
    const isThere = new CommandError(`${shown} is there already, and stays as it is.`);
    if (existsSync(file)) throw isThere;
    const day = new Date().toISOString().slice(0, 10);
    const given = surroundingsOf(await knowledgeIn(content), { id: id ?? "", day });
    const missing = missingFor(kind, given);
    if (missing !== undefined) throw new CommandError(missing);
    await writeNewFile(file, writeStarter(kind, given).text).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") throw isThere;
      throw new CommandError(`${shown} could not be written: ${systemMessage(error)}.`);
    });
    terminal.out(shown);
    return 0;
  },
};

function kindOf(name: string): ContentKind {
  const kind = contentKindNames.find((each) => each === name);
  if (kind !== undefined) return kind;
  const hint = didYouMean(name, contentKindNames);
  throw new UsageError(
    `There is no kind of content "${name}"${hint ? `: ${hint}` : "."}\n\n${listOfKinds()}`,
  );
}

function listOfKinds(): string {
  const widest = Math.max(...contentKindNames.map((each) => each.length));
  return contentKindNames
    .map((each) => `  ${each.padEnd(widest)}  ${contentKinds[each].holds}`)
    .join("\n");
}

function checkId(kind: ContentKind, id: string | undefined): void {
  const { path } = contentKinds[kind];
  const owner = path.startsWith("talks/") ? "talk" : kind;
  if (!path.includes("*")) {
    if (id === undefined) return;
    throw new UsageError(`There is one ${path} in a content folder, so it has no id.`);
  }
  if (id === undefined) {
    throw new UsageError(`The id of the ${owner} is missing: it stands at ${path}.`);
  }
  const parts = id.split("/");
  const wanted = path.split("*").length - 1;
  if (wanted === 2 && parts.length !== 2) {
    throw new UsageError(`A ${kind} is named <talk>/<id>: it stands at ${path}.`);
  }
  if (parts.length === wanted && parts.every((part) => idPattern.test(part))) return;
  const better = slug(id);
  const hint = idPattern.test(better) ? ` Call it "${better}".` : "";
  throw new UsageError(
    `"${id}" cannot be an id: small letters, digits and hyphens are allowed.${hint}`,
  );
}

/** What a folder holds, drafts included; undefined where there is no folder yet. */
async function knowledgeIn(content: string): Promise<KnowledgeData | undefined> {
  if (!existsSync(content)) return undefined;
  const { files } = await readContentFolder(content).catch((error: unknown) => {
    throw new CommandError(`${content} cannot be read: ${systemMessage(error)}.`);
  });
  return compile(files, { drafts: true }).knowledge;
}
