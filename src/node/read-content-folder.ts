import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { decodeCaptions } from "../captions/decode-captions.ts";
import { type ContentFile, isRecording, isTranscript } from "../compile/content-files.ts";
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";

/** Larger than any file that people write; keeps a stray video from being read as text. */
export const largestFileBytes = 10 * 1024 * 1024;

export interface ReadContentFolder {
  files: ContentFile[];
  /** Paths of recordings, which are not read. */
  recordings: string[];
  diagnostics: Diagnostic[];
}

/**
 * Reads all text files of a content folder, hidden ones excepted.
 * What cannot be read is a diagnostic; only a missing folder throws, as `node:fs` does.
 */
export async function readContentFolder(folder: string): Promise<ReadContentFolder> {
  const paths = await listFiles(folder, "");
  const files: ContentFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const recordings: string[] = [];
  for (const path of paths.sort()) {
    if (isRecording(path)) {
      recordings.push(path);
      continue;
    }
    const read = isTranscript(path)
      ? await readCaptions(join(folder, path), path, diagnostics)
      : await readText(join(folder, path));
    if (typeof read === "string") files.push({ path, text: read });
    else {
      const { code, message, hint } = read;
      diagnostics.push(diagnostic(code, message, { file: path }, { hint }));
    }
  }
  return { files, recordings, diagnostics };
}

async function listFiles(folder: string, below: string): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const nested = entries
    .filter(({ name }) => !name.startsWith("."))
    .map(async (entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const isFolder = entry.isSymbolicLink()
        ? (await stat(join(folder, path)).catch(() => undefined))?.isDirectory()
        : entry.isDirectory();
      if (!isFolder) return [path];
      // A link to a folder could lead around in a circle.
      return entry.isSymbolicLink() ? [] : listFiles(folder, path);
    });
  return (await Promise.all(nested)).flat();
}

type Unreadable = { code: "file/unreadable" | "file/too-large"; message: string; hint?: string };

/** The text of a file without a byte order mark, or why it cannot be had. */
export function readText(path: string): Promise<string | Unreadable> {
  return readBytes(path, (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/** The same for captions, of which everything is kept that can be read; the rest is reported as of `file`. */
export function readCaptions(
  path: string,
  file: string,
  diagnostics: Diagnostic[],
): Promise<string | Unreadable> {
  return readBytes(path, (bytes) => {
    const decoded = decodeCaptions(bytes, file);
    diagnostics.push(...decoded.diagnostics);
    return decoded.text;
  });
}

async function readBytes(
  path: string,
  decode: (bytes: Uint8Array) => string,
): Promise<string | Unreadable> {
  try {
    const { size } = await stat(path);
    if (size > largestFileBytes) {
      const message = `The file has ${Math.round(size / 1024 / 1024)} MB; content files have at most 10.`;
      return { code: "file/too-large", message };
    }
    return decode(await readFile(path));
  } catch (error) {
    const isText = !(error instanceof TypeError);
    const reason = isText ? systemMessage(error) : "it is not text in UTF-8";
    const message = `The file cannot be read: ${reason}.`;
    return { code: "file/unreadable", message, ...(!isText && { hint: "save it as UTF-8" }) };
  }
}

/** What the operating system says of an error, in a few words. */
export function systemMessage(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Record<string, string> = {
    ENOENT: "it does not exist",
    EACCES: "permission is denied",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is not a folder",
    ENOSPC: "the disk is full",
    EROFS: "the disk is read-only",
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
