import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { SearchTable } from "../../../src/derive/search/search-table.ts";
import { nameRowsByNumber } from "../../../src/node/search-rows.ts";
import { writeSearchIndex } from "../../../src/node/write-search-index.ts";
import { fingerprints } from "../../build/files-of.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { searchDocument } from "../derive/search/search-document.ts";

const documents = Array.from({ length: 40 }, (_, row) =>
  searchDocument({ path: `/x/#r${row}`, title: `Title ${row}`, text: `Word${row} 障害 text.` }),
);

test("the index names records by their rows and holds no file a record", async () => {
  const folder = await temporaryFolder();
  await writeSearchIndex(documents, { folder, language: "en" });
  const files = await readdir(folder);
  const meta = files.find((file) => file.endsWith(".pf_meta")) ?? "";
  const names = gunzipSync(await readFile(join(folder, meta))).toString("latin1");
  for (const row of [0, 9, 10, 39]) {
    expect(names).toContain(String.fromCharCode(0x60 + String(row).length) + row);
  }
  expect(names).not.toMatch(/en_[0-9a-f]{7}[^0-9a-f].*?en_[0-9a-f]{7}.*?en_[0-9a-f]{7}/s);
  expect(files).not.toContain("fragment");
  const table = JSON.parse(await readFile(join(folder, "table.json"), "utf8")) as SearchTable;
  expect(table.kinds).toEqual([["takeaway", 40]]);
  const results = await readFile(join(folder, `results/${table.build}-0.json`), "utf8");
  expect(JSON.parse(results)[7]).toEqual({
    title: "Title 7",
    path: "/x/#r7",
    text: "Word7 障害 text.",
  });
});

test.each(["en", "ja", "ko", "de-CH", "xx"])(
  "equal documents give equal bytes in %s",
  async (language) => {
    const folders = [await temporaryFolder(), await temporaryFolder()];
    for (const folder of folders) await writeSearchIndex(documents, { folder, language });
    const [first, second] = await Promise.all(folders.map((folder) => fingerprints(folder)));
    expect(first).toEqual(second);
  },
);

test("files of an unknown form are refused, not written", () => {
  expect(() => nameRowsByNumber([], 3)).toThrow(
    "a form that this version of Talkbook does not know",
  );
});
