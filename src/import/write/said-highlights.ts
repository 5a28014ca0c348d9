import { foldRolling } from "../../captions/fold-rolling.ts";
import { parseCaptions } from "../../captions/parse-captions.ts";
import { spokenWords } from "../../captions/spoken-words.ts";
import type { SummaryHighlight } from "../read/parse-highlights.ts";
import type { LineLedger } from "../text/line-ledger.ts";

/**
 * The highlights whose words the transcript has, near their time. Summaries made by machines quote what
 * nobody said; such lines are reported. Without a transcript all are kept.
 */
export function saidHighlights(
  highlights: readonly SummaryHighlight[],
  transcript: { file: string; text: string } | undefined,
  ledger: LineLedger,
): SummaryHighlight[] {
  if (!transcript) return [...highlights];
  const { cues } = parseCaptions(transcript.text, transcript.file);
  const spoken = spokenWords(foldRolling(cues));
  return highlights.filter(({ quote, startSeconds, lines }) => {
    const isSaid = spoken.find(quote, startSeconds).kind === "said";
    if (!isSaid)
      ledger.report(lines, "a quote whose words the transcript does not have near its time");
    return isSaid;
  });
}
