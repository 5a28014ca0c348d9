import type { KnowledgeData } from "../../knowledge/knowledge.ts";
import { CommandError } from "../command.ts";
import { contentCounts } from "../content-counts.ts";
import type { ExportFormat } from "./export-format.ts";

/** The whole knowledge, as it is after linking, for programs. */
export const json: ExportFormat = {
  name: "json",
  summary: "the whole knowledge, on standard output unless --out names a file",
  async run({ knowledge, target }) {
    if (target !== undefined) {
      throw new CommandError(`json is the whole knowledge: leave "${target}" out.`);
    }
    // Lookups of `Knowledge` are functions, which JSON leaves out.
    const data: KnowledgeData = knowledge;
    return { content: `${JSON.stringify(data, null, 2)}\n`, holds: contentCounts(data) };
  },
};
