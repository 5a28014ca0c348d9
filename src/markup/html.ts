const replacements: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it must be written in HTML, in an element or in an attribute's quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => replacements[sign] ?? sign);
}

/** An element around HTML that is already escaped; attributes without a value are left out. */
export function htmlElement(
  name: string,
  attributes: Record<string, string | undefined>,
  content: string,
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "")
    .map(([attribute, value]) => ` ${attribute}="${escapeHtml(value)}"`)
    .join("");
  return `<${name}${written}>${content}</${name}>`;
}

/** A sign for the eye with words for those who listen; the page hides `visually-hidden`. */
export function htmlSign(sign: string, words: string): string {
  const seen = htmlElement("span", { "aria-hidden": "true" }, sign);
  return seen + htmlElement("span", { class: "visually-hidden" }, escapeHtml(words));
}
