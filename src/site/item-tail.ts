import { decisiveUpdates, updatesOf } from "../derive/current-updates.ts";
import { formatTime } from "../derive/format-date.ts";
import type { QuizQuestion } from "../knowledge/quiz-records.ts";
import type { Citation } from "../knowledge/records.ts";
import { escapeHtml, htmlElement } from "../markup/html.ts";
import type { SiteView } from "./site-view.ts";

/** Below the reasons of an exported question: what changed since, and where it comes from. */
export function itemTail(site: SiteView, { topics, provenance }: QuizQuestion): string[] {
  const { texts, knowledge } = site;
  const changed = decisiveUpdates(updatesOf(knowledge, topics)).map(
    ({ topic, effect, date, path }) => {
      const title = knowledge.topic(topic)?.title ?? topic;
      const note = escapeHtml(texts.changedNote(title, texts.effects[effect], site.date(date)));
      return paragraph(linked(note, site.address(path)));
    },
  );
  const { citations, asOf } = provenance;
  if (citations.length === 0) return changed;
  const named = citations.map((each) => cited(site, each)).join("; ");
  const checked = asOf === undefined ? "" : ` (${escapeHtml(texts.asOf(site.date(asOf)))})`;
  return [...changed, paragraph(`${escapeHtml(texts.source)}: ${named}${checked}`)];
}

function cited(site: SiteView, citation: Citation): string {
  const { url, path } = site.knowledge.source(citation.source) ?? {};
  const label = escapeHtml(site.citationLabel(citation));
  const at = citation.atSeconds === undefined ? "" : ` ${formatTime(citation.atSeconds)}`;
  return linked(label, url ?? (path && site.address(path))) + at;
}

function linked(html: string, href: string | undefined): string {
  return href === undefined ? html : htmlElement("a", { href }, html);
}

function paragraph(html: string): string {
  return htmlElement("p", {}, html);
}
