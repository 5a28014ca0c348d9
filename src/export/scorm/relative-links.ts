import { packageBase } from "../../knowledge/site-base.ts";
import { fileOf } from "./package-files.ts";
import { startMark } from "./package-marks.ts";

export interface RelativeLinksOptions {
  /** Where the text stands, from the package's folder. */
  path: string;
  /** Where the part of the package stands to which the text belongs; empty for the package itself. */
  folder: string;
  /** The page with which that part begins. */
  start: string;
  /** Whether the package has a file. */
  has(path: string): boolean;
}

/** Where scripts and styles stand; some systems refuse names that begin with a line. */
const assetFolders = ["_astro/", "assets/"] as const;

/** The path of a site's file in a package; what stands on no page's own path is there once for all parts. */
export function packagePath(path: string, folder: string): string {
  const [from, to] = assetFolders;
  if (path.startsWith(from)) return to + path.slice(from.length);
  return path === "favicon.svg" ? path : folder + path;
}

/**
 * Turns every link of a page, a style sheet or data into one from file to file; a link to what the
 * package does not have becomes its words, and one that leads out of it opens beside it.
 */
export function relativeLinks(text: string, options: RelativeLinksOptions): string {
  const linked = withoutDeadCrumbs(
    text.replace(/<a\b[^>]*>/g, (tag) => leadingOut(withoutDeadLink(tag, options))),
  );
  const pattern = new RegExp(`${packageBase}([^"'&<>?#\\s)\\\\]*)`, "g");
  return linked.replace(pattern, (_, path: string) => {
    const { folder, start } = options;
    if (`/${path}` === startMark) return up(options.path) + encodePath(folder + start);
    // The page's own way to the folder, which scripts put paths behind.
    if (path === "") return up(options.path) + encodePath(folder);
    return up(options.path) + encodePath(packagePath(fileOf(path), folder));
  });
}

function withoutDeadLink(tag: string, { has }: RelativeLinksOptions): string {
  const found = new RegExp(`\\shref="${packageBase}([^"?#]*)[^"]*"`).exec(tag);
  const [, path = ""] = found ?? [];
  if (!found || `/${path}` === startMark || has(fileOf(path))) return tag;
  return tag.replace(/\s(?:href|rel|target|download|aria-current)(?:="[^"]*")?/g, "");
}

/** The way to the pages above a page has those alone that are there. */
function withoutDeadCrumbs(html: string): string {
  return html
    .replace(/<nav class="crumbs".*?<\/nav>/s, (crumbs) => {
      const left = crumbs.replace(/<li><a>.*?<\/a><\/li>/gs, "");
      return left.includes("<li>") ? left : "";
    })
    .replace('<div class="above"></div>', "");
}

/** In the package's own frame the way back would be lost. In data, quotes stand behind a backslash. */
function leadingOut(tag: string): string {
  return tag.replace(
    /\shref=(\\?")https?:/,
    (href, quote: string) => ` target=${quote}_blank${quote}${href}`,
  );
}

function up(path: string): string {
  return "../".repeat(path.split("/").length - 1) || "./";
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
