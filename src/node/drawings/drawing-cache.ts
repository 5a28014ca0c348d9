import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { z } from "zod";
import type { Drawing } from "../../drawing/drawing.ts";
import { readSvg } from "../../drawing/svg-form.ts";
import { mermaidConfig, toneClasses } from "./mermaid-theme.ts";

/** Raised whenever equal sources are to be drawn anew: when what we make of Mermaid's drawing changes. */
const drawingForm = 5;

const number = z.number();
const box = { x: number, y: number, width: number, height: number };
const entrySchema = z.strictObject({
  /** Who drew it. */
  mermaid: z.string(),
  browser: z.string(),
  /** Of the drawing as JSON: tells an entry that was damaged. */
  sha256: z.string(),
  drawing: z.strictObject({
    type: z.string(),
    svg: z.string(),
    box: z.strictObject(box),
    nodes: z.array(z.strictObject({ id: z.string(), label: z.string(), ...box })),
    edges: z.array(
      z.strictObject({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        label: z.string(),
        x: number,
        y: number,
      }),
    ),
    texts: z.array(z.string()),
  }) satisfies z.ZodType<Drawing>,
});

/** The drawings of earlier runs, one file each. */
export interface DrawingCache {
  /** The drawing of a source; undefined where there is none, or where it is damaged. */
  read(source: string): Promise<Drawing | undefined>;
  /** Keeps a drawing. A folder that cannot be written is not an error: it is drawn again next time. */
  write(source: string, drawing: Drawing, browser: string): Promise<void>;
  /** Removes whatever is not of these sources. */
  prune(sources: readonly string[]): Promise<void>;
}

/** Opens the cache in a folder, which need not be there yet. */
export function drawingCache(folder: string): DrawingCache {
  const fileOf = (source: string): string => join(folder, `${drawingKey(source)}.json`);
  return {
    async read(source) {
      const text = await readFile(fileOf(source), "utf8").catch(() => undefined);
      return text === undefined ? undefined : readEntry(text);
    },
    async write(source, made, browser) {
      // In the schema's order, so that the same drawing is the same text.
      const drawing = entrySchema.shape.drawing.parse(made);
      const entry = { mermaid: mermaidVersion, browser, sha256: hashOf(drawing), drawing };
      const partial = `${fileOf(source)}.${process.pid}.partial`;
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(partial, `${JSON.stringify(entry, null, 1)}\n`);
        await rename(partial, fileOf(source));
      } catch {
        await rm(partial, { force: true }).catch(() => {});
      }
    },
    async prune(sources) {
      const kept = new Set(sources.map(fileOf));
      const names = await readdir(folder).catch(() => []);
      const left = names.filter((name) => /^[0-9a-f]{24}\.json$/.test(name));
      const old = left.map((name) => join(folder, name)).filter((file) => !kept.has(file));
      await Promise.all(old.map((file) => rm(file, { force: true }).catch(() => {})));
    },
  };
}

function readEntry(text: string): Drawing | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data } = entrySchema.safeParse(value);
  if (data?.sha256 !== (data && hashOf(data.drawing))) return undefined;
  // Whoever wrote the file: only what our own form allows reaches a page.
  return data && readSvg(data.drawing.svg) ? data.drawing : undefined;
}

function hashOf(drawing: Drawing): string {
  return createHash("sha256").update(JSON.stringify(drawing)).digest("hex");
}

/** What a drawing depends on, as the name of its file. */
function drawingKey(source: string): string {
  const parts = [drawingForm, mermaidVersion, fontVersion, mermaidConfig, toneClasses, source];
  const all = wide.test(source) ? [...parts, japaneseVersion] : parts;
  return createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 24);
}

function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  // Not every package lets its package.json be asked for.
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return (require(join(folder, name, "package.json")) as { version: string }).version;
    } catch {
      // It lies in another of them.
    }
  }
  throw new Error(`The package ${name} is not installed: run npm install.`);
}

const mermaidVersion = versionOf("mermaid");
const japaneseVersion = versionOf("@fontsource-variable/noto-sans-jp");
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const fontVersion = versionOf("@fontsource-variable/atkinson-hyperlegible-next");
