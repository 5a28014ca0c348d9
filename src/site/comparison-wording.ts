import type { ComparisonWording } from "../export/comparison/comparison-data.ts";
import type { SiteView } from "./site-view.ts";

/** How a site writes a comparison in plain text. */
export function comparisonWording(site: SiteView): ComparisonWording {
  return { ...site.factWords, text: site.text, citationLabel: site.citationLabel };
}
