import { main } from "../../../src/cli/main.ts";

/** Runs a command line in this process and gives what it printed, a text a stream. */
export async function runMain(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => {},
    colours: false,
  });
  return { status, out: out.join("\n"), err: err.join("\n") };
}
