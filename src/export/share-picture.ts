import { clip } from "../derive/clip.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Talk } from "../knowledge/records.ts";
import { typstString } from "../markup/typst.ts";

/** What a picture for link previews shows. */
export interface SharePicture {
  title: string;
  /** Small line above the title. */
  site: string;
  /** Small line under it. */
  details?: string;
  /** Accent colour as #rrggbb. */
  accent: string;
}

/** Size of the picture in pixels, as link previews want it. */
export const sharePictureSize = { width: 1200, height: 630 } as const;

const longTitle = 60;
const veryLongTitle = 110;
const longestTitle = 180;

const defaultAccent = "#12588f";
/** Each takes about 50 ms to draw; older talks share the site's. */
const mostTalks = 20;

/** The pictures of a site by path; none without an address, since previews ask for a full one. */
export function sharePictures(knowledge: Knowledge): Map<string, SharePicture> {
  const { title, description, url, accent = defaultAccent } = knowledge.site;
  const pictures = new Map<string, SharePicture>();
  if (url === undefined) return pictures;
  const ofSite = { title, site: title, accent, ...(description && { details: description }) };
  if (canShow(ofSite)) pictures.set("/share/site.png", ofSite);
  for (const talk of knowledge.talks.slice(0, mostTalks)) {
    const details = [talk.event, talk.sessionCode].filter((part) => part !== undefined).join(", ");
    const picture = { title: talk.title, site: title, accent, ...(details && { details }) };
    if (canShow(picture)) pictures.set(talkPicturePath(talk), picture);
  }
  return pictures;
}

/** The path of the picture for a page; undefined where there is none. */
export function sharePicturePath(
  pictures: ReadonlyMap<string, SharePicture>,
  talk?: Talk,
): string | undefined {
  const own = talk && talkPicturePath(talk);
  if (own !== undefined && pictures.has(own)) return own;
  return pictures.has("/share/site.png") ? "/share/site.png" : undefined;
}

function talkPicturePath(talk: Talk): string {
  return `/share/talk-${encodeURIComponent(talk.id)}.png`;
}

/** Whether the typeface has all letters of a picture: it covers the Latin alphabets. */
function canShow({ title, site, details = "" }: SharePicture): boolean {
  return /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2026\u2122]*$/u.test(title + site + details);
}

/** The picture as a Typst document of one page, a point a pixel. */
export function sharePictureTypst({ title, site, details, accent }: SharePicture): string {
  const shown = clip(title, longestTitle);
  const size = shown.length > veryLongTitle ? 48 : shown.length > longTitle ? 60 : 76;
  const { width, height } = sharePictureSize;
  const color = `rgb(${typstString(accent)})`;
  return [
    `#set page(width: ${width}pt, height: ${height}pt, margin: (x: 84pt, y: 76pt), fill: rgb("#fcfaf6"))`,
    `#set text(font: "Atkinson Hyperlegible Next", size: 30pt, fill: rgb("#5c5e68"))`,
    `#place(top + left, dx: -84pt, dy: -76pt, rect(width: 14pt, height: ${height}pt, fill: ${color}))`,
    "#grid(columns: (auto, 1fr), column-gutter: 18pt, align: horizon,",
    `  box(width: 34pt, height: 34pt, radius: (left: 7pt, right: 16pt), clip: true, stack(dir: ltr,`,
    `    rect(width: 10pt, height: 34pt, fill: ${color}),`,
    `    rect(width: 24pt, height: 34pt, fill: ${color}.lighten(55%)))),`,
    `  text(weight: 700, fill: rgb("#25272f"), ${typstString(site)}))`,
    "#v(1fr)",
    `#par(leading: 0.42em, text(size: ${size}pt, weight: 700, tracking: -0.01em, fill: rgb("#25272f"), hyphenate: false, ${typstString(shown)}))`,
    "#v(1fr)",
    details === undefined ? "#v(30pt)" : `#text(${typstString(details)})`,
    "",
  ].join("\n");
}
