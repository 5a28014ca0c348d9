import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface FontPackage {
  name: string;
  files: readonly string[];
  /** Whether a text needs it; the Japanese one alone weighs ten megabytes. */
  isNeeded(text: string): boolean;
}

const next = "AtkinsonHyperlegibleNext";
const packages: readonly FontPackage[] = [
  {
    name: "@expo-google-fonts/atkinson-hyperlegible-next",
    files: ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"].map(
      (style) => `${style}/${next}_${style}.ttf`,
    ),
    isNeeded: () => true,
  },
  {
    name: "@expo-google-fonts/atkinson-hyperlegible-mono",
    files: ["400Regular", "700Bold"].map(
      (style) => `${style}/AtkinsonHyperlegibleMono_${style}.ttf`,
    ),
    isNeeded: () => true,
  },
  {
    name: "@expo-google-fonts/noto-sans-symbols-2",
    files: ["400Regular/NotoSansSymbols2_400Regular.ttf"],
    isNeeded: (text) => /[\u2190-\u2bff]/.test(text),
  },
  {
    name: "@expo-google-fonts/noto-emoji",
    files: ["400Regular/NotoEmoji_400Regular.ttf"],
    isNeeded: (text) => /\p{Extended_Pictographic}/u.test(text),
  },
  {
    // Greek and Cyrillic as well.
    name: "@expo-google-fonts/noto-sans-jp",
    files: ["400Regular/NotoSansJP_400Regular.ttf", "700Bold/NotoSansJP_700Bold.ttf"],
    isNeeded: (text) => /[\u0370-\u1cff\u2190-\u2bff\u3000-\u{3ffff}]/u.test(text),
  },
];

/** The fonts that a text needs, read once for all. */
export async function fontFiles(text: string): Promise<Buffer[]> {
  const needed = packages.filter(({ isNeeded }) => isNeeded(text));
  return (await Promise.all(needed.map(readPackage))).flat();
}

/** Where the fonts that a text needs stand. */
export function fontPaths(text: string): string[] {
  return packages
    .filter(({ isNeeded }) => isNeeded(text))
    .flatMap(({ name, files }) => pathsOf(name, files));
}

const known = new Map<string, Promise<Buffer[]>>();

function readPackage({ name, files }: FontPackage): Promise<Buffer[]> {
  const read = known.get(name) ?? Promise.all(pathsOf(name, files).map((path) => readFile(path)));
  known.set(name, read);
  return read;
}

function pathsOf(name: string, files: readonly string[]): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  return files.map((file) => join(folder, file));
}
