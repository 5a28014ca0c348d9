import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { runMain } from "../unit/cli/run-main.ts";
import { readAnki } from "./read-anki.ts";

/** Boats in an order, and what moves each. */
type Boats = readonly (readonly [id: string, drive: string])[];

/** Writes the content, exports it over the file that is there, and gives the note ids of the facts by card. */
async function factNotes(folder: string, boats: Boats): Promise<Record<string, string>> {
  const content = join(folder, "content");
  const files = {
    "site.yaml": "title: Boats\nflashcards: { kinds: [comparison] }\n",
    "talks/sea/talk.yaml": "title: Sea\n",
    "dimensions.yaml":
      "- { id: drive, label: Driven by, type: text, question: 'What drives {topic}?' }\n",
    "comparisons/boats.yaml": `title: Boats\ntopics: [${boats.map(([id]) => id).join(", ")}]\ndimensions: [drive]\n`,
    ...Object.fromEntries(
      boats.map(([id, drive]) => [
        `topics/${id}.mdx`,
        `---\ntitle: ${id}\nfacts: { drive: { value: ${drive} } }\n---\n`,
      ]),
    ),
  };
  await Promise.all(
    ["comparisons", "talks/sea", "topics"].map((name) =>
      mkdir(join(content, name), { recursive: true }),
    ),
  );
  for (const [path, text] of Object.entries(files)) await writeFile(join(content, path), text);
  const out = join(folder, "all.apkg");
  const run = await runMain("export", "anki", "--content", content, "--out", out);
  expect(run, run.err).toMatchObject({ status: 0 });
  const { notes } = await readAnki(await readFile(out));
  return Object.fromEntries(notes.map(({ fields, guid }) => [fields.Id ?? "", guid]));
}

test("a note stays that of its card while equal cells join, change places and part again", async () => {
  const folder = await temporaryFolder();
  const apart = await factNotes(folder, [
    ["raft", "Oars"],
    ["barge", "A pole"],
    ["yacht", "Wind"],
  ]);
  expect(Object.keys(apart).sort()).toEqual([
    "fact:barge/drive",
    "fact:raft/drive",
    "fact:yacht/drive",
  ]);
  const joined = await factNotes(folder, [
    ["raft", "Oars"],
    ["barge", "Oars"],
    ["yacht", "Wind"],
  ]);
  expect(joined).toEqual({
    "fact:raft/drive": apart["fact:raft/drive"],
    "fact:yacht/drive": apart["fact:yacht/drive"],
  });
  const turned = await factNotes(folder, [
    ["barge", "Oars"],
    ["raft", "Oars"],
    ["yacht", "Wind"],
  ]);
  expect(turned).toEqual({
    "fact:barge/drive": apart["fact:raft/drive"],
    "fact:yacht/drive": apart["fact:yacht/drive"],
  });
  const parted = await factNotes(folder, [
    ["barge", "Oars"],
    ["raft", "A pole"],
    ["yacht", "Wind"],
  ]);
  expect(parted).toMatchObject(turned);
  expect(new Set(Object.values(parted)).size).toBe(3);
});
