import { zipSync } from "fflate";
import type { PackageSpec } from "../../learner/lms/package-spec.ts";
import { manifest } from "./manifest.ts";
import { decode, type SiteFiles, withAssets } from "./package-files.ts";
import { launchPage } from "./package-marks.ts";
import { packagePath, relativeLinks } from "./relative-links.ts";

export interface ScormPackageOptions {
  spec: PackageSpec;
  title: string;
  language: string;
  /** Files that only scripts ask for. */
  data: readonly string[];
}

/** The files of a package, the manifest first, then by path. */
export function scormPackage(
  site: SiteFiles,
  { spec, title, language, data }: ScormPackageOptions,
): Map<string, Uint8Array> {
  const wanted = withAssets(site, [...spec.pages, launchPage, ...data, "favicon.svg"]);
  const paths = wanted.filter((path) => site.has(path));
  const names = new Set(paths);
  const files = new Map<string, Uint8Array>();
  for (const path of paths) {
    const name = path === launchPage ? "index.html" : packagePath(path);
    const bytes = site.get(path) ?? new Uint8Array();
    files.set(name, isLinking(path) ? encode(pageText(decode(bytes), name)) : bytes);
  }
  const ordered = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const listed = ordered.map(([path]) => path);
  const text = manifest({ edition: spec.edition, id: spec.id, title, language, files: listed });
  return new Map([["imsmanifest.xml", encode(text)], ...ordered]);

  function pageText(text: string, path: string): string {
    const linked = relativeLinks(text, {
      path,
      start: spec.start,
      has: (file) => names.has(file) && file !== launchPage,
    });
    if (path !== "index.html") return linked;
    const titled = linked.replace(
      /(<title>|<iframe title=")[^<"]*/g,
      (_, before: string) => before + attribute(title),
    );
    return titled.replace(
      /(<script type="application\/json" id="_package">)/,
      (mark) => `${mark}${JSON.stringify(spec).replaceAll("<", "\\u003c")}`,
    );
  }
}

/** A package as one file, with the same bytes on every machine. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // What is written is the local time, so it has to be local here.
  const mtime = new Date(2026, 0, 1);
  return zipSync(Object.fromEntries(files), { mtime, level: 9, os: 0 });
}

function isLinking(path: string): boolean {
  return /\.(?:html|css|json)$/.test(path);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
