import { packageBase } from "../../knowledge/site-base.ts";
import { fileOf } from "./package-files.ts";
import { startMark } from "./package-marks.ts";

export interface RelativeLinksOptions {
  /** Where the text stands, from the package's folder. */
  path: string;
  /** The page with which the package begins. */
  start: string;
  /** Whether the package has a file. */
  has(path: string): boolean;
}

/** Where scripts and styles stand; some systems refuse names that begin with a line. */
const assetFolders = ["_astro/", "assets/"] as const;

/** The path of a site's file in a package. */
export function packagePath(path: string): string {
  const [from, to] = assetFolders;
  return path.startsWith(from) ? to + path.slice(from.length) : path;
}

/**
 * Turns every link of a page, a style sheet or data into one from file to file; a link to what the
 * package does not have becomes its words.
 */
export function relativeLinks(text: string, options: RelativeLinksOptions): string {
  const linked = text.replace(/<a\b[^>]*>/g, (tag) => withoutDeadLink(tag, options));
  const pattern = new RegExp(`${packageBase}([^"'&<>?#\\s)\\\\]*)`, "g");
  return linked.replace(pattern, (_, path: string) => {
    if (`/${path}` === startMark) return up(options.path) + encodePath(options.start);
    // The page's own way to the folder, which scripts put paths behind.
    if (path === "") return up(options.path);
    return up(options.path) + encodePath(packagePath(fileOf(path)));
  });
}

function withoutDeadLink(tag: string, { has }: RelativeLinksOptions): string {
  const found = new RegExp(`\\shref="${packageBase}([^"?#]*)[^"]*"`).exec(tag);
  const [, path = ""] = found ?? [];
  if (!found || `/${path}` === startMark || has(fileOf(path))) return tag;
  return tag.replace(/\s(?:href|rel|target|download|aria-current)(?:="[^"]*")?/g, "");
}

function up(path: string): string {
  return "../".repeat(packagePath(path).split("/").length - 1) || "./";
}

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
