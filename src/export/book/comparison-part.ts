import { type ComparisonTable, deriveComparisonTable } from "../../derive/comparison-table.ts";
import type { Comparison, Topic } from "../../knowledge/records.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { newPageAfter, turnedPage } from "./new-page.ts";
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
  let wasTurned = false;
  return comparisons.flatMap((comparison, index) => {
    const table = deriveComparisonTable(writer.view.knowledge, comparison);
    const isTurned = table.topics.length > columnsOf[writer.paper].upright;
    const begin = isTurned ? [turnedPage] : newPageAfter(wasTurned ? 1 : 0);
    wasTurned = isTurned;
    return [
      ...begin,
      // The part's title stands on the first table's page, not alone on a page of its own.
      ...(index === 0 ? [writer.heading(1, writer.view.words.compare)] : []),
      writer.heading(2, comparison.title, `comparison:${comparison.id}`),
      writer.prose(comparison.description),
      ...tablePieces(writer, table, isTurned),
    ];
  });
}

function tablePieces(writer: BookWriter, table: ComparisonTable, isTurned: boolean): string[] {
  const columns = columnsOf[writer.paper];
  const limit = isTurned ? columns.turned : columns.upright;
  const parts = Math.ceil(table.topics.length / limit);
  const size = Math.ceil(table.topics.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, part) =>
    tablePiece(writer, table, table.topics.slice(part * size, (part + 1) * size), isTurned),
  );
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
        if (fact.provenance.asOf) writer.checked.add(fact.provenance.asOf);
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
