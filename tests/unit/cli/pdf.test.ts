import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain } from "./run-main.ts";

const files = {
  "content/talks/t/talk.yaml": "title: A talk\n",
  "content/talks/t/takeaways.yaml": "- { id: a, text: One thing to remember. }\n",
  "content/talks/basics/talk.yaml": "title: Another talk\n",
  "content/talks/t/notes/a-note.mdx":
    "---\ntitle: A note\n---\n\nWords of a note.\n\n## A section\n\nMore.\n",
  "content/site.yaml": "title: Talks\n",
  "content/quizzes/basics.yaml":
    "title: Basics\nquestions:\n  - id: one\n    type: true-false\n    stem: Is it so?\n    answer: true\n    explanation: It is.\n",
};

describe("pdf", () => {
  test("makes a book of a talk in a file of its name, with pages and size told", async () => {
    const folder = await temporaryFolder(files);
    const out = join(folder, "made", "t.pdf");
    const run = await runMain("pdf", "t", "--content", join(folder, "content"), "--out", out);
    expect(run).toMatchObject({ status: 0, out: "" });
    expect(run.err).toMatch(/Made .*t\.pdf in [\d.]+ s: 1 page, [\d.]+ MB\.$/);
    expect((await readFile(out)).subarray(0, 5).toString()).toBe("%PDF-");
    expect(await readdir(join(folder, "made"))).toEqual(["t.pdf"]);
  });

  test.each(["t/a-note", "notes/t/a-note"])("makes a book of a note: %s", async (name) => {
    const folder = await temporaryFolder(files);
    const out = join(folder, "made", "note.pdf");
    const run = await runMain("pdf", name, "--content", join(folder, "content"), "--out", out);
    expect(run).toMatchObject({ status: 0, out: "" });
    expect(await readdir(join(folder, "made"))).toEqual(["note.pdf"]);
  });

  test("puts the key into a file of its own", async () => {
    const folder = await temporaryFolder(files);
    const args = ["--content", join(folder, "content"), "--out", join(folder, "made", "all.pdf")];
    expect(await runMain("pdf", "--answers", "separate", ...args)).toMatchObject({ status: 0 });
    expect((await readdir(join(folder, "made"))).sort()).toEqual(["all-key.pdf", "all.pdf"]);
  });

  test.each([
    [
      "an unknown name",
      ["tt"],
      1,
      'There is no talk, note, quiz or learning path "tt": did you mean "t"?',
    ],
    [
      "a note of another name",
      ["t/a-node"],
      1,
      'There is no talk, note, quiz or learning path "t/a-node": did you mean "t/a-note"?',
    ],
    [
      "a name of two",
      ["basics"],
      1,
      '"basics" is more than one thing here: write talks/basics or quizzes/basics.',
    ],
    ["an unknown paper", ["--paper", "a3"], 2, "--paper is a4, letter or a5, not a3."],
    ["an unknown place", ["--answers", "x"], 2, "--answers is end, separate or none, not x."],
  ])("%s is said", async (_name, args, status, message) => {
    const folder = await temporaryFolder(files);
    const out = join(folder, "x.pdf");
    const run = await runMain("pdf", ...args, "--content", join(folder, "content"), "--out", out);
    expect(run.status).toBe(status);
    expect(run.err.split("\n")).toContain(message);
    expect(await readdir(folder)).toEqual(["content"]);
  });

  test("a folder is not replaced by a book", async () => {
    const folder = await temporaryFolder(files);
    const run = await runMain("pdf", "--content", join(folder, "content"), "--out", folder);
    expect(run).toMatchObject({ status: 1 });
    expect(run.err).toContain("is a folder. Name a file with --out.");
  });

  test("a character that no typeface has is told with its place, and an earlier book stays", async () => {
    const folder = await temporaryFolder({
      "content/talks/t/talk.yaml": "title: A שלום talk\n",
      "book.pdf": "the earlier one",
    });
    const out = join(folder, "book.pdf");
    const run = await runMain("pdf", "--content", join(folder, "content"), "--out", out);
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/error book\/missing-character .*talk\.yaml:1:10\n/);
    expect(run.err).toMatch(/Nothing was made\.$/);
    expect(await readFile(out, "utf8")).toBe("the earlier one");
  });

  test("warnings are counted, and left to check", async () => {
    const folder = await temporaryFolder(files);
    const out = join(folder, "made", "t.pdf");
    const run = await runMain("pdf", "t", "--content", join(folder, "content"), "--out", out);
    expect(run.status).toBe(0);
    expect(run.err.split("\n")).toEqual([
      "3 warnings in the content; `talkbook check` says more.",
      expect.stringMatching(/^Made /),
    ]);
  });

  test("help names all that there are books of", async () => {
    const { out } = await runMain("pdf", "--help");
    expect(out).toContain("a talk, note, quiz or learning path, by its id.");
    expect(out).toContain("PATH/AUDIENCE its part for an audience, as in first-week/developer");
  });

  test("errors in the content are told, and nothing is made", async () => {
    const folder = await temporaryFolder(files);
    await writeFile(join(folder, "content/talks/t/takeaways.yaml"), "- { id: A }\n");
    const out = join(folder, "x.pdf");
    const run = await runMain("pdf", "--content", join(folder, "content"), "--out", out);
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/Nothing was made\.$/);
    expect(await readdir(folder)).toEqual(["content"]);
  });
});
