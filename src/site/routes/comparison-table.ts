import { site } from "virtual:talkbook";
import type { APIRoute, GetStaticPaths } from "astro";
import { deriveComparisonTable } from "../../derive/comparison-table.ts";
import { comparisonData } from "../../export/comparison/comparison-data.ts";
import { type TableFormat, tableFile, tableFormats } from "../../export/comparison/table-file.ts";
import { comparisonWording } from "../comparison-wording.ts";

/** A comparison's table as a file for spreadsheets, for people who write Markdown, for programs. */
export const getStaticPaths: GetStaticPaths = () =>
  site.knowledge.comparisons.flatMap(({ id }) =>
    Object.keys(tableFormats).map((format) => ({ params: { comparison: id, format } })),
  );

export const GET: APIRoute = ({ params }) => {
  const comparison = site.knowledge.comparison(params.comparison ?? "");
  const format = params.format as TableFormat;
  if (!comparison || !Object.hasOwn(tableFormats, format))
    return new Response(null, { status: 404 });
  const table = deriveComparisonTable(site.knowledge, comparison);
  const data = comparisonData(comparison, table, comparisonWording(site));
  const { type } = tableFormats[format];
  return new Response(tableFile(data, format, site.texts.comparison), {
    headers: { "Content-Type": type },
  });
};
