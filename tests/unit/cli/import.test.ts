import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { filesOf, fingerprints } from "../../build/files-of.ts";
import { repository } from "../../run-talkbook.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain } from "./run-main.ts";

const summaries = resolve(repository, "tests/fixtures/summaries");
const wal = join(summaries, "sqlite-wal.txt");
const tcp = join(summaries, "tcp-congestion.md");

test("a summary becomes a folder in order, and what is not in it is said with its line", async () => {
  const folder = join(await temporaryFolder(), "new");
  const { status, out, err } = await runMain("import", wal, "--out", folder);
  expect({ status, out }).toEqual({ status: 0, out: "" });
  expect(err).toContain("create  talks/tbs204/takeaways.yaml");
  expect(err).toMatch(/lock notice: .*\n(?: {2}lock.*\n)* {4}\d[\d, ]* \| /);
  expect((await runMain("check", "--strict", "--content", folder)).status).toBe(0);
});

test("a second talk is added, and nothing of the first is rewritten", async () => {
  const folder = await temporaryFolder();
  await runMain("import", wal, "--out", folder);
  const sources = join(folder, "sources.yaml");
  const written = `# My own comment.\n${await readFile(sources, "utf8")}`;
  await writeFile(sources, written);
  const before = await fingerprints(folder);
  const { status } = await runMain("import", tcp, "--out", folder);
  expect(status).toBe(0);
  const after = await fingerprints(folder);
  const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
  expect(changed).toEqual(["sources.yaml"]);
  expect((await readFile(sources, "utf8")).startsWith(written)).toBe(true);
  expect((await runMain("check", "--content", folder)).status).toBe(0);
});

test("the same summary again is nothing new, which is said", async () => {
  const folder = await temporaryFolder();
  await runMain("import", wal, "--out", folder);
  const before = await fingerprints(folder);
  const { status, err } = await runMain("import", wal, "--out", folder);
  expect(status).toBe(0);
  expect(err).toContain('talk "tbs204": nothing is new, all of it is there already\n');
  expect(await fingerprints(folder)).toEqual(before);
});

test("files that are there are all named and left alone, until --force", async () => {
  const folder = await temporaryFolder();
  await runMain("import", wal, "--out", folder);
  const takeaways = join(folder, "talks/tbs204/takeaways.yaml");
  const questions = join(folder, "talks/tbs204/questions.yaml");
  await writeFile(takeaways, "[]\n");
  await writeFile(questions, "[]\n");
  const refused = await runMain("import", wal, "--out", folder);
  expect(refused.status).toBe(1);
  expect(refused.err).toContain("talks/tbs204/takeaways.yaml");
  expect(refused.err).toContain("talks/tbs204/questions.yaml");
  expect(refused.err).toContain("Nothing was written.");
  expect(await readFile(takeaways, "utf8")).toBe("[]\n");
  expect((await runMain("import", wal, "--out", folder, "--force")).status).toBe(0);
  expect(await readFile(takeaways, "utf8")).not.toBe("[]\n");
});

test.each([
  ["empty.txt", "", "The file holds no text."],
  ["shopping.txt", "milk\nbread\n", "has no heading that a talk summary has"],
])("%s is one sentence, and nothing is written", async (name, text, sentence) => {
  const folder = await temporaryFolder({ [name]: text });
  const out = join(folder, "content");
  const { status, err } = await runMain("import", join(folder, name), wal, "--out", out);
  expect(status).toBe(1);
  expect(err).toContain(sentence);
  expect(await filesOf(folder)).toEqual([name]);
});

test("a binary file, a folder and a file that is not there are one sentence each", async () => {
  const folder = await temporaryFolder();
  const picture = join(folder, "picture.png");
  await writeFile(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]));
  for (const [file, sentence] of [
    [picture, "not text in UTF-8"],
    [folder, "it is a folder"],
    [join(folder, "none.txt"), "it does not exist"],
  ] as const) {
    const { status, err } = await runMain("import", file, "--out", join(folder, "content"));
    expect(status).toBe(1);
    expect(err).toContain(sentence);
  }
});

test("captions and chapters go to a talk that is named, and the folder is in order", async () => {
  const folder = await temporaryFolder({
    "talk.srt": "1\n00:00:01,000 --> 00:00:04,000\nGood morning.\n",
    "list.txt": "0:00 Intro\n0:02 Middle\n0:03 End\n",
  });
  const content = join(folder, "content");
  const files = [join(folder, "talk.srt"), join(folder, "list.txt")];
  const { status, err } = await runMain("import", ...files, "--out", content, "--talk", "c1");
  expect(status).toBe(0);
  expect(err).toContain('talk.srt → talk "c1": 1 cue');
  expect(err).toContain('list.txt → talk "c1": 3 chapters');
  expect(Object.keys(await fingerprints(content)).sort()).toEqual([
    "site.yaml",
    "talks/c1/outline.yaml",
    "talks/c1/talk.yaml",
    "talks/c1/transcript.vtt",
  ]);
  expect((await runMain("check", "--strict", "--content", content)).status).toBe(0);
  const wrong = await runMain("import", ...files, "--out", content, "--talk", "C 1");
  expect([wrong.status, wrong.err.includes('--talk "C 1" is no id')]).toEqual([2, true]);
});

test("captions in another encoding are taken in, and the place is told", async () => {
  const folder = await temporaryFolder();
  const file = join(folder, "c1.srt");
  await writeFile(file, Buffer.from("1\n00:00:01,000 --> 00:00:04,000\ncaf\xe9\n", "latin1"));
  const { status, err } = await runMain("import", file, "--out", join(folder, "content"));
  expect(status).toBe(0);
  expect(err).toContain("c1.srt:3:4 This is not text in UTF-8");
});
