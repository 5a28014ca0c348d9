import { parseArgs } from "node:util";
import { didYouMean } from "../diagnostics/nearest-name.ts";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { type Command, CommandError, type ExitStatus, UsageError } from "./command.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { newCommand } from "./new.ts";
import { pdf } from "./pdf.ts";
import { plan } from "./plan.ts";
import { progress } from "./progress.ts";
import { schema } from "./schema.ts";
import { dev, preview } from "./serve.ts";
import { processTerminal, type Terminal } from "./terminal.ts";
import { verify } from "./verify.ts";

const commands = new Map<string, Command>(
  Object.entries({
    import: importCommand,
    new: newCommand,
    ...{ check, build, dev, preview, pdf },
    export: exportCommand,
    ...{ plan, progress, verify, schema },
  }),
);

/** Runs one command line, without the program's name; prints, and gives the exit status. */
export async function main(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.out(overview());
    return name === undefined ? 2 : 0;
  }
  const command = commands.get(name);
  if (!command) {
    const hint = didYouMean(name, commands.keys());
    terminal.err(`There is no command "${name}"${hint ? `: ${hint}` : "."}\n\n${overview()}`);
    return 2;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    terminal.out(helpFor(command));
    return 0;
  }
  try {
    return await command.run(readArguments(command, rest), terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${error.message}\n\n${helpFor(command)}`);
      return 2;
    }
    if (error instanceof CommandError) {
      terminal.err(error.message);
      return 1;
    }
    throw error;
  }
}

/** What the usage calls the arguments without a name, as FILE in `import FILE... --out DIR`. */
function argumentNames({ usage }: Command): string[] {
  const [, ...words] = usage.replace(/ --.*/, "").split(" ");
  return words.flatMap((word) => /[A-Z]+/.exec(word)?.[0] ?? []);
}

function readArguments(command: Command, args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      allowPositionals: true,
    });
    const { least, most } = command.positionals;
    if (positionals.length < least) {
      const missing = argumentNames(command)[positionals.length] ?? "Something";
      throw new UsageError(`${missing} is missing.`);
    }
    if (positionals.length > most) {
      throw new UsageError(`There is nothing to do with "${positionals[most]}".`);
    }
    // No option here takes several values, so none is a list.
    return { positionals, values: values as Record<string, string | boolean | undefined> };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(message.replace(/\. To specify .*$/s, "."));
  }
}

function overview(): string {
  const widest = Math.max(...[...commands.keys()].map((name) => name.length));
  const list = [...commands].map(
    ([name, { summary }]) => `  talkbook ${name.padEnd(widest)}  ${summary}`,
  );
  return [
    "Talkbook turns talks into a place to learn from.",
    "",
    ...list,
    "",
    "talkbook COMMAND --help says more.",
  ].join("\n");
}

function helpFor(command: Command): string {
  const names = Object.entries(command.options).map(([name, option]) => ({
    name: option.type === "boolean" ? `--${name}` : `--${name} …`,
    help: option.help,
  }));
  const widest = Math.max(...names.map(({ name }) => name.length));
  const list = names.map(({ name, help }) => `  ${name.padEnd(widest)}  ${help}`);
  const details = command.details ? [...command.details, ""] : [];
  return [`talkbook ${command.usage}`, "", command.summary, "", ...details, ...list].join("\n");
}
