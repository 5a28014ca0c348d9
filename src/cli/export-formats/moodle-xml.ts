import { moodleXmlFile } from "../../export/moodle/moodle-xml.ts";
import type { ExportFormat } from "./export-format.ts";
import { exportItems, quizSettings } from "./question-items.ts";

/** Questions for Moodle's question bank, with pictures, hints and tags. */
export const moodleXml: ExportFormat = {
  name: "moodle-xml",
  summary: "the same questions in Moodle XML, with pictures, hints and tags",
  run: (context) =>
    exportItems(context, ".moodle.xml", (view, sets) => ({
      ...moodleXmlFile(view, sets),
      notes: [quizSettings],
    })),
};
