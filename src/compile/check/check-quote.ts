import { clockTime } from "../../captions/cue-time.ts";
import type { QuoteFinding, SpokenWords } from "../../captions/spoken-words.ts";
import type { Linker } from "../link/linker.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { secondsOf } from "../seconds-of.ts";

/** Words that an author quotes from a talk. */
interface Quoted {
  quote: string;
  at?: string | undefined;
}

interface QuoteCheck {
  linker: Linker;
  spoken: ReadonlyMap<string, SpokenWords>;
  /** Where the quote is written; its fields are `quote` and `at`. */
  path: YamlPath;
}

/**
 * Reports a quote that the talk's transcript does not have near the time given, with what it has
 * instead. Gives what was found; undefined for a talk without a transcript.
 */
export function checkQuote(
  { quote, at }: Quoted,
  talk: string,
  { linker, spoken, path }: QuoteCheck,
): QuoteFinding | undefined {
  const found = spoken.get(talk)?.find(quote, at === undefined ? undefined : secondsOf(at));
  if (!found || found.kind === "said") return found;
  const near = at === undefined ? "" : ` near ${at}`;
  if (found.kind === "elsewhere") {
    const time = clockTime(found.seconds);
    const message = `These words are said at ${time}, not${near}.`;
    linker.report("quote/other-time", message, [...path, "at"], { hint: `write at: ${time}` });
  } else if (found.kind === "near") {
    const message = `This is not what is said${near}.`;
    const hint = `at ${clockTime(found.seconds)} it is "${found.words}"`;
    linker.report("quote/not-said", message, [...path, "quote"], { hint });
  } else {
    const message = `Nothing like this is said${near}.`;
    const hint = "quote the words as the transcript has them; … stands for what is left out";
    linker.report("quote/not-said", message, [...path, "quote"], { hint });
  }
  return found;
}
