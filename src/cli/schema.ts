import { relative } from "node:path";
import { systemMessage } from "../node/read-content-folder.ts";
import { writeFiles } from "../node/write-files.ts";
import { contentKindNames, contentKinds } from "../schema/content-kinds.ts";
import { jsonSchemaOf, schemaFileName } from "../schema/json-schema.ts";
import { type Command, CommandError, contentOption, requiredText, UsageError } from "./command.ts";
import { referenceFiles } from "./reference-files.ts";

/** `talkbook schema`: what content files may hold, for editors. */
export const schema: Command = {
  usage: "schema --out DIR [--format json|markdown] [--content DIR]",
  summary: "Writes what content files may hold: JSON Schemas for editors, or pages to read.",
  options: {
    ...contentOption,
    out: { type: "string", help: "the folder for one file a kind of content" },
    format: { type: "string", default: "json", help: "json for editors, or markdown to read" },
  },
  positionals: { least: 0, most: 0 },
  async run(input, terminal) {
    if (input.values.out === undefined) {
      throw new UsageError("--out DIR is missing: the folder for the schemas.");
    }
    const out = requiredText(input, "out");
    const content = requiredText(input, "content");
    const format = requiredText(input, "format");
    if (format !== "json" && format !== "markdown") {
      throw new UsageError(`--format is json or markdown, not ${format}.`);
    }
    const files = format === "json" ? schemaFiles() : await referenceFiles(content);
    await writeFiles(out, files).catch((error: unknown) => {
      throw new CommandError(`Nothing could be written to ${out}: ${systemMessage(error)}.`);
    });
    if (format === "markdown") {
      terminal.err(`${files.length} pages are in ${out}; README.md leads to the others.`);
      return 0;
    }
    const settings = editorSettings(fromHere(out), fromHere(content));
    terminal.out(JSON.stringify(settings, null, 2));
    terminal.err(
      `${files.length} schemas are in ${out}. Printed is what .vscode/settings.json needs, as do other editors with YAML support.`,
    );
    return 0;
  },
};

function schemaFiles(): { path: string; text: string }[] {
  return contentKindNames.map((kind) => ({
    path: schemaFileName(kind),
    text: `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`,
  }));
}

/** Which schema holds for which files, as yaml-language-server is told; it reads no front matter of MDX. */
function editorSettings(schemas: string, content: string): object {
  const written = contentKindNames.filter((kind) => contentKinds[kind].path.endsWith(".yaml"));
  return {
    "yaml.schemas": Object.fromEntries(
      written.map((kind) => [
        `${schemas}/${schemaFileName(kind)}`,
        `${content}/${contentKinds[kind].path}`.replace(/^\.\//, ""),
      ]),
    ),
  };
}

function fromHere(folder: string): string {
  const path = relative(process.cwd(), folder).replaceAll("\\", "/");
  return path.startsWith("..") ? path : `./${path}`;
}
