import { type ComparisonTable, deriveComparisonTable } from "../../derive/comparison-table.ts";
import type { Comparison, Topic } from "../../knowledge/records.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { factValue } from "./topic-part.ts";

/** So many topics fit beside each other on a page, upright and turned. */
const columnsUpright = 4;
const columnsTurned = 7;

/** Comparisons as tables; wide ones are turned, wider ones cut by columns into several. */
export function comparisonsPart(writer: BookWriter, comparisons: readonly Comparison[]): string[] {
  if (comparisons.length === 0) return [];
  // A turned page begins anew: the part's title stands on it, not alone on a page of its own.
  return comparisons.map((comparison, index) =>
    comparisonPiece(
      writer,
      comparison,
      index === 0 ? [writer.heading(1, writer.view.words.compare)] : [],
    ),
  );
}

function comparisonPiece(
  writer: BookWriter,
  comparison: Comparison,
  title: readonly string[],
): string {
  const table = deriveComparisonTable(writer.view.knowledge, comparison);
  const isTurned = table.topics.length > columnsUpright;
  const limit = isTurned ? columnsTurned : columnsUpright;
  const parts = Math.ceil(table.topics.length / limit);
  const size = Math.ceil(table.topics.length / Math.max(1, parts));
  const tables = Array.from({ length: parts }, (_, part) =>
    tablePiece(writer, table, table.topics.slice(part * size, (part + 1) * size)),
  );
  const whole = typstBlock([
    ...title,
    writer.heading(2, comparison.title, `comparison:${comparison.id}`),
    writer.prose(comparison.description),
    ...tables,
  ]);
  return isTurned ? typstCall("turned", {}, whole) : whole;
}

function tablePiece(writer: BookWriter, table: ComparisonTable, topics: readonly Topic[]): string {
  const { words } = writer.view;
  const head = `([], ${topics.map(({ title }) => typstString(title)).join(", ")})`;
  const rows = table.groups.flatMap(({ title, rows: members }) => [
    ...(title === undefined || table.groups.length < 2
      ? []
      : [`(table.cell(colspan: ${topics.length + 1}, strong(${typstString(title)})),)`]),
    ...members.map(({ dimension, cells }) => {
      const values = topics.map((topic) => {
        const fact = cells.find((cell) => cell.topic === topic.id)?.fact;
        if (!fact) return typstCall("small", {}, typstString(words.comparison.notStated));
        return typstBlock([
          factValue(writer, fact, dimension),
          ...(fact.note ? ["linebreak()", typstCall("small", {}, writer.line(fact.note))] : []),
        ]);
      });
      return `(strong(${typstString(dimension.label)}), ${values.join(", ")})`;
    }),
  ]);
  const columns = `(1.25fr, ${topics.map(() => "1fr").join(", ")})`;
  return typstCall("ruled-table", { size: "8.2pt" }, columns, head, ...rows);
}
