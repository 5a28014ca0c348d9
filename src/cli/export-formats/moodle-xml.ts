import { type ItemSet, questionsOf } from "../../export/items/item-set.ts";
import { moodleXmlFile } from "../../export/moodle/moodle-xml.ts";
import type { ExportFormat } from "./export-format.ts";
import { moodleSteps, onceEach } from "./moodle-steps.ts";
import { exportItems } from "./question-items.ts";

/** Questions for Moodle's question bank, with pictures, hints and tags. */
export const moodleXml: ExportFormat = {
  name: "moodle-xml",
  summary: "the same questions in Moodle XML, with pictures, hints and tags",
  run: (context) =>
    exportItems(context, ".moodle.xml", (view, sets) => {
      const made = moodleXmlFile(view, sets);
      return {
        ...made,
        notes: [onceEach],
        next: [...moodleSteps(sets, made.losses), ...conditions(sets)],
      };
    }),
};

/** On what it hangs in Moodle whether learners meet a thing. */
function conditions(sets: readonly ItemSet[]): string[] {
  const questions = questionsOf(sets);
  const orders = questions.filter(({ answer }) => answer.type === "order").length;
  const hints = questions.filter(({ hint }) => hint).length;
  return [
    ...(orders > 0
      ? [
          `Moodle 4.4 or newer is needed for ${orders === 1 ? "1 question" : `${orders} questions`} to put in order; an older one stops at them.`,
        ]
      : []),
    ...(hints > 0
      ? [
          `${hints === 1 ? "1 question has a hint" : `${hints} questions have hints`}: learners see them with the behaviour "Interactive with multiple tries" alone.`,
        ]
      : []),
  ];
}
