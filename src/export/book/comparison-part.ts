import { type ComparisonTable, deriveComparisonTable } from "../../derive/comparison-table.ts";
import type { Comparison, Topic } from "../../knowledge/records.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { tableRow } from "./table-row.ts";
import { factValue } from "./topic-part.ts";

/** So many topics fit beside each other on a page, upright and turned. */
const columnsOf = {
  a4: { upright: 4, turned: 7 },
  letter: { upright: 4, turned: 7 },
  a5: { upright: 3, turned: 5 },
} as const;

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
  const columns = columnsOf[writer.paper];
  const isTurned = table.topics.length > columns.upright;
  const limit = isTurned ? columns.turned : columns.upright;
  const parts = Math.ceil(table.topics.length / limit);
  const size = Math.ceil(table.topics.length / Math.max(1, parts));
  const tables = Array.from({ length: parts }, (_, part) =>
    tablePiece(writer, table, table.topics.slice(part * size, (part + 1) * size), isTurned),
  );
  const whole = typstBlock([
    ...title,
    writer.heading(2, comparison.title, `comparison:${comparison.id}`),
    writer.prose(comparison.description),
    ...tables,
  ]);
  return isTurned ? typstCall("turned", {}, whole) : whole;
}

function tablePiece(
  writer: BookWriter,
  table: ComparisonTable,
  topics: readonly Topic[],
  isTurned: boolean,
): string {
  const { words } = writer.view;
  const head = `([], ${topics.map(({ title }) => typstString(title)).join(", ")})`;
  const share = isTurned
    ? { width: 1.7 / (topics.length + 1.1), height: 0.5 }
    : { width: 1.1 / (topics.length + 1.1), height: 0.7 };
  const rows = table.groups.flatMap(({ title, rows: members }) => [
    ...(title === undefined || table.groups.length < 2
      ? []
      : [`(table.cell(colspan: ${topics.length + 1}, strong(${typstString(title)})),)`]),
    ...members.map(({ dimension, cells }) => {
      const values = topics.map((topic) => {
        const fact = cells.find((cell) => cell.topic === topic.id)?.fact;
        if (!fact) return typstCall("cell-note", {}, typstString(words.comparison.notStated));
        return typstBlock([
          factValue(writer, fact, dimension),
          ...(fact.note ? ["linebreak()", typstCall("cell-note", {}, writer.line(fact.note))] : []),
        ]);
      });
      const isWhole = values.every((value) => writer.fits(value, share));
      return tableRow([`strong(${typstString(dimension.label)})`, ...values], isWhole);
    }),
  ]);
  const columns = `(1.1fr, ${topics.map(() => "1fr").join(", ")})`;
  return typstCall("ruled-table", { size: "8.2pt" }, columns, head, ...rows);
}
