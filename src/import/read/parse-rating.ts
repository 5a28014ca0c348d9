/** How viewers rated a talk. */
export interface SummaryRating {
  value: number;
  outOf: number;
  /** 0 where the summary does not say. */
  votes: number;
}

const rating =
  /^(?:★|⭐️?|☆)*\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*\/\s*(\d{1,3})\s*(?:[(（]\s*(\d{1,3}(?:[.,]?\d{3}){0,3}|\d{1,9})\s*[^()（）]{0,40}[)）])?$/u;

const label =
  /^(?:[-*•]\s+)?(?:\*\*)?(?:rating|bewertung|note|valoración|avaliação|valutazione|評価|评分)\s*[:：](?:\*\*)?\s*/iu;

/** Reads a line that says itself that it is a rating, as `Rating: 4.5/5`. */
export function parseLabelledRating(text: string): SummaryRating | undefined {
  return label.test(text) ? parseRating(text) : undefined;
}

/** Reads a line such as `5.0 / 5 (0 votes)`, whatever language the votes are in. */
export function parseRating(text: string): SummaryRating | undefined {
  const match = rating.exec(text.slice(0, 120).replace(label, ""));
  if (!match || text.length > 120) return undefined;
  const value = Number((match[1] ?? "").replace(",", "."));
  const outOf = Number(match[2]);
  const votes = Number((match[3] ?? "0").replace(/[.,]/g, ""));
  return outOf > 0 && value <= outOf ? { value, outOf, votes } : undefined;
}
