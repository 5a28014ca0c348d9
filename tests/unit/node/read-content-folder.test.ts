import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  largestFileBytes,
  readContentFolder,
  readText,
  systemMessage,
} from "../../../src/node/read-content-folder.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

test("all files are read, in the order of their paths", async () => {
  const folder = await temporaryFolder({
    "talks/b/talk.yaml": "title: B\n",
    "talks/a/talk.yaml": "title: A\r\n",
    "site.yaml": "",
    "topics/日本.mdx": "日本😀",
  });
  expect(await readContentFolder(folder)).toEqual({
    files: [
      { path: "site.yaml", text: "" },
      { path: "talks/a/talk.yaml", text: "title: A\r\n" },
      { path: "talks/b/talk.yaml", text: "title: B\n" },
      { path: "topics/日本.mdx", text: "日本😀" },
    ],
    recordings: [],
    diagnostics: [],
  });
});

test("hidden files and folders are left alone", async () => {
  const folder = await temporaryFolder({ ".git/config": "x", ".DS_Store": "x", "a/.b": "x" });
  expect(await readContentFolder(folder)).toEqual({ files: [], recordings: [], diagnostics: [] });
});

test("a byte order mark is no part of the text", async () => {
  const folder = await temporaryFolder({ "site.yaml": "\ufefftitle: A\n" });
  expect((await readContentFolder(folder)).files).toEqual([
    { path: "site.yaml", text: "title: A\n" },
  ]);
});

test("what is not text is said, and the rest is read", async () => {
  const folder = await temporaryFolder({ "a.yaml": "a" });
  await writeFile(join(folder, "b.yaml"), Buffer.from([0x74, 0xff, 0xfe]));
  const { files, diagnostics } = await readContentFolder(folder);
  expect(files.map(({ path }) => path)).toEqual(["a.yaml"]);
  expect(diagnostics).toEqual([
    {
      code: "file/unreadable",
      severity: "error",
      message: "The file cannot be read: it is not text in UTF-8.",
      file: "b.yaml",
      hint: "save it as UTF-8",
    },
  ]);
});

test("a file of more than 10 MB is not read", async () => {
  const folder = await temporaryFolder({ "talks/a/video.avi": "x".repeat(largestFileBytes + 1) });
  expect((await readContentFolder(folder)).diagnostics).toMatchObject([
    {
      code: "file/too-large",
      message: "The file has 10 MB; content files have at most 10.",
      file: "talks/a/video.avi",
    },
  ]);
});

test("a file of exactly 10 MB is read", async () => {
  const folder = await temporaryFolder({ "a.yaml": "x".repeat(largestFileBytes) });
  expect((await readContentFolder(folder)).files[0]?.text).toHaveLength(largestFileBytes);
});

describe("links", () => {
  test("to files are read as those", async () => {
    const folder = await temporaryFolder({ "a.yaml": "a" });
    await symlink(join(folder, "a.yaml"), join(folder, "b.yaml"));
    expect((await readContentFolder(folder)).files).toEqual([
      { path: "a.yaml", text: "a" },
      { path: "b.yaml", text: "a" },
    ]);
  });

  test("to folders are not followed, even in a circle", async () => {
    const folder = await temporaryFolder({ "a/a.yaml": "a" });
    await symlink(folder, join(folder, "a/circle"));
    expect((await readContentFolder(folder)).files.map(({ path }) => path)).toEqual(["a/a.yaml"]);
  });

  test("to nothing are said", async () => {
    const folder = await temporaryFolder();
    await symlink(join(folder, "none.yaml"), join(folder, "a.yaml"));
    expect((await readContentFolder(folder)).diagnostics).toMatchObject([
      { file: "a.yaml", message: "The file cannot be read: it does not exist." },
    ]);
  });
});

test("a folder that is not there throws, as node:fs does", async () => {
  const folder = await temporaryFolder();
  await expect(readContentFolder(join(folder, "none"))).rejects.toMatchObject({ code: "ENOENT" });
});

test("readText says why a text cannot be had", async () => {
  const folder = await temporaryFolder({ "a.txt": "a" });
  await mkdir(join(folder, "b"));
  expect(await readText(join(folder, "a.txt"))).toBe("a");
  expect(await readText(join(folder, "b"))).toEqual({
    code: "file/unreadable",
    message: "The file cannot be read: it is a folder.",
  });
  expect(await readText(join(folder, "a.txt/c"))).toEqual({
    code: "file/unreadable",
    message: "The file cannot be read: a part of its path is not a folder.",
  });
});

test("systemMessage has words for what is common, and the system's for the rest", () => {
  expect(systemMessage(Object.assign(new Error("x"), { code: "ENOSPC" }))).toBe("the disk is full");
  expect(systemMessage(Object.assign(new Error("odd"), { code: "EODD" }))).toBe("odd");
  expect(systemMessage("words")).toBe("words");
});

test("recordings are named and not read", async () => {
  const folder = await temporaryFolder({ "talks/a/film.webm": "x", "talks/a/b/film.webm": "x" });
  expect(await readContentFolder(folder)).toEqual({
    files: [{ path: "talks/a/b/film.webm", text: "x" }],
    recordings: ["talks/a/film.webm"],
    diagnostics: [],
  });
});

test("of captions in another encoding the rest is kept, and the place is told", async () => {
  const folder = await temporaryFolder({});
  await mkdir(join(folder, "talks/a"), { recursive: true });
  await writeFile(join(folder, "talks/a/transcript.srt"), Buffer.from("1\nca\xf1on", "latin1"));
  expect(await readContentFolder(folder)).toEqual({
    files: [{ path: "talks/a/transcript.srt", text: "1\nca\ufffdon" }],
    recordings: [],
    diagnostics: [
      {
        code: "captions/encoding",
        severity: "error",
        message: "This is not text in UTF-8; what cannot be read is shown as \ufffd.",
        file: "talks/a/transcript.srt",
        range: { start: { line: 2, column: 3 }, end: { line: 2, column: 4 } },
        hint: "save the file as UTF-8",
      },
    ],
  });
});
