import { giftFile } from "../../export/gift/gift-file.ts";
import type { ExportFormat } from "./export-format.ts";
import { exportItems, quizSettings } from "./question-items.ts";

/** Questions as text, for Moodle and for people. */
export const gift: ExportFormat = {
  name: "gift",
  summary: "the same questions in GIFT, a text that Moodle and others import",
  run: (context) =>
    exportItems(context, ".gift", (view, sets) => ({
      ...giftFile(view, sets),
      notes: [quizSettings],
    })),
};
