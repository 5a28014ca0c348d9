import { formatJson } from "../diagnostics/format-json.ts";
import { type Command, contentOption, requiredText, UsageError } from "./command.ts";
import { compileContent } from "./compile-content.ts";
import { contentCounts } from "./content-counts.ts";
import { fromWorkingDirectory, printDiagnostics } from "./print-diagnostics.ts";

/** `talkbook check`: validates everything. */
export const check: Command = {
  usage: "check [--strict] [--drafts] [--format pretty|json] [--content DIR]",
  summary: "Says everything that is wrong with the content.",
  options: {
    ...contentOption,
    strict: { type: "boolean", default: false, help: "warnings count as errors" },
    drafts: { type: "boolean", default: false, help: "treat drafts as published" },
    format: { type: "string", default: "pretty", help: "pretty, or json on standard output" },
  },
  positionals: { least: 0, most: 0 },
  async run(input, terminal) {
    const content = requiredText(input, "content");
    const format = requiredText(input, "format");
    if (format !== "pretty" && format !== "json") {
      throw new UsageError(`--format is pretty or json, not ${format}.`);
    }
    const compiled = await compileContent(content, { drafts: input.values.drafts === true });
    const { texts } = compiled;
    const strict = input.values.strict === true;
    const diagnostics = strict
      ? compiled.diagnostics.map((each) => ({ ...each, severity: "error" as const }))
      : compiled.diagnostics;
    if (format === "json") terminal.out(formatJson(fromWorkingDirectory(diagnostics, content)));
    else printDiagnostics(diagnostics, texts, content, terminal);
    if (diagnostics.some(({ severity }) => severity === "error")) return 1;
    if (format === "pretty" && diagnostics.length === 0) {
      terminal.err(`${content} is in order: ${contentCounts(compiled.knowledge)}.`);
    }
    return 0;
  },
};
