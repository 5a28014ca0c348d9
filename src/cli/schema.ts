import { relative } from "node:path";
import { systemMessage } from "../node/read-content-folder.ts";
import { writeFiles } from "../node/write-files.ts";
import { contentKindNames, contentKinds } from "../schema/content-kinds.ts";
import { jsonSchemaOf, schemaFileName } from "../schema/json-schema.ts";
import { type Command, CommandError, contentOption, requiredText, UsageError } from "./command.ts";

/** `talkbook schema`: what content files may hold, for editors. */
export const schema: Command = {
  usage: "schema --out DIR [--content DIR]",
  summary: "Writes JSON Schemas, by which editors complete and check content files.",
  options: {
    ...contentOption,
    out: { type: "string", help: "the folder for the schemas, one file a kind of content" },
  },
  positionals: { least: 0, most: 0 },
  async run(input, terminal) {
    if (input.values.out === undefined) {
      throw new UsageError("--out DIR is missing: the folder for the schemas.");
    }
    const out = requiredText(input, "out");
    const files = contentKindNames.map((kind) => ({
      path: schemaFileName(kind),
      text: `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`,
    }));
    await writeFiles(out, files).catch((error: unknown) => {
      throw new CommandError(`Nothing could be written to ${out}: ${systemMessage(error)}.`);
    });
    const settings = editorSettings(fromHere(out), fromHere(requiredText(input, "content")));
    terminal.out(JSON.stringify(settings, null, 2));
    terminal.err(
      `${files.length} schemas are in ${out}. Printed is what .vscode/settings.json needs, as do other editors with YAML support.`,
    );
    return 0;
  },
};

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
