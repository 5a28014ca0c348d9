import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** The repository's folder. */
export const repository = resolve(import.meta.dirname, "..");

const program = resolve(repository, "src/cli/talkbook.mjs");

export interface TalkbookRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a user does, in the repository unless said otherwise. */
export function runTalkbook(
  args: readonly string[],
  { cwd = repository, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<TalkbookRun> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ...env },
    });
    const run: TalkbookRun = { status: null, stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      run.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      run.stderr += text;
    });
    child.once("error", failed);
    child.once("close", (status) => done({ ...run, status }));
  });
}
