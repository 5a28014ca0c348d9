import { fileOf, sitePaths } from "./package-files.ts";

/** A module script of a page: the path of its file, or its text where that stands in the page. */
export type ModuleScript = { path: string } | { text: string };

const script = /<script\b([^>]*)>(.*?)<\/script>/gs;
const isModule = /\stype="module"/;
const hash = /\s'sha256-[^']*'/g;

/** The module scripts of a page, in the order in which they run. */
export function moduleScripts(html: string): ModuleScript[] {
  return [...html.matchAll(script)].flatMap(([, attributes = "", text = ""]): ModuleScript[] => {
    if (!isModule.test(attributes)) return [];
    const [path] = sitePaths(attributes);
    return [path === undefined ? { text } : { path: fileOf(path) }];
  });
}

/**
 * The page with one classic script in the place of its modules, which runs when they would have.
 *
 * @param address of the script; undefined for a page without any
 * @param hashOf what the page's policy calls a script that stands in the page
 */
export function withClassicScript(
  html: string,
  address: string | undefined,
  hashOf: (text: string) => string,
): string {
  let isFirst = true;
  const classic = html
    .replace(/<link\b[^>]*\srel="modulepreload"[^>]*>/g, "")
    .replace(script, (whole, attributes: string) => {
      if (!isModule.test(attributes)) return whole;
      const own = isFirst && address !== undefined;
      isFirst = false;
      return own ? `<script defer src="${address}"></script>` : "";
    });
  const inPage = [...classic.matchAll(script)].map(([, , text = ""]) => ` '${hashOf(text)}'`);
  return classic.replace(/(?<=\sscript-src )[^;"]*/, (sources) =>
    sources.replace(hash, (each) => (inPage.includes(each) ? each : "")),
  );
}
