import type { Card } from "../../derive/cards/card.ts";
import { cardChanges } from "../../derive/cards/card-changes.ts";
import { formatTime } from "../../derive/format-date.ts";
import type { Citation } from "../../knowledge/records.ts";
import { escapeHtml, htmlElement } from "../../markup/html.ts";
import { type AnkiPicture, shownPictures } from "./anki-pictures.ts";
import type { AnkiView, Sha256 } from "./anki-view.ts";

/** What stands in the fields of a note, as HTML but for `link` and `id`. */
export interface AnkiFields {
  front: string;
  back: string;
  source: string;
  /** The address of its record; empty where the site has none. */
  link: string;
  id: string;
  pictures: AnkiPicture[];
}

/** A card as Anki shows it. */
export function ankiFields(view: AnkiView, card: Card, sha256: Sha256): AnkiFields {
  const { front, back } = shownPictures(view, card, sha256);
  const html = {
    front: view.html(card.front, "front-") + (front?.html ?? ""),
    back: view.html(card.back, "back-") + (back?.html ?? "") + updates(view, card),
    source: source(view, card),
  };
  return {
    front: inLanguage(view, html.front),
    back: inLanguage(view, html.back),
    source: inLanguage(view, html.source),
    link: view.address(card.path) ?? "",
    id: card.id,
    pictures: [front, back].flatMap((shown) => shown?.pictures ?? []),
  };
}

/** What has happened since that changes what somebody who starts today should do, a line each. */
function updates({ knowledge, address, date, words }: AnkiView, card: Card): string {
  return cardChanges(knowledge, card)
    .map(({ update, instead }) => {
      const title = knowledge.topic(update.topic)?.title ?? update.topic;
      const note = words.changedNote(title, words.effects[update.effect], date(update.date));
      const href = address(update.path);
      const shown =
        href === undefined ? escapeHtml(note) : htmlElement("a", { href }, escapeHtml(note));
      const titles = instead.map((topic) => topic.title).join(words.comma);
      const rest = titles === "" ? "" : escapeHtml(` · ${words.cards.anki.instead(titles)}`);
      return htmlElement("p", { class: "update" }, shown + rest);
    })
    .join("");
}

function source(view: AnkiView, { provenance }: Card): string {
  const { citations, asOf, correction } = provenance;
  const notes = asOf === undefined ? [] : [escapeHtml(view.words.asOf(view.date(asOf)))];
  const { from, and } = view.words.cards.anki;
  const sources = citations.map((each) => citation(view, each)).join(and);
  const cited = [...(sources === "" ? [] : [from(sources)]), ...notes].join(" · ");
  const corrected = correction
    ? htmlElement(
        "div",
        { class: "correction" },
        htmlElement("strong", {}, escapeHtml(view.words.correction)) +
          htmlElement("p", {}, escapeHtml(view.words.correctionSays)) +
          view.html(correction.says, "says-") +
          view.html(correction.because, "correction-"),
      )
    : "";
  return cited + corrected;
}

function citation(view: AnkiView, cited: Citation): string {
  const record = view.knowledge.source(cited.source);
  const label = escapeHtml(view.citationLabel(cited));
  const named = record?.url === undefined ? label : htmlElement("a", { href: record.url }, label);
  const at = cited.atSeconds === undefined ? "" : ` ${formatTime(cited.atSeconds)}`;
  const quote =
    cited.quote === undefined ? "" : view.words.cards.anki.quote(escapeHtml(cited.quote));
  return named + at + quote;
}

/** A field that says its language: the note type, which all sites share, cannot. */
function inLanguage({ language }: AnkiView, html: string): string {
  return html === "" ? "" : htmlElement("div", { lang: language, dir: "auto" }, forAnki(html));
}

function forAnki(html: string): string {
  return withoutAnkiTags(withColours(html));
}

/** Colours of code in both themes as the styles of the note type choose them: not every Anki knows `light-dark`. */
function withColours(html: string): string {
  return html.replace(
    /<span style="color:light-dark\((#[0-9a-fA-F]+),(#[0-9a-fA-F]+)\)">/g,
    '<span style="--light:$1;--dark:$2">',
  );
}

/** Text that Anki would take for sounds or LaTeX is text; its separator of fields is a space. */
function withoutAnkiTags(html: string): string {
  return html.replace(/\[(?=sound:|anki:|latex\]|\$)/gi, "&#91;").replaceAll("\u001f", " ");
}
