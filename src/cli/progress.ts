import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { toCsv } from "../export/comparison/text-table.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { certificateCode } from "../learner/certificate-code.ts";
import { certificateFlaws } from "../learner/certificate-flaws.ts";
import type { PathRecords } from "../learner/path-progress.ts";
import { type ProgressRow, progressRows, readPathRecords } from "../learner/progress-table.ts";
import { systemMessage } from "../node/read-content-folder.ts";
import { namedPaths } from "../site/named-paths.ts";
import { type Command, CommandError, contentOption, requiredText, UsageError } from "./command.ts";
import { compileContent } from "./compile-content.ts";
import { formatTable } from "./format-table.ts";

const formats = ["pretty", "csv", "json"] as const;

/** `talkbook progress`: a folder of learners' progress files as one table. */
export const progress: Command = {
  usage: "progress DIR [--format pretty|csv|json] [--content DIR]",
  summary: "Puts learners' progress files into one table.",
  options: {
    ...contentOption,
    format: { type: "string", default: "pretty", help: "pretty, csv or json, on standard output" },
  },
  positionals: { least: 1, most: 1 },
  async run(input, terminal) {
    const format = formats.find((each) => each === requiredText(input, "format"));
    if (!format) {
      throw new UsageError(`--format is pretty, csv or json, not ${input.values.format}.`);
    }
    const folder = input.positionals[0] ?? "";
    const files = await progressFiles(folder);
    const compiled = await compileContent(requiredText(input, "content"));
    const paths = namedPaths(openKnowledge(compiled.knowledge), compiled.drawings);
    if (paths.length === 0) throw new CommandError("This content has no learning path.");
    let hasBroken = false;
    const rows: ProgressRow[] = [];
    for (const file of files) {
      const read = readPathRecords(await readFile(join(folder, file), "utf8"));
      if ("error" in read) {
        hasBroken = true;
        terminal.err(`${join(folder, file)}: ${reasons[read.error]}`);
      } else {
        rows.push(...progressRows(file, read.records, paths));
        for (const flaw of flawsOf(read.records)) terminal.err(`${join(folder, file)}: ${flaw}`);
      }
    }
    for (const copies of sameCertificates(rows)) terminal.err(copies);
    if (format === "json") terminal.out(JSON.stringify(rows, null, 2));
    // The terminal ends the last line itself.
    else if (format === "csv") terminal.out(toCsv([head, ...rows.map(cells)]).replace(/\r\n$/, ""));
    else if (rows.length > 0) terminal.out(formatTable([head, ...rows.map(shortCells)]));
    else terminal.err(`No file of ${folder} has begun a learning path of this content.`);
    return hasBroken ? 1 : 0;
  },
};

const reasons = {
  "not-a-save-file":
    "this is no progress file, so it is left out. Save one on the site's page Your progress.",
  newer: "a newer version of the site wrote this file, so it is left out. Update Talkbook.",
} as const;

const head = [
  ...["Learner", "File", "Path", "Done", "Of", "Percent", "Open module", "Gates"],
  ...["Last change", "Finished on", "Certificate"],
];

function cells(row: ProgressRow): string[] {
  const gates = row.gates.map(
    ({ title, percent, isPassed }) => `${title} ${percent} %${isPassed ? "" : " (closed)"}`,
  );
  return rowCells(row, gates.join("; "));
}

/** In a terminal there is no room for the names of modules. */
function shortCells(row: ProgressRow): string[] {
  const open = row.gates.filter(({ isPassed }) => isPassed).length;
  const counts = [`${open} open`, `${row.gates.length - open} tried`];
  return rowCells(row, counts.filter((count) => !count.startsWith("0")).join(", "));
}

function rowCells(row: ProgressRow, gates: string): string[] {
  return [
    ...[row.learner, row.file, row.title, String(row.done), String(row.total)],
    String(row.total === 0 ? 100 : Math.floor((row.done / row.total) * 100)),
    ...[row.at ?? "", gates, row.lastOn ?? ""],
    ...[row.certificate?.finishedOn ?? "", row.certificate?.code ?? ""],
  ];
}

/** What certificates say that the rest of their file does not. */
function flawsOf(records: PathRecords): string[] {
  return Object.values(records.certificates).flatMap(({ value }) =>
    certificateFlaws(value, records).map(
      (flaw) => `its certificate ${certificateCode(value)} is not borne out: ${flaw}`,
    ),
  );
}

/** A line for each certificate that several files hold. */
function sameCertificates(rows: readonly ProgressRow[]): string[] {
  const finished = rows.flatMap(({ certificate, file }) =>
    certificate ? [{ code: certificate.code, file }] : [],
  );
  return [...Map.groupBy(finished, ({ code }) => code)]
    .filter(([, holders]) => holders.length > 1)
    .map(([code, holders]) => {
      const files = holders.map(({ file }) => file).join(" and ");
      return `${files} hold the same certificate, ${code}.`;
    });
}

/** Names of the files in a folder that may be progress files, in order. */
async function progressFiles(folder: string): Promise<string[]> {
  try {
    const isFolder = (await stat(folder)).isDirectory();
    if (!isFolder) throw new CommandError(`${folder} is a file. Name the folder in which it is.`);
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile() && /\.json$/i.test(entry.name));
    if (names.length === 0) throw new CommandError(`There is no .json file in ${folder}.`);
    return names.map(({ name }) => name).sort();
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${folder} cannot be read: ${systemMessage(error)}.`);
  }
}
