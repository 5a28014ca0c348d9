/** Elements that every system knows which shows questions. */
const kept = new Set(
  "a blockquote br code div em figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section strong sub sup table tbody td th thead tr ul".split(
    " ",
  ),
);

const empty = new Set(["br", "hr"]);

interface Open {
  name: string;
  /** Whether its tags are written. */
  isKept: boolean;
  /** Whether what stands in it is left out. */
  isHidden: boolean;
}

/**
 * What our renderings write as HTML, without what belongs to our pages: classes, ids, what only scripts
 * and style sheets need. A link without a full address is its words, a drawing its description. What
 * comes out is XML as well.
 *
 * @param html of our own renderings, in which `<` and `>` stand for nothing but tags
 */
export function plainHtml(html: string): string {
  const written: string[] = [];
  const open: Open[] = [];
  const text = withDescriptions(html);
  let end = 0;
  for (const tag of text.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*?)\/?>/g)) {
    const [whole, slash, name = "", attributes = ""] = tag;
    const isHidden = open.at(-1)?.isHidden === true;
    if (!isHidden) written.push(text.slice(end, tag.index));
    end = tag.index + whole.length;
    if (slash === "/") {
      const closed = open.pop();
      if (closed?.isKept) written.push(`</${closed.name}>`);
      continue;
    }
    if (empty.has(name)) {
      if (!isHidden) written.push(`<${name}/>`);
      continue;
    }
    const href = /\bhref="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const hides = isHidden || /aria-hidden="true"/.test(attributes) || isBackLink(href);
    const isLink = /^https?:|^mailto:/.test(href);
    const isKept = !hides && kept.has(name) && (name !== "a" || isLink);
    open.push({ name, isKept, isHidden: hides });
    if (isKept) written.push(name === "a" ? `<a href="${href}">` : `<${name}>`);
  }
  written.push(text.slice(end));
  return written.join("").trim();
}

/** From a footnote to its text. */
function isBackLink(href: string): boolean {
  return /^#.*fn-\d+-ref$/.test(href);
}

/** How many drawings stand in the HTML. */
export function drawingsIn(html: string): number {
  return html.split("<svg ").length - 1;
}

function withDescriptions(html: string): string {
  return html.replace(
    /<svg [\s\S]*?<\/svg>/g,
    (svg) => /<desc\b[^>]*>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? "",
  );
}
