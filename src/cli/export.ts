import { readFile, stat } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { didYouMean } from "../diagnostics/nearest-name.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { systemMessage } from "../node/read-content-folder.ts";
import { writeFiles } from "../node/write-files.ts";
import { orList } from "../schema/or-list.ts";
import {
  type Command,
  CommandError,
  type CommandInput,
  contentOption,
  requiredText,
  UsageError,
} from "./command.ts";
import { compileContent } from "./compile-content.ts";
import type { ExportContext, ExportFormat } from "./export-formats/export-format.ts";
import { exportFormats } from "./export-formats/export-formats.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

/** `talkbook export`: the content in another format, or every reason why not. */
export const exportCommand: Command = {
  usage: "export FORMAT [TARGET] [--sco one|module] [--out FILE] [--drafts] [--content DIR]",
  summary: `Writes the content in another format: ${orList(exportFormats.map(({ name }) => name))}.`,
  details: formatList(exportFormats),
  options: {
    ...contentOption,
    sco: {
      type: "string",
      default: "one",
      help: "for SCORM: one unit that reports all (default: one), or one for each module",
    },
    out: { type: "string", help: "the file (default: named after the target)" },
    drafts: { type: "boolean", default: false, help: "take in records that are drafts" },
  },
  positionals: { least: 1, most: 2 },
  async run(input, terminal) {
    const content = requiredText(input, "content");
    const [name = "", target] = input.positionals;
    const format = findFormat(name);
    const sco = readSco(input, format);
    const given = input.values.out === undefined ? undefined : requiredText(input, "out");
    if (given !== undefined) {
      refuseEnding(given, format);
      await refuseFolder(given);
    }
    const compiled = await compileContent(content, { drafts: input.values.drafts === true });
    const { diagnostics, texts, drawings } = compiled;
    printDiagnostics(diagnostics, texts, content, terminal);
    if (diagnostics.some(({ severity }) => severity === "error")) {
      terminal.err("Nothing was exported.");
      return 1;
    }
    const exported = await format.run({
      knowledge: openKnowledge(compiled.knowledge),
      ...{ content, compiled, drawings, sco },
      target: target?.replace(/\/$/, ""),
      earlier: (fileName) => readFile(given ?? fileName).catch(() => undefined),
      progress: (text) => terminal.progress(text),
    });
    terminal.progress("");
    const out = given ?? exported.fileName;
    if (out === undefined) {
      const text = exported.content;
      // The terminal ends the last line itself.
      terminal.out((typeof text === "string" ? text : decode(text)).replace(/\n$/, ""));
      return 0;
    }
    await refuseFolder(out);
    await write(out, exported.content);
    terminal.err(`Wrote ${shown(out)}: ${exported.holds}.`);
    for (const line of exported.lost ?? []) terminal.err(`Not carried: ${line}.`);
    for (const line of exported.next ?? []) terminal.err(line);
    return 0;
  },
};

function readSco(input: CommandInput, { name, hasScos }: ExportFormat): ExportContext["sco"] {
  const sco = requiredText(input, "sco");
  if (sco !== "one" && sco !== "module") {
    throw new UsageError(`--sco is one or module, not "${sco}".`);
  }
  if (sco === "module" && !hasScos) throw new UsageError(`${name} has no SCOs: leave --sco out.`);
  return sco;
}

function findFormat(name: string): ExportFormat {
  const found = exportFormats.find((format) => format.name === name);
  if (found) return found;
  const hint = didYouMean(
    name,
    exportFormats.map((format) => format.name),
  );
  throw new UsageError(`There is no format "${name}"${hint ? `: ${hint}` : "."}`);
}

function formatList(formats: readonly ExportFormat[]): string[] {
  const widest = Math.max(...formats.map(({ name }) => name.length));
  return formats.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`);
}

function refuseEnding(out: string, { name, ending }: ExportFormat): void {
  if (ending === undefined || out.toLowerCase().endsWith(ending)) return;
  throw new UsageError(
    `A file for ${name} ends in ${ending}, or it is not opened: --out is ${out}.`,
  );
}

async function refuseFolder(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory()) throw new CommandError(`${out} is a folder. Name a file with --out.`);
}

async function write(out: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFiles(dirname(resolve(out)), [{ path: basename(out), text: content }]);
  } catch (error) {
    throw new CommandError(`${out} cannot be written: ${systemMessage(error)}.`);
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function shown(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path.startsWith("..") ? file : path;
}
