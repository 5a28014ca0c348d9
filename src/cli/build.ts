import { relative } from "node:path";
import { missingCharacters } from "../examine/missing-characters.ts";
import { siteBase } from "../knowledge/site-base.ts";
import { pruneDrawings } from "../node/compile-folder.ts";
import { buildSite, isReplaceable } from "../site/build.ts";
import {
  type Command,
  CommandError,
  contentOption,
  requiredText,
  textOption,
  UsageError,
} from "./command.ts";
import { compileContent } from "./compile-content.ts";
import { contentCounts } from "./content-counts.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

/** `talkbook build`: the site, or every reason why there is none. */
export const build: Command = {
  usage: "build [--out DIR] [--base PATH] [--drafts] [--content DIR]",
  summary: "Builds the site, search included.",
  options: {
    ...contentOption,
    out: { type: "string", default: "dist", help: "the folder for the site (default: dist)" },
    base: { type: "string", help: "the path under which it will stand, as in /talks/" },
    drafts: { type: "boolean", default: false, help: "show drafts, with a badge" },
  },
  positionals: { least: 0, most: 0 },
  async run(input, terminal) {
    const content = requiredText(input, "content");
    const out = requiredText(input, "out");
    const base = textOption(input, "base");
    const drafts = input.values.drafts === true;
    if (base !== undefined && !/^\/(?:[^/].*\/)?$/.test(base)) {
      throw new UsageError(`--base begins and ends with a slash, as in /talks/, unlike ${base}.`);
    }
    if (!isReplaceable(out)) {
      throw new CommandError(
        `${out} holds something that is not a built site, so it is left alone. Name an empty or new folder with --out.`,
      );
    }
    const started = performance.now();
    const compiled = await compileContent(content, { drafts });
    const { knowledge, diagnostics, texts } = compiled;
    printDiagnostics(diagnostics, texts, content, terminal);
    if (diagnostics.some(({ severity }) => severity === "error")) {
      terminal.err("Nothing was built.");
      return 1;
    }
    const { missing } = await buildSite({
      content,
      out,
      drafts,
      base: base ?? siteBase(knowledge.site),
      compiled,
    });
    await pruneDrawings(content, compiled);
    const characters = [...new Set(missing.flatMap((each) => each.characters))];
    const withoutBook = missingCharacters(characters, texts).map((each) => ({
      ...each,
      severity: "warning" as const,
    }));
    printDiagnostics(withoutBook, texts, content, terminal);
    for (const { of } of missing) terminal.err(`There is no book of "${of}".`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    terminal.err(
      `Built ${relative(process.cwd(), out) || out} in ${seconds} s: ${contentCounts(knowledge)}.`,
    );
    return 0;
  },
};
