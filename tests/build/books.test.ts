import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { readBook } from "../export/read-book.ts";
import { runTalkbook } from "../run-talkbook.ts";
import { everything, sharedSite } from "../shared-site.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { filesOf } from "./files-of.ts";

test("the page of each talk and curriculum leads to its book, and says how long and how large it is", async () => {
  const site = await sharedSite(everything.content, everything.base);
  const books = (await filesOf(site)).filter((path) => path.endsWith(".pdf"));
  expect(books).toEqual([
    "curricula/first-days/first-days.pdf",
    "curricula/second-days/second-days.pdf",
    "talks/containers/containers.pdf",
    "talks/older/older.pdf",
    "talks/undated/undated.pdf",
  ]);
  for (const book of books) {
    const page = parse(await readFile(join(site, book, "../index.html"), "utf8"));
    const link = page.querySelector("main a[type='application/pdf']");
    expect(link?.getAttribute("href")).toBe(everything.base + book);
    const { pages } = await readBook(new Uint8Array(await readFile(join(site, book))));
    const { size } = await stat(join(site, book));
    const megabytes = (Math.max(size, 50_000) / 1e6).toFixed(1).replace(/\.0$/, "");
    expect(link?.textContent.trim()).toBe(
      `Book (PDF, ${pages.length} ${pages.length === 1 ? "page" : "pages"}, ${megabytes} MB)`,
    );
  }
});

test("the page of one role says that the book is that of all", async () => {
  const site = await sharedSite(everything.content, everything.base);
  const page = parse(await readFile(join(site, "curricula/first-days/dev/index.html"), "utf8"));
  const link = page.querySelector("main a[type='application/pdf']");
  expect(link?.getAttribute("href")).toBe("/talks/curricula/first-days/first-days.pdf");
  expect(link?.textContent.trim()).toMatch(/^Book of all paths \(PDF, \d+ pages, [\d.]+ MB\)$/);
});

test("the key on paper says of wrong answers that they are wrong, after the reason of the right one", async () => {
  const site = await sharedSite(everything.content, everything.base);
  const page = parse(await readFile(join(site, "quizzes/boxes/paper/index.html"), "utf8"));
  const key = page.querySelector(".quiz-key li[data-name=patched]");
  expect(key?.textContent.replace(/\s+/g, " ").trim()).toMatch(
    /^A\. They do ?The host is theirs, all of it\. ?Not B: You patch the image\./,
  );
});

test("site.yaml can leave books out, and a book that cannot be set stands in nobody's way", async () => {
  const folder = await temporaryFolder({
    "none/site.yaml": "title: T\nbooks: false\n",
    "none/talks/t/talk.yaml": "title: T\n",
    "other/talks/t/talk.yaml": "title: A שלום talk\n",
  });
  const build = (name: string) =>
    runTalkbook(["build", "--content", join(folder, name), "--out", join(folder, `${name}-site`)]);
  expect(await build("none")).toMatchObject({ status: 0 });
  const run = await build("other");
  expect(run.status).toBe(0);
  expect(run.stderr).toMatch(/warning book\/missing-character .*talk\.yaml:1:10\n/);
  expect(run.stderr).toContain('There is no book of "A שלום talk".');
  for (const name of ["none", "other"]) {
    const site = join(folder, `${name}-site`);
    expect((await filesOf(site)).filter((path) => path.endsWith(".pdf"))).toEqual([]);
    expect(await readFile(join(site, "talks/t/index.html"), "utf8")).not.toContain(".pdf");
  }
});
