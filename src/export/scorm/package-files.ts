import { packageBase } from "../../knowledge/site-base.ts";

/** Files of a site that was built for a package, by their paths. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** A path of the site, up to its query or anchor, wherever it stands in a file. */
const sitePath = new RegExp(`${packageBase}([^"'&<>?#\\s)\\\\]*)`, "g");

/**
 * The pages that a package needs: those that it is made of, and those to which their own text leads. Of
 * quizzes only those that it is made of, since each takes room in the learning system.
 */
export function packagePages(files: SiteFiles, seeds: readonly string[]): string[] {
  const kept = new Set(seeds.filter((path) => files.has(path)));
  for (const path of [...kept]) {
    for (const linked of linkedFiles(ownText(decode(files.get(path))))) {
      const isPage = linked.endsWith("/index.html") && files.has(linked);
      if (isPage && !/^(?:quizzes|curricula|progress|search)\//.test(linked)) kept.add(linked);
    }
  }
  return [...kept].sort();
}

/** The pages with all that they and their scripts and styles load. */
export function withAssets(files: SiteFiles, pages: readonly string[]): string[] {
  const kept = new Set(pages);
  for (const path of kept) {
    const text = /\.(?:html|css|js)$/.test(path) ? decode(files.get(path)) : "";
    for (const linked of linkedFiles(text)) {
      if (files.has(linked) && !linked.endsWith(".html")) kept.add(linked);
    }
  }
  return [...kept].sort();
}

/** What stands on a page itself, without the way to the pages above it. */
function ownText(html: string): string {
  const main = /<main\b.*<\/main>/s.exec(html)?.[0] ?? "";
  return main.replace(/<nav class="crumbs".*?<\/nav>/s, "");
}

function linkedFiles(text: string): string[] {
  return sitePaths(text).map(fileOf);
}

/** The paths below the site's root that stand in a text, in their order. */
export function sitePaths(text: string): string[] {
  return [...text.matchAll(sitePath)].map(([, path = ""]) => path);
}

/** The file behind a path below the site's root. */
export function fileOf(path: string): string {
  const name = decoded(path);
  return name === "" || name.endsWith("/") ? `${name}index.html` : name;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
