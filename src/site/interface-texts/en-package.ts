/** Texts of packages for learning systems and around their pages, in English. */
export const enPackage = {
  alone: "No learning system is here to keep what you do: it stays in this browser.",
  failing: "The learning system does not answer. What you do is sent to it as soon as it does.",
  needsScripts: "Read without scripts; nothing is sent to the learning system.",
  finish:
    "You have finished when every lesson and task is marked as done and the questions at the end are passed.",
  finishOpen: "You have finished when every lesson and task is marked as done.",
  finished: "Finished: nothing is left to do, and you can leave.",
  optional: "What is optional is not needed.",
  pause: "You can stop at any time and go on where you were.",
  examCounts: (count: number) =>
    `This is what the learning system counts: ${count} ${count === 1 ? "question" : "questions"}.`,
  practiceFree: "It does not count.",
};

export type PackageTexts = typeof enPackage;
