import { readFile } from "node:fs/promises";
import { certificateCode, readCode } from "../learner/certificate-code.ts";
import { certificateFlaws } from "../learner/certificate-flaws.ts";
import type { Certificate } from "../learner/path-areas.ts";
import { readPathRecords } from "../learner/progress-table.ts";
import { systemMessage } from "../node/read-content-folder.ts";
import { type Command, CommandError } from "./command.ts";

/** `talkbook verify`: whether a certificate and a progress file belong together. */
export const verify: Command = {
  usage: "verify FILE [CODE]",
  summary: "Checks the code of a certificate against a learner's progress file.",
  options: {},
  positionals: { least: 1, most: 2 },
  async run({ positionals: [file = "", typed] }, terminal) {
    const read = readPathRecords(await readText(file));
    if ("error" in read) {
      const reason =
        read.error === "newer"
          ? "a newer version of the site wrote it. Update Talkbook."
          : "it is no progress file. Save one on the site's page Your progress.";
      throw new CommandError(`${file} cannot be used: ${reason}`);
    }
    const { records } = read;
    const found = Object.values(records.certificates)
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => ({ certificate: value, code: certificateCode(value) }));
    const wanted = typed === undefined ? undefined : readCode(typed);
    const matching = found.filter(({ code }) => wanted === undefined || code === wanted);
    if (matching.length === 0) {
      const codes = found.map(({ code, certificate: { title } }) => `  ${code}  ${title}`);
      const has =
        codes.length === 0
          ? "There is no certificate in it."
          : ["Its certificates have these codes:", ...codes].join("\n");
      terminal.err(
        wanted === undefined
          ? `${file} has no certificate.`
          : `No certificate in ${file} has the code ${wanted}: one of the two was changed, or they belong to different people. ${has}`,
      );
      return 1;
    }
    if (wanted === undefined) {
      terminal.err("Compare the code with the one on the certificate, or give it behind the file:");
    }
    let isSound = true;
    for (const { certificate, code } of matching) {
      terminal.out(describe(certificate, code));
      for (const flaw of certificateFlaws(certificate, records)) {
        isSound = false;
        terminal.err(`  The file does not bear this out: ${flaw}`);
      }
    }
    return isSound ? 0 : 1;
  },
};

function describe(certificate: Certificate, code: string): string {
  const { name, title, role, finishedOn, version, results, done } = certificate;
  const gates = results.map(({ title: of, percent }) => `  ${of}: ${percent} %`);
  return [
    `${code}: ${name} finished "${title}"${role === undefined ? "" : ` (${role})`} on ${finishedOn}.`,
    `  ${done.length} lessons and tasks, content ${version}`,
    ...gates,
  ].join("\n");
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${systemMessage(error)}.`);
  }
}
