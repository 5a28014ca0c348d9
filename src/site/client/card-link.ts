/** A mention of a term in a text, or a node of a diagram that stands for a topic. */
export type CardLink = HTMLAnchorElement | SVGAElement;

/** Where a mention leads. */
export function addressOf(link: CardLink): string {
  return link instanceof SVGAElement
    ? new URL(link.href.baseVal, document.baseURI).href
    : link.href;
}
