import { qtiPackage } from "../../export/qti/qti-package.ts";
import { zipFiles } from "../../node/zip-files.ts";
import type { ExportFormat } from "./export-format.ts";
import { exportItems } from "./question-items.ts";

/** Quizzes for learning and testing systems. */
export const qti: ExportFormat = {
  name: "qti",
  summary:
    "all quizzes, or those of a quiz, a talk or a learning path's gates, as QTI 3.0 items and tests",
  run: (context) =>
    exportItems(context, ".qti.zip", (view, sets) => {
      const { files, losses } = qtiPackage(view, sets);
      return { content: zipFiles(files), losses, notes: [oneEach], next: [forOthers] };
    }),
};

const forOthers =
  "Import it in a system that reads QTI 3.0 packages; Moodle does not: export moodle-xml for it.";

const oneEach = "that an attempt asks of each record once: tests of QTI draw from all items alike";
