import { en, type InterfaceTexts } from "./en.ts";
import { ja } from "./ja.ts";

const languages: Record<string, InterfaceTexts> = { en, ja };

/** The interface's texts for a language tag; English where there is no translation. */
export function interfaceTexts(language: string): InterfaceTexts {
  return languages[language.split("-")[0] ?? ""] ?? en;
}

export type { InterfaceTexts };
