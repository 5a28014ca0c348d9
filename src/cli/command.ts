import type { ParseArgsOptionDescriptor } from "node:util";
import type { Terminal } from "./terminal.ts";

/** What a command line gave to a command. */
export interface CommandInput {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
}

/** Exit status: 0 clean, 1 errors in the content or the surroundings, 2 wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/** One command of the command line. */
export interface Command {
  /** What stands behind `talkbook`, as in `check [--strict]`. */
  usage: string;
  /** One sentence for the list of commands. */
  summary: string;
  /** Lines that its own help has between summary and options. Default: none. */
  details?: readonly string[];
  options: Record<string, ParseArgsOptionDescriptor & { help: string }>;
  /** How many arguments without a name it takes. */
  positionals: { least: number; most: number };
  run(input: CommandInput, terminal: Terminal): Promise<ExitStatus>;
}

/** A mistake in the use of the command line: printed with the usage, exit status 2. */
export class UsageError extends Error {}

/** Something outside the content that stops a command: printed as it is, exit status 1. */
export class CommandError extends Error {}

/** The option that every command on content has. */
export const contentOption = {
  content: { type: "string", default: "content", help: "the content folder (default: content)" },
} as const;

/** A value that is a text. */
export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.values[name];
  return typeof value === "string" ? value : undefined;
}

/** The value of an option that has a default. */
export function requiredText(input: CommandInput, name: string): string {
  const value = textOption(input, name);
  if (value === undefined || value === "") throw new UsageError(`--${name} needs a value.`);
  return value;
}
