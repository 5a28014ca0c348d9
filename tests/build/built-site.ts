import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect } from "vitest";
import { runTalkbook } from "../run-talkbook.ts";
import { filesOf } from "./files-of.ts";
import { htmlFindings } from "./html-rules.ts";

/** Builds a content folder elsewhere on the disk and gives the site's folder. */
export async function build(content: string, out: string, ...more: string[]): Promise<string> {
  const run = await runTalkbook(["build", "--content", content, "--out", out, ...more]);
  expect(run).toMatchObject({ status: 0, stdout: "" });
  return out;
}

/** The text of every page of a site. */
export async function pageTexts(site: string): Promise<string[]> {
  const pages = (await filesOf(site)).filter((path) => path.endsWith(".html"));
  return Promise.all(pages.map((path) => readFile(join(site, path), "utf8")));
}

/** The main part of a page. */
export async function main(site: string, page: string) {
  const html = parse(await readFile(join(site, page, "index.html"), "utf8"));
  const element = html.querySelector("main");
  if (!element) throw new Error(`${page} has no main element.`);
  return element;
}

/** What is no valid HTML in a site, a line each. */
export async function invalidPages(site: string): Promise<string[]> {
  return (await Promise.all((await pageTexts(site)).map(htmlFindings))).flat();
}
