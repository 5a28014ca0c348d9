import { deriveStepMarks } from "../../derive/step-marks.ts";
import type { Diagram } from "../../knowledge/records.ts";
import { typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { newPageAfter } from "./new-page.ts";
import { indexOfTopic } from "./talk-part.ts";

/** Diagrams, each with its description, its picture with the numbers of its steps, and the steps. */
export function diagramsPart(writer: BookWriter, diagrams: readonly Diagram[]): string[] {
  if (diagrams.length === 0) return [];
  return [
    writer.heading(1, writer.view.words.diagrams),
    ...diagrams.flatMap((diagram, index) => [
      ...newPageAfter(index),
      ...diagramPieces(writer, diagram),
    ]),
  ];
}

function diagramPieces(writer: BookWriter, diagram: Diagram): string[] {
  const { view } = writer;
  const drawing = view.drawing(diagram.source);
  return [
    writer.heading(2, diagram.title, `diagram:${diagram.id}`),
    ...diagram.topics.map((topic) => indexOfTopic(writer, topic)),
    writer.prose(diagram.description),
    ...(drawing
      ? [
          writer.figure(drawing, {
            alt: view.text(diagram.description),
            caption: diagram.title,
            marks: deriveStepMarks(drawing, diagram.steps).map(({ number, x, y }) => ({
              ...{ sign: String(number), x, y },
            })),
          }),
        ]
      : []),
    ...(diagram.steps.length > 0 ? [writer.heading(3, view.words.diagram.steps)] : []),
    ...diagram.steps.map((step, index) =>
      writer.numbered(index + 1, [
        writer.mark(`step:${step.ref}`),
        typstCall("kept", {}, typstCall("strong", {}, typstString(step.title))),
        writer.prose(step.text),
        writer.provenance(step.provenance),
      ]),
    ),
    bodyPiece(writer, diagram),
    writer.correction(diagram.provenance),
    writer.provenance(diagram.provenance),
  ];
}

/** What the author says below the steps. */
function bodyPiece(writer: BookWriter, { body }: Diagram): string {
  writer.under(2);
  return writer.prose(body);
}
