import { giftFile } from "../../export/gift/gift-file.ts";
import type { ExportFormat } from "./export-format.ts";
import { moodleSteps, onceEach } from "./moodle-steps.ts";
import { exportItems } from "./question-items.ts";

/** Questions as text, for Moodle and for people. */
export const gift: ExportFormat = {
  name: "gift",
  summary: "the same questions in GIFT, a text that Moodle and others import",
  run: (context) =>
    exportItems(context, ".gift", (view, sets) => {
      const made = giftFile(view, sets);
      return {
        ...made,
        notes: [onceEach],
        next: [
          ...(made.losses.length > 0
            ? ["For Moodle export moodle-xml instead: it has hints, orders and pictures."]
            : []),
          ...moodleSteps(sets, made.losses),
        ],
      };
    }),
};
