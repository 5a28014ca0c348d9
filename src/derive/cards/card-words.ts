/** The sentences of flashcards in one language. */
export interface CardWords {
  /** Asks for a topic's value; `label` names the dimension. */
  value(topic: string, label: string): string;
  /** Asks of which topics a dimension holds. */
  whichAre(label: string): string;
  /** Stands between a topic and what is noted of its value. */
  valueOf(value: string, hasNote: boolean): string;
  /** Stands above a question. */
  fromTalk(title: string): string;
  meaning(term: string): string;
  termFor: string;
  gap: string;
  /** Asks for a part of a picture; undefined where the picture's title would tell. */
  hiddenPart(diagram: string | undefined): string;
}

const languages: Record<string, CardWords> = {
  en: {
    value: (topic, label) => `“${label}”: what holds for ${topic}?`,
    whichAre: (label) => `“${label}”: of which of these is that true?`,
    valueOf: (value, hasNote) => `: ${value}${hasNote ? ". " : ""}`,
    fromTalk: (title) => `From “${title}”:`,
    meaning: (term) => `What does “${term}” mean?`,
    termFor: "Which term has this meaning?",
    gap: "What is missing here?",
    hiddenPart: (diagram) =>
      diagram === undefined
        ? "What is the hidden part of this picture?"
        : `“${diagram}”: what is the hidden part?`,
  },
  ja: {
    value: (topic, label) => `${topic}の「${label}」は？`,
    whichAre: (label) => `「${label}」が当てはまるのはどれ？`,
    valueOf: (value, hasNote) => `：${value}${hasNote ? "。" : ""}`,
    fromTalk: (title) => `「${title}」より：`,
    meaning: (term) => `「${term}」の意味は？`,
    termFor: "この意味の用語は？",
    gap: "抜けている言葉は？",
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
