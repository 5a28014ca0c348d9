import { type Coverage, deriveCoverage } from "../derive/coverage.ts";
import { formatJson } from "../diagnostics/format-json.ts";
import { outdatedClaims } from "../examine/outdated-claims.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { type Command, contentOption, requiredText, textOption, UsageError } from "./command.ts";
import { compileContent } from "./compile-content.ts";
import { contentCounts } from "./content-counts.ts";
import { formatCoverage } from "./format-coverage.ts";
import { fromWorkingDirectory, printDiagnostics, seenFromHere } from "./print-diagnostics.ts";

/** `talkbook check`: validates everything. */
export const check: Command = {
  usage:
    "check [--strict] [--coverage] [--drafts] [--format pretty|json] [--as-of DAY] [--content DIR]",
  summary: "Says everything that is wrong with the content.",
  options: {
    ...contentOption,
    strict: { type: "boolean", default: false, help: "warnings count as errors" },
    coverage: {
      type: "boolean",
      default: false,
      help: "say as well what of the sources no record cites, and which records nothing uses",
    },
    drafts: { type: "boolean", default: false, help: "treat drafts as published" },
    format: { type: "string", default: "pretty", help: "pretty, or json on standard output" },
    "as-of": { type: "string", help: "the day by which facts are outdated (default: today)" },
  },
  positionals: { least: 0, most: 0 },
  async run(input, terminal) {
    const content = requiredText(input, "content");
    const format = requiredText(input, "format");
    if (format !== "pretty" && format !== "json") {
      throw new UsageError(`--format is pretty or json, not ${format}.`);
    }
    const day = dayOf(textOption(input, "as-of"));
    const compiled = await compileContent(content, { drafts: input.values.drafts === true });
    const { texts, drawings } = compiled;
    const strict = input.values.strict === true;
    const diagnostics = strict
      ? compiled.diagnostics.map((each) => ({ ...each, severity: "error" as const }))
      : compiled.diagnostics;
    const knowledge = openKnowledge(compiled.knowledge);
    const here = seenFromHere(content);
    const { reviewAfterMonths } = knowledge.site;
    // Apart from what is wrong: a day that passes must not fail a check of what nobody changed.
    const outdated = outdatedClaims(compiled.checkedClaims, { day, reviewAfterMonths }).map(
      ({ at: { file, range }, ...claim }) => ({ ...claim, file: here(file), range }),
    );
    const coverage =
      input.values.coverage === true
        ? withPlaces(deriveCoverage({ knowledge, drawings }), here)
        : undefined;
    const hasErrors = diagnostics.some(({ severity }) => severity === "error");
    if (format === "json") {
      const found = fromWorkingDirectory(diagnostics, content);
      terminal.out(formatJson(found, { outdated, ...(coverage && { coverage }) }));
      return hasErrors ? 1 : 0;
    }
    printDiagnostics(diagnostics, texts, content, terminal);
    const isUnexamined = compiled.diagnostics.some(({ severity }) => severity === "error");
    if (isUnexamined && [...texts.keys()].some((file) => /^(?:curricula|quizzes)\//.test(file))) {
      terminal.err(unexamined);
    }
    if (outdated.length > 0) {
      terminal.err(
        `To check again (\`reviewAfterMonths\` in site.yaml): ${outdated.length === 1 ? "1 claim was" : `${outdated.length} claims were`} last checked more than ${reviewAfterMonths} months before ${day}.`,
      );
      for (const { name, asOf, file, range } of outdated) {
        terminal.err(`  ${file}:${range.start.line}:${range.start.column}  ${asOf}  ${name}`);
      }
    }
    if (coverage) terminal.out(formatCoverage(coverage));
    if (hasErrors) return 1;
    if (diagnostics.length === 0) {
      terminal.err(`${content} is in order: ${contentCounts(compiled.knowledge)}.`);
    }
    return 0;
  },
};

/** What an author should not take for checked. */
const unexamined =
  "Learning paths and generated questions are looked through as wholes once there are no errors.";

function withPlaces(coverage: Coverage, here: (file: string) => string): Coverage {
  return {
    ...coverage,
    unused: coverage.unused.map((each) => ({
      ...each,
      origin: { ...each.origin, file: here(each.origin.file) },
    })),
  };
}

/** A day of the calendar; today where none is named. */
function dayOf(written: string | undefined): string {
  if (written === undefined) return new Date().toISOString().slice(0, 10);
  const time = new Date(`${written}T00:00:00Z`).getTime();
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written) {
    throw new UsageError(`--as-of is a day such as 2026-11-26, not ${written}.`);
  }
  return written;
}
