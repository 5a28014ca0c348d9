import { addressOf, type CardLink } from "./card-link.ts";

const closeAfterMilliseconds = 200;
const gapPixels = 6;

let card: HTMLElement | undefined;
let shownFor: CardLink | undefined;
let showing: Promise<boolean> = Promise.resolve(false);
let closing: ReturnType<typeof setTimeout> | undefined;
const pages = new Map<string, Promise<Document>>();

/**
 * Shows what a glossary term means beside a mention of it, or what a topic is beside its node. The card stays
 * while the pointer is on the mention or on the card, or the mention has the focus; Escape, scrolling and a
 * tap elsewhere close it. False where there is nothing to show, so that the mention is a plain link: the
 * glossary cannot be had without a network or from a file, and what a node stands for may have no meaning.
 */
export function showTermCard(link: CardLink): Promise<boolean> {
  clearTimeout(closing);
  if (shownFor !== link) {
    hide();
    shownFor = link;
    showing = show(link);
  }
  return showing;
}

async function show(link: CardLink): Promise<boolean> {
  const definition = await definitionBehind(link).catch(() => undefined);
  // The pointer has moved on.
  if (shownFor !== link) return true;
  if (!definition) {
    shownFor = undefined;
    return false;
  }
  card ??= makeCard();
  card.replaceChildren(...definition);
  link.setAttribute("aria-describedby", card.id);
  card.showPopover();
  place(card, link);
  return true;
}

/** The entry of the glossary that a link leads to, or what a node says of its topic: name, meaning and link. */
async function definitionBehind(link: CardLink): Promise<Node[] | undefined> {
  const href = addressOf(link);
  const { title: topic, summary } = link.dataset;
  if (topic !== undefined) return summary ? cardContent(href, topic, summary) : undefined;
  const own = link.classList.contains("ref-term") ? null : entryOfPage(href);
  const note = link.closest("td")?.querySelector(".more")?.cloneNode(true);
  if (own) return note ? [note, own] : [own];
  const address = new URL(href);
  // A page is no entry of the glossary.
  if (address.hash === "") return undefined;
  const page = address.origin + address.pathname;
  const loading = pages.get(page) ?? loadPage(page);
  pages.set(page, loading);
  // It may be there the next time.
  loading.catch(() => pages.delete(page));
  const entry = (await loading).getElementById(decodeURIComponent(address.hash.slice(1)));
  const term = entry?.querySelector("dt strong");
  const meaning = entry?.querySelector("dd > div");
  if (!term || !meaning) return undefined;
  return cardContent(href, term.textContent, meaning.textContent.trim());
}

/** What this page itself has behind a link: a note, or what a row of a table means. */
function entryOfPage(href: string): Node | null {
  const entry = document.getElementById(decodeURIComponent(new URL(href).hash.slice(1)));
  if (!entry) return null;
  const copy = document.createElement("div");
  copy.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  return copy;
}

function cardContent(href: string, name: string, words: string): Node[] {
  const title = document.createElement("a");
  title.href = href;
  title.textContent = name;
  const text = document.createElement("p");
  text.textContent = words;
  return [title, text];
}

async function loadPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function makeCard(): HTMLElement {
  const element = document.createElement("div");
  element.className = "term-card";
  element.id = "_term-card";
  element.popover = "manual";
  document.body.append(element);
  addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  addEventListener("scroll", hide, { passive: true });
  addEventListener("pointerdown", ({ target }) => !isOurs(target) && hide());
  addEventListener("pointerout", ({ target, relatedTarget }) => {
    if (isOurs(target) && !isOurs(relatedTarget)) hideSoon();
  });
  addEventListener("pointerover", ({ target }) => isOurs(target) && clearTimeout(closing));
  addEventListener("focusout", ({ relatedTarget }) => !isOurs(relatedTarget) && hideSoon());
  return element;
}

function isOurs(target: EventTarget | null): boolean {
  return target instanceof Node && (card?.contains(target) || shownFor?.contains(target) || false);
}

function hideSoon(): void {
  clearTimeout(closing);
  closing = setTimeout(hide, closeAfterMilliseconds);
}

function hide(): void {
  clearTimeout(closing);
  shownFor?.removeAttribute("aria-describedby");
  shownFor = undefined;
  if (card?.matches(":popover-open")) card.hidePopover();
}

/** Under the mention, or above it where there is more room; never outside of the window. */
function place(element: HTMLElement, link: CardLink): void {
  const mention = link.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.min(Math.max(mention.left, 8), Math.max(8, clientWidth - width - 8));
  const fitsBelow = mention.bottom + gapPixels + height <= clientHeight;
  const top = fitsBelow ? mention.bottom + gapPixels : mention.top - gapPixels - height;
  element.style.left = `${left}px`;
  element.style.top = `${Math.max(8, top)}px`;
}
