import type { PackageSpec } from "../../learner/lms/package-spec.ts";
import { xmlText } from "../items/xml.ts";
import { decode, type SiteFiles, withAssets } from "./package-files.ts";
import { launchPage } from "./package-marks.ts";
import { packagePath, relativeLinks } from "./relative-links.ts";

export interface PartFilesOptions {
  spec: PackageSpec;
  title: string;
  /** The file by which lessons know their path, which only scripts ask for; none for a quiz. */
  data: readonly string[];
  /** Where the part's pages stand in the package, as `modules/words/`; empty for the package itself. */
  folder: string;
}

/** The files of a built site that a part of a package needs, by their paths in the package. */
export function partFiles(
  site: SiteFiles,
  { spec, title, data, folder }: PartFilesOptions,
): Map<string, Uint8Array> {
  const wanted = withAssets(site, [...spec.pages, launchPage, ...data, "favicon.svg"]);
  const paths = wanted.filter((path) => site.has(path));
  const names = new Set(paths);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const name = path === launchPage ? launchPath(folder) : packagePath(path, folder);
    const bytes = site.get(path) ?? new Uint8Array();
    const text = isLinking(path) ? linkedText(decode(bytes), name) : undefined;
    files.set(name, text === undefined ? bytes : encode(text));
    // Opened from a file, a page can run a script but read no data.
    if (data.includes(path)) files.set(`${name}.js`, encode(`window.talkbookPath=${text}`));
  }
  return files;

  function linkedText(text: string, path: string): string {
    const linked = relativeLinks(text, {
      ...{ path, folder, start: spec.start },
      has: (file) => names.has(file) && file !== launchPage,
    });
    if (path !== launchPath(folder)) return linked;
    const titled = linked.replace(
      /(<title>|<h1>|<iframe title=")[^<"]*/g,
      (_, before: string) => before + xmlText(title),
    );
    return titled.replace(
      /(<script type="application\/json" id="_package">)/,
      (mark) => `${mark}${JSON.stringify(spec).replaceAll("<", "\\u003c")}`,
    );
  }
}

/** The page of a part that a learning system opens. */
export function launchPath(folder: string): string {
  return `${folder}index.html`;
}

function isLinking(path: string): boolean {
  return /\.(?:html|css|json)$/.test(path);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
