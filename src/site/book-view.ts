import type { BookView } from "../export/book/book-view.ts";
import type { SiteView } from "./site-view.ts";

/** A book's view of a site: the same records, in the same words. */
export function bookView(site: SiteView): BookView {
  return {
    knowledge: site.knowledge,
    words: site.texts,
    registry: site.registry,
    context: site.context,
    highlight: site.highlight,
    facts: site.factWords,
    date: site.date,
    text: site.text,
    linkTerms: site.linkTerms,
    citationLabel: site.citationLabel,
    drawing: (source) => site.context.drawing(source),
    quizQuestions: site.quizQuestions,
    track: (curriculum, audience) =>
      audience === undefined
        ? site.wholeTrack(curriculum)
        : site.tracks(curriculum).find((track) => track.audience?.id === audience),
    tracks: site.tracks,
    timeText: site.timeText,
    address: site.address,
  };
}
