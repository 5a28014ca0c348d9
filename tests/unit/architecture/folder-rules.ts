/** What a folder of src/ may import. ARCHITECTURE.md has this table in words. */
export interface FolderRule {
  /** Folders of src/, or single files of them. */
  mayImport: readonly string[];
  /** Folders of which it may import types alone. */
  mayImportTypes?: readonly string[];
  /** Strings and data in, data out: no `node:`, no Astro, no clock, no chance, no printing. */
  isPure: boolean;
}

const pureFolders = [
  "diagnostics",
  "captions",
  "drawing",
  "markup",
  "schema",
  "starters",
  "reference",
  "knowledge",
  "compile",
  "derive",
  "learner",
  "examine",
  "import",
  "export",
] as const;

export const folderRules: Readonly<Record<string, FolderRule>> = {
  diagnostics: { mayImport: [], isPure: true },
  captions: { mayImport: ["diagnostics"], isPure: true },
  drawing: { mayImport: [], isPure: true },
  markup: { mayImport: ["diagnostics", "drawing"], isPure: true },
  schema: { mayImport: ["diagnostics"], isPure: true },
  reference: { mayImport: ["schema"], isPure: true },
  starters: { mayImport: ["schema", "knowledge", "diagnostics"], isPure: true },
  knowledge: { mayImport: [], mayImportTypes: ["markup"], isPure: true },
  compile: {
    mayImport: ["schema", "markup", "drawing", "captions", "knowledge", "diagnostics"],
    isPure: true,
  },
  derive: { mayImport: ["knowledge", "markup", "drawing"], isPure: true },
  learner: { mayImport: ["knowledge", "derive"], isPure: true },
  examine: {
    mayImport: ["compile", "derive", "knowledge", "markup", "drawing", "diagnostics"],
    isPure: true,
  },
  import: { mayImport: ["schema", "captions", "diagnostics"], isPure: true },
  export: { mayImport: ["knowledge", "derive", "markup", "drawing", "learner"], isPure: true },
  node: { mayImport: pureFolders, isPure: false },
  site: { mayImport: ["node", ...pureFolders], isPure: false },
  cli: {
    mayImport: [
      "site/anki-view.ts",
      "site/build.ts",
      "site/item-source.ts",
      "site/make-book.ts",
      "site/named-paths.ts",
      "site/package-site.ts",
      "node",
      ...pureFolders,
    ],
    isPure: false,
  },
};

/** Packages that are pure themselves, so that pure folders may use them. */
export const purePackages: readonly string[] = [
  "@dagrejs/dagre",
  "fastest-levenshtein",
  "fflate",
  "ical-generator",
  "satteri",
  "shiki/langs",
  "string-width",
  "ts-fsrs",
  "yaml",
  "zod",
];

/** The only file that runs Astro; others of site/ may import its types. */
export const astroCaller = "site/build.ts";

/** The only folder whose files import `virtual:` modules. */
export const virtualImporters = "site/routes/";
