import { zipSync } from "fflate";
import type { ScormEdition } from "../../learner/lms/package-spec.ts";
import { manifest } from "./manifest.ts";
import type { ManifestPart } from "./manifest-part.ts";

/** A part of a package with its files, by their paths in it. */
export interface PackagePart
  extends Pick<ManifestPart, "module" | "title" | "requires" | "isOptional" | "passMark"> {
  href: string;
  files: ReadonlyMap<string, Uint8Array>;
}

export interface ScormPackageOptions {
  edition: ScormEdition;
  id: string;
  title: string;
  parts: readonly PackagePart[];
}

/** The files of a package, the manifest first, then by path. */
export function scormPackage({
  edition,
  id,
  title,
  parts,
}: ScormPackageOptions): Map<string, Uint8Array> {
  const all = new Map(parts.flatMap(({ files }) => [...files]));
  const ordered = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  const isShared = (path: string): boolean =>
    parts.length > 1 && parts.every(({ files }) => files.has(path));
  const text = manifest({
    ...{ edition, id, title },
    parts: parts.map(({ files, ...part }) => {
      const own = [...files.keys()].filter((path) => !isShared(path));
      return { ...part, files: own.sort() };
    }),
    shared: ordered.map(([path]) => path).filter(isShared),
  });
  return new Map([["imsmanifest.xml", new TextEncoder().encode(text)], ...ordered]);
}

/** A package as one file, with the same bytes on every machine. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // What is written is the local time, so it has to be local here.
  const mtime = new Date(2026, 0, 1);
  return zipSync(Object.fromEntries(files), { mtime, level: 9, os: 0 });
}
