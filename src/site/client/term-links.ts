import { addressOf, type CardLink } from "./card-link.ts";

/** Brings the card of a term or of a diagram's node the first time that one is pointed at. */
let cards: Promise<typeof import("./term-card.ts")> | undefined;
/** The mention that a finger has just come down on, and whether its card was open then. */
let touched: { link: CardLink; wasOpen: boolean } | undefined;

function mentionAt({ target }: Event): CardLink | null {
  return target instanceof Element
    ? target.closest<CardLink>("a.ref-term, .drawing-links a, a.note-ref, a.row-label")
    : null;
}

/** Whether there is a card to show. */
async function show(link: CardLink): Promise<boolean> {
  cards ??= import("./term-card.ts");
  const loaded = await cards.catch(() => undefined);
  return (await loaded?.showTermCard(link)) ?? false;
}

addEventListener("pointerdown", (event) => {
  const link = event.pointerType === "touch" ? mentionAt(event) : null;
  touched = link ? { link, wasOpen: link.hasAttribute("aria-describedby") } : undefined;
});

addEventListener("pointerover", (event) => {
  const link = event.pointerType === "touch" ? null : mentionAt(event);
  if (link) show(link);
});

addEventListener("focusin", (event) => {
  const link = mentionAt(event);
  if (link && link !== touched?.link) show(link);
});

// The first tap opens the card, whose link leads on; the second one follows the mention itself, as does the
// first where no card can be had.
addEventListener("click", (event) => {
  const link = mentionAt(event);
  if (!link || link !== touched?.link || touched.wasOpen) return;
  event.preventDefault();
  show(link).then((isShown) => isShown || location.assign(addressOf(link)));
});
