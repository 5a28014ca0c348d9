import type { FactWords } from "./fact-text.ts";
import { formatDate } from "./format-date.ts";

const texts: Record<string, Pick<FactWords, "yes" | "no" | "comma">> = {
  en: { yes: "Yes", no: "No", comma: ", " },
  ja: { yes: "はい", no: "いいえ", comma: "、" },
};

/** How values of facts are written in a language; in English where there is no translation. */
export function factWords(language: string): FactWords {
  const words = texts[language.split("-")[0] ?? ""] ?? texts.en;
  return {
    ...{ language, yes: words?.yes ?? "", no: words?.no ?? "", comma: words?.comma ?? "" },
    date: (date) => formatDate(date, language),
  };
}
