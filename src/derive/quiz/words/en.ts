import type { QuizSentences } from "./quiz-words.ts";

/** Sentences of generated questions in English; every other language has the same. */
export const en: QuizSentences = {
  fact: (topic, label) => `${topic}, “${label}”: which of these is right?`,
  statement: (topic, label, value) => `${topic}, “${label}”: ${value}.`,
  completes: (sentence) => `Which of these make this sentence true? “${sentence}”`,
  topicsWithValue: (label, value) => `Of which of these is this right? “${label}”: ${value}.`,
  dimensionsWithValue: (topic, value) => `${topic}: of which of these is “${value}” right?`,
  holdFor: (topic) => `Which of these are true of ${topic}?`,
  differ: (first, second) => `On which of these points do ${first} and ${second} differ?`,
  bothHave: (value) => `The same for both: ${value}.`,
  orderLevels: (label, lowest, highest) =>
    `“${label}”: put these in order, from “${lowest}” towards “${highest}”.`,
  orderValues: (label) => `“${label}”: put these in order, the lowest first.`,
  orderDates: (label) => `“${label}”: put these in order, the earliest first.`,
  layers: "Each of these uses the next one. Put them in order, from the top down.",
  layer: (upper, lower) => `${upper} uses ${lower}.`,
  termFor: "Which term has this meaning?",
  meaningOf: (term) => `What does “${term}” mean?`,
  matchTerms: "Match each term with what it means.",
  gap: "What is missing here?",
  nextStep: (step, diagram) => `In the diagram “${diagram}”, what comes right after “${step}”?`,
  between: (from, to, diagram) =>
    `In the diagram “${diagram}”, what lies on the way from “${from}” to “${to}”?`,
  nextChapter: (chapter, talk) => `In “${talk}”, which chapter follows “${chapter}”?`,
  path: (from, middle, to) => `From “${from}” to “${middle}”, and from there to “${to}”.`,
  trueOf: (topic) => `That would be right for ${topic}.`,
  wouldMean: (value) => `“${value}” would mean:`,
  isTerm: (term, aliases) =>
    aliases.length === 0
      ? `This is what “${term}” means.`
      : `This is what “${term}” means, also called ${aliases.map((alias) => `“${alias}”`).join(", ")}.`,
  means: (term) => `“${term}” means something else:`,
};
