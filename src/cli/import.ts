import { relative } from "node:path";
import { formatPretty } from "../diagnostics/format-pretty.ts";
import { type ImportedSummary, importFiles } from "../node/import-files.ts";
import { systemMessage } from "../node/read-content-folder.ts";
import { idPattern } from "../schema/primitives.ts";
import { type Command, CommandError, requiredText, textOption, UsageError } from "./command.ts";
import { painter, type Terminal } from "./terminal.ts";

/** `talkbook import`: a copied summary, captions or a list of chapters become content files. */
export const importCommand: Command = {
  usage: "import FILE... --out DIR [--talk ID] [--force]",
  summary:
    "Makes a content folder of talk summaries, captions (WebVTT, SRT) and lists of chapters.",
  options: {
    out: { type: "string", help: "the content folder; it may be there already" },
    talk: { type: "string", help: "the talk that captions and lists of chapters are for" },
    force: { type: "boolean", default: false, help: "write over files that are there" },
  },
  positionals: { least: 1, most: Number.POSITIVE_INFINITY },
  async run(input, terminal) {
    if (input.values.out === undefined) {
      throw new UsageError("--out DIR is missing: the content folder to make or to add to.");
    }
    const folder = requiredText(input, "out");
    const force = input.values.force === true;
    const talk = textOption(input, "talk");
    if (talk !== undefined && !idPattern.test(talk)) {
      throw new UsageError(`--talk "${talk}" is no id: small letters, digits and hyphens.`);
    }
    const outcome = await importFiles(input.positionals, { folder, force, talk }).catch(
      (error: unknown) => {
        throw new CommandError(`Nothing could be written to ${folder}: ${systemMessage(error)}.`);
      },
    );
    if (!outcome.ok) {
      const options = { textOf: () => undefined, paint: painter(terminal) };
      for (const each of outcome.diagnostics) terminal.err(formatPretty(each, options));
      terminal.err("Nothing was written.");
      return 1;
    }
    for (const summary of outcome.imported) printImported(summary, terminal);
    const shown = relative(process.cwd(), folder) || ".";
    terminal.err(
      `\nNext: ${program()} build --content ${shown} --out DIR, or ${program()} dev --content ${shown}`,
    );
    return 0;
  },
};

/** How the command line was called, so that the next one can be called alike. */
function program(): string {
  return process.env.npm_lifecycle_event === "talkbook" ? "npm run -s talkbook --" : "talkbook";
}

function printImported({ file, result }: ImportedSummary, terminal: Terminal): void {
  const { counts, notes, report, talk } = result;
  const found = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${wordsOf(name, count)}`)
    .join(", ");
  const isNew = result.files.length > 0;
  terminal.err(
    `${file} → talk "${talk}": ${isNew ? found : "nothing is new, all of it is there already"}`,
  );
  for (const { path, change } of result.files) terminal.err(`  ${change.padEnd(7)} ${path}`);
  if (notes.length > 0) terminal.err("\nTo look at:");
  for (const note of notes) terminal.err(`  ${note}`);
  if (report.length > 0) terminal.err("\nNot in the content:");
  for (const { reasons, lines } of groupReport(report)) {
    for (const reason of reasons) terminal.err(`  ${reason}`);
    for (const [text, numbers] of lines) terminal.err(`    ${numbers.join(", ")} | ${text}`);
  }
}

/** `lockedSections` → `locked sections`, or `locked section` for one. */
function wordsOf(name: string, count: number): string {
  const words = name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return count === 1 ? words.replace(/s$/, "") : words;
}

interface ReportGroup {
  reasons: string[];
  /** Line numbers by text. */
  lines: Map<string, number[]>;
}

/** Lines by reason; reasons that hold the very same lines, as locked sections do, stand together. */
function groupReport(
  report: readonly { line: number; text: string; reason: string }[],
): ReportGroup[] {
  const byReason = Map.groupBy(report, ({ reason }) => reason);
  const groups = new Map<string, ReportGroup>();
  for (const [reason, entries] of byReason) {
    const key = entries.map(({ text }) => text).join("\n");
    const group: ReportGroup = groups.get(key) ?? { reasons: [], lines: new Map() };
    groups.set(key, group);
    group.reasons.push(reason);
    for (const { line, text } of entries) {
      group.lines.set(text, [...(group.lines.get(text) ?? []), line]);
    }
  }
  return [...groups.values()];
}
