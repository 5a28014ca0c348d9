import type { FactWords } from "../derive/fact-text.ts";
import type { ComparisonWording } from "../export/comparison/comparison-data.ts";
import type { SiteView } from "./site-view.ts";

/** How a site writes the values of facts. */
export function factWords({ language, texts, date }: SiteView): FactWords {
  const { yes, no, comma } = texts;
  return { language, yes, no, comma, date };
}

/** How a site writes a comparison in plain text. */
export function comparisonWording(site: SiteView): ComparisonWording {
  return { ...factWords(site), text: site.text, citationLabel: site.citationLabel };
}
