import { gunzipSync, gzipSync } from "node:zlib";

/** A file to be written beside the pages. */
export interface IndexedFile {
  /** Path within the folder of search. */
  path: string;
  content: string | Uint8Array;
}

const fragment = /^fragment\/(.+)\.pf_fragment$/;

/**
 * Pagefind's files with its records named by their number instead of by a hash.
 *
 * So a hit says which row it is before anything else is loaded, and the list of records, which every
 * first query loads, shrinks to a quarter. The records' own files are left out: what results show is
 * written by row. The records' addresses must be their rows. Throws where Pagefind's files are not of
 * the form known here.
 */
export function nameRowsByNumber(
  files: readonly { path: string; content: Uint8Array }[],
  rowCount: number,
): IndexedFile[] {
  const rows = new Map<string, string>();
  for (const { path, content } of files) {
    const name = fragment.exec(path)?.[1];
    if (name !== undefined) rows.set(name, rowOf(content));
  }
  let renamed = 0;
  const kept = files.filter(({ path }) => !fragment.test(path));
  const result = kept.map(({ path, content }): IndexedFile => {
    if (!path.endsWith(".pf_meta")) return { path, content };
    const meta = gunzipSync(content).toString("latin1");
    // A text in CBOR is its length, added to 0x60 where it is short, and its bytes.
    const named = meta.replace(/[\x60-\x77][a-z]+_[0-9a-f]{7,20}/g, (text) => {
      const row = rows.get(text.slice(1, text.charCodeAt(0) - 0x60 + 1));
      if (row === undefined) return text;
      renamed += 1;
      return String.fromCharCode(0x60 + row.length) + row + text.slice(text.charCodeAt(0) - 0x5f);
    });
    return { path, content: gzipSync(Buffer.from(named, "latin1"), { level: 9 }) };
  });
  if (renamed !== rowCount || rows.size !== rowCount) {
    throw new Error(
      `Pagefind wrote ${rows.size} records and lists ${renamed} of ${rowCount}: its files have a form that this version of Talkbook does not know.`,
    );
  }
  return result;
}

function rowOf(content: Uint8Array): string {
  const { url } = JSON.parse(
    gunzipSync(content)
      .toString()
      .replace(/^pagefind_dcd/, ""),
  ) as {
    url: string;
  };
  return url;
}
