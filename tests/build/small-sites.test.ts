import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { build, invalidPages, main, pageTexts } from "./built-site.ts";
import { filesOf } from "./files-of.ts";
import { linkFindings } from "./link-rules.ts";

const talk = { "talks/x/talk.yaml": "title: A talk\n" };

test("a talk with one list of takeaways is a site without empty pages and without drafts", async () => {
  const folder = await temporaryFolder({
    ...talk,
    "talks/x/takeaways.yaml":
      "- {id: a, text: One.}\n- {id: b, text: Two.}\n- {id: c, text: Three.}\n- {id: d, text: Four., draft: true}\n",
  });
  const site = await build(folder, join(folder, ".site"));
  const pages = (await filesOf(site)).filter((path) => path.endsWith(".html"));
  expect(pages).toEqual([
    "404.html",
    "index.html",
    "progress/index.html",
    "search/index.html",
    "talks/index.html",
    "talks/x/index.html",
    "talks/x/takeaways/index.html",
  ]);
  const records = (await main(site, "talks/x/takeaways")).querySelectorAll("li.record");
  expect(records.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(await invalidPages(site)).toEqual([]);
  expect(await linkFindings(site)).toEqual([]);
});

test("a Japanese site has Japanese pages, ids and interface", async () => {
  const folder = await temporaryFolder({
    "site.yaml": "title: コンテナ入門\nlanguage: ja\n",
    "talks/コンテナ/talk.yaml": "title: コンテナの話\n",
    "talks/コンテナ/takeaways.yaml":
      "- {id: 隔離, text: タスクは隔離される。, topics: [ファーゲート]}\n",
    "topics/ファーゲート.mdx":
      '---\ntitle: ファーゲート\n---\n\n<Topic id="ファーゲート" />は、\nコンテナを動かす。\n',
  });
  const site = await build(folder, join(folder, ".site"));
  const page = await main(site, "topics/ファーゲート");
  expect(page.text).toContain("ファーゲートは、コンテナを動かす。");
  expect(page.text).toContain("登場する箇所");
  expect(
    parse(await readFile(join(site, "index.html"), "utf8"))
      .querySelector("html")
      ?.getAttribute("lang"),
  ).toBe("ja");
  expect(await invalidPages(site)).toEqual([]);
  expect(await linkFindings(site)).toEqual([]);
});

test("links work under the base path of the site's address", async () => {
  const folder = await temporaryFolder({
    ...talk,
    "site.yaml": "title: S\nurl: https://example.org/talks/\n",
    "talks/x/takeaways.yaml": "- {id: a, text: 'See [topics](/topics/).', topics: [t]}\n",
    "topics/t.mdx": '---\ntitle: T\n---\n\n<Topic id="t" />\n',
  });
  const site = await build(folder, join(folder, ".site"));
  expect(await linkFindings(site, "/talks/")).toEqual([]);
  const home = parse(await readFile(join(site, "index.html"), "utf8"));
  expect(home.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(
    "https://example.org/talks/",
  );
});

test("old addresses lead on after a rename", async () => {
  const folder = await temporaryFolder({
    "talks/x/talk.yaml": "title: A talk\nformerIds: [w]\n",
    "talks/x/takeaways.yaml": "- {id: a, text: One., formerIds: [z]}\n",
    "topics/t.mdx": "---\ntitle: T\nformerIds: [s]\n---\n",
  });
  const site = await build(folder, join(folder, ".site"));
  const target = async (page: string) =>
    parse(await readFile(join(site, page, "index.html"), "utf8"))
      .querySelector("meta[http-equiv=refresh]")
      ?.getAttribute("content");
  expect(await target("talks/w")).toBe("0;url=/talks/x/");
  expect(await target("talks/w/takeaways")).toBe("0;url=/talks/x/takeaways/");
  expect(await target("topics/s")).toBe("0;url=/topics/t/");
  expect((await main(site, "talks/x/takeaways")).querySelector("#z")).not.toBeNull();
  expect(await invalidPages(site)).toEqual([]);
  expect(await linkFindings(site)).toEqual([]);
});

test("drafts are there when they are asked for", async () => {
  const folder = await temporaryFolder({
    ...talk,
    "talks/x/takeaways.yaml": "- {id: a, text: One.}\n- {id: b, text: Two., draft: true}\n",
  });
  const all = await build(folder, join(folder, ".all"), "--drafts");
  const draft = (await main(all, "talks/x/takeaways")).querySelector("#b");
  expect(draft?.querySelector(".badge")?.text).toBe("Draft");
});

test("text that looks like code stays text", async () => {
  const folder = await temporaryFolder({
    "talks/x/talk.yaml":
      "title: <script>alert(1)</script>\nsummary: '<img src=x onerror=alert(1)> {1+1}'\n",
    "talks/x/takeaways.yaml":
      "- {id: a, text: '[go](javascript:alert(1)) <b onclick=alert(1)>bold</b>'}\n",
    "topics/t.mdx": "---\ntitle: '\"><script>'\n---\n\n`<script>` and [x](data:text/html,hi)\n",
  });
  const site = await build(folder, join(folder, ".site"));
  for (const html of await pageTexts(site)) {
    const page = parse(html);
    expect(page.querySelectorAll("main script:not([src]), img, [onclick], [onerror]")).toHaveLength(
      0,
    );
    expect(page.querySelectorAll("a[href^='javascript'], a[href^='data']")).toEqual([]);
  }
  expect((await main(site, "talks/x/takeaways")).querySelector("#a")?.textContent).toContain(
    "go <b onclick=alert(1)>bold</b>",
  );
  expect(await invalidPages(site)).toEqual([]);
});
