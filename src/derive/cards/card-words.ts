/** The sentences of flashcards in one language. */
export interface CardWords {
  /** Asks for a topic's value; `label` names the dimension. */
  value(topic: string, label: string): string;
  /** Names one after the other. */
  and(names: readonly string[]): string;
  /** A question with `{topic}` asked of one topic, or of several that have the same answer. */
  askOf(question: string, names: readonly string[]): string;
  /** Asks for the topics that belong in the gap of a sentence, so many. */
  belong(count: number): string;
  belongNot(count: number): string;
  /** Asks for which topics a question has an answer. */
  answerIs(answer: string, count: number): string;
  /** Asks which topics have a value; `label` names the dimension. */
  whichHave(label: string, value: string, count: number): string;
  /** Stands between a topic and what is noted of its value. */
  valueOf(value: string, hasNote: boolean): string;
  /** Says above a list of topics and values what these are; `label` names the dimension. */
  above(label: string): string;
  /** Stands above a question. */
  fromTalk(title: string): string;
  /** `area` says of what the term is one where its word is an everyday one. */
  meaning(term: string, area: string | undefined): string;
  termFor: string;
  gap: string;
  /** Words that would be right in a gap as well. */
  alsoRight(words: readonly string[]): string;
  /** Asks for a part of a picture; undefined where the picture's title would tell. */
  hiddenPart(diagram: string | undefined): string;
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const countOf = (count: number): string => numbers[count] ?? String(count);
const andInEnglish = (names: readonly string[]): string =>
  [names.slice(0, -1).join(", "), names.at(-1) ?? ""].filter((part) => part !== "").join(" and ");
/** Behind these words a question stays as it is where several are named. */
const preposition = /\b(?:at|between|by|for|from|in|of|on|to|under|with) $/i;

const languages: Record<string, CardWords> = {
  en: {
    value: (topic, label) => `${topic}: “${label}”?`,
    and: andInEnglish,
    askOf: (question, names) =>
      question.replaceAll("{topic}", (_, at: number) => {
        const all = andInEnglish(names);
        if (names.length === 1 || preposition.test(question.slice(0, at))) return all;
        return `${at === 0 ? "Each" : "each"} of ${all}`;
      }),
    belong: (count) =>
      `Which ${countOf(count)} of these ${count === 1 ? "belongs" : "belong"} in the gap?`,
    belongNot: (count) =>
      `Which ${countOf(count)} of these ${count === 1 ? "does" : "do"} not belong in the gap?`,
    answerIs: (answer, count) => `For which ${countOf(count)} of these is the answer “${answer}”?`,
    whichHave: (label, value, count) =>
      `“${label}”: for which ${countOf(count)} of these is it “${value}”?`,
    valueOf: (value, hasNote) => `: ${value}${hasNote ? ". " : ""}`,
    above: (label) => `${label}:`,
    fromTalk: (title) => `From “${title}”:`,
    meaning: (term, area) =>
      area === undefined ? `What does “${term}” mean?` : `${area}: what does “${term}” mean?`,
    termFor: "Which term has this meaning?",
    gap: "What is missing here?",
    alsoRight: (words) => `Also right: ${words.join(" · ")}`,
    hiddenPart: (diagram) =>
      diagram === undefined
        ? "What is the hidden part of this picture?"
        : `“${diagram}”: what is the hidden part?`,
  },
  ja: {
    value: (topic, label) => `${topic}の「${label}」は？`,
    and: (names) => names.join("と"),
    askOf: (question, names) => question.replaceAll("{topic}", () => names.join("と")),
    belong: (count) => `空欄に入るものを${count}つ挙げると？`,
    belongNot: (count) => `空欄に入らないものを${count}つ挙げると？`,
    answerIs: (answer, count) => `答えが「${answer}」になるものを${count}つ挙げると？`,
    whichHave: (label, value, count) =>
      `「${label}」が「${value}」になるものを${count}つ挙げると？`,
    valueOf: (value, hasNote) => `：${value}${hasNote ? "。" : ""}`,
    above: (label) => `${label}：`,
    fromTalk: (title) => `「${title}」より：`,
    meaning: (term, area) =>
      area === undefined ? `「${term}」の意味は？` : `${area}でいう「${term}」の意味は？`,
    termFor: "この意味の用語は？",
    gap: "抜けている言葉は？",
    alsoRight: (words) => `次も正解：${words.join("・")}`,
    hiddenPart: (diagram) =>
      diagram === undefined
        ? "この図で隠れている部分は？"
        : `「${diagram}」の図で隠れている部分は？`,
  },
};

/** What cards ask in a language; in English where there is no translation. */
export function cardWords(language: string): CardWords {
  const words = languages[language.split("-")[0] ?? ""] ?? languages.en;
  if (!words) throw new Error("English is always there.");
  return words;
}
