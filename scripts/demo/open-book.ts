import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";

const reader = join(
  dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")),
  "build",
);

/** Run in a page: draws pages of the book side by side, each found by its number or by words on it. */
const drawPages = `async ({ pages, height }) => {
  const { getDocument, GlobalWorkerOptions } = await import("/reader/pdf.min.mjs");
  GlobalWorkerOptions.workerSrc = "/reader/pdf.worker.min.mjs";
  globalThis.book ??= await getDocument({ url: "/book.pdf" }).promise;
  const textOf = async (page) =>
    (await page.getTextContent()).items.map(({ str }) => str).join(" ").replace(/\\s+/g, " ");
  const find = async (wanted) => {
    if (typeof wanted === "number") return book.getPage(wanted);
    for (let number = 1; number <= book.numPages; number++) {
      const page = await book.getPage(number);
      if ((await textOf(page)).includes(wanted)) return page;
    }
    throw new Error("The book has nowhere: " + wanted);
  };
  const drawn = [];
  for (const wanted of pages) {
    const page = await find(wanted);
    const viewport = page.getViewport({ scale: height / page.getViewport({ scale: 1 }).height });
    const canvas = document.createElement("canvas");
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
    drawn.push(canvas);
  }
  document.body.replaceChildren(...drawn);
}`;

const frame = `<!doctype html><title>Book</title><style>
body { align-items: start; background: #55534f; display: flex; gap: 2px; height: 100vh; justify-content: center; margin: 0; overflow: hidden; padding-top: 16px; box-sizing: border-box }
canvas { flex: none; box-shadow: 0 2px 12px rgb(0 0 0 / 0.4) }
</style>`;

/** Shows pages of a book, each by its number or by words that stand on it first. */
export type TurnTo = (pages: readonly (number | string)[], height: number) => Promise<void>;

/** A book on a page: a headless browser shows no PDF by itself. */
export async function openBook(page: Page, pdf: string): Promise<TurnTo> {
  await page.route("http://localhost/**", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/book.pdf") await route.fulfill({ path: pdf });
    else if (pathname.startsWith("/reader/")) {
      const body = await readFile(join(reader, pathname.slice("/reader/".length)));
      await route.fulfill({ contentType: "text/javascript", body });
    } else await route.fulfill({ contentType: "text/html", body: frame });
  });
  await page.goto("http://localhost/");
  return async (pages, height) => {
    await page.evaluate(`(${drawPages})(${JSON.stringify({ pages, height })})`);
  };
}
