import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { themeScript } from "../../src/site/theme-script.ts";
import { runTalkbook } from "../run-talkbook.ts";
import { ownContent, sharedSite } from "../shared-site.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { filesOf, fingerprints } from "./files-of.ts";
import { htmlFindings } from "./html-rules.ts";
import { linkFindings } from "./link-rules.ts";

/** Builds a content folder elsewhere on the disk and gives the site's folder. */
async function build(content: string, out: string, ...more: string[]): Promise<string> {
  const run = await runTalkbook(["build", "--content", content, "--out", out, ...more]);
  expect(run).toMatchObject({ status: 0, stdout: "" });
  return out;
}

async function pageTexts(site: string): Promise<string[]> {
  const pages = (await filesOf(site)).filter((path) => path.endsWith(".html"));
  return Promise.all(pages.map((path) => readFile(join(site, path), "utf8")));
}

async function main(site: string, page: string) {
  const html = parse(await readFile(join(site, page, "index.html"), "utf8"));
  const element = html.querySelector("main");
  if (!element) throw new Error(`${page} has no main element.`);
  return element;
}

async function invalidPages(site: string): Promise<string[]> {
  return (await Promise.all((await pageTexts(site)).map(htmlFindings))).flat();
}

describe("the project's own content", () => {
  const { content, base } = ownContent;
  let site = "";
  beforeAll(async () => {
    site = await sharedSite(content, base);
  });

  test("every page is valid HTML", async () => {
    expect(await invalidPages(site)).toEqual([]);
  });

  test("every link and fragment leads somewhere", async () => {
    expect(await linkFindings(site, base)).toEqual([]);
  });

  test("all takeaways and questions stand at their anchors", async () => {
    const takeaways = (await main(site, "talks/con406/takeaways")).querySelectorAll(
      "li.record[id]",
    );
    const questions = (await main(site, "talks/con406/questions")).querySelectorAll(
      "li.record[id]",
    );
    expect({ takeaways: takeaways.length, questions: questions.length }).toEqual({
      takeaways: 11,
      questions: 10,
    });
  });

  test("an update shows on its topic, on the talk, on what names the topic, and at home", async () => {
    const notice = "takes no new customers";
    expect((await main(site, "topics/aws-app-runner")).text).toContain(notice);
    expect((await main(site, "talks/con406")).text).toContain(notice);
    expect((await main(site, "")).text).toContain(notice);
    expect((await main(site, "talks/con406/takeaways")).text).toContain(
      "Changed since: AWS App Runner, closed to new customers, 30 April 2026",
    );
  });

  test("a guide that leads to what is closed says so, and what to look at instead", async () => {
    const outcome = (await main(site, "guides/which-service")).querySelector("#app-runner");
    expect(outcome?.text).toContain("takes no new customers");
    expect(outcome?.querySelectorAll(`a[href='${base}topics/ecs-express-mode/']`).length).toBe(2);
    const links = (await main(site, "topics/aws-app-runner")).querySelectorAll("a");
    expect(links.map((link) => link.getAttribute("href"))).toContain(
      `${base}guides/which-service/`,
    );
  });

  test("a quiz's script weighs less than 15 KB with gzip, and only pages of quizzes load it", async () => {
    const scriptsOf = async (page: string): Promise<Map<string, string>> => {
      const found = new Map<string, string>();
      const follow = async (path: string): Promise<void> => {
        if (found.has(path)) return;
        const text = await readFile(join(site, "_astro", path), "utf8");
        found.set(path, text);
        const imports = [...text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)];
        for (const [, imported = ""] of imports) await follow(imported);
      };
      const html = await readFile(join(site, page, "index.html"), "utf8");
      for (const [, path = ""] of html.matchAll(/src="[^"]*_astro\/([\w.-]+\.js)"/g)) {
        await follow(path);
      }
      return found;
    };
    const isQuiz = (text: string): boolean => text.includes("talkbook-quiz");
    const [quiz, takeaways] = [
      await scriptsOf("quizzes/words"),
      await scriptsOf("talks/con406/takeaways"),
    ];
    const own = [...quiz].filter(([path]) => !takeaways.has(path)).map(([, text]) => text);
    expect(own.some(isQuiz)).toBe(true);
    expect(gzipSync(own.join("\n")).length).toBeLessThan(15_000);
    expect([...takeaways.values()].some(isQuiz)).toBe(false);
  });

  test("the talk says who published its recording, and its tags", async () => {
    const talk = await main(site, "talks/con406");
    const [details] = talk.querySelectorAll("ul.meta");
    expect(details?.querySelectorAll("li").map(({ text }) => text.trim())).toContain("AWS Events");
    expect(talk.text).toMatch(/Tags: \S/);
  });

  test("the talk says which sections its summary keeps locked", async () => {
    expect((await main(site, "talks/con406")).text).toContain(
      "for paying readers: outline, mind map, keywords, highlights, transcript. Made anew here: outline, mind map, keywords. Not here: highlights, transcript.",
    );
  });

  test("every node of the mind map leads to its chapter, and the same tree stands under it", async () => {
    const page = await main(site, "talks/con406/mindmap");
    const addresses = (selector: string) =>
      page.querySelectorAll(selector).map((link) => link.getAttribute("href"));
    const [talk, ...chapters] = addresses(".drawing-links a");
    expect(talk).toBe(`${base}talks/con406/`);
    expect(chapters.length).toBeGreaterThan(10);
    expect(chapters).toEqual(addresses(".mind-map-list a"));
    expect(new Set(chapters).size).toBe(chapters.length);
  });

  test("a note shows its pictures and tables, leads to its terms and sources, and says what changed", async () => {
    const page = await main(site, "talks/con406/notes/from-ec2-to-app-runner");
    expect(page.querySelectorAll(".prose figure.drawing svg")).toHaveLength(1);
    expect(page.querySelectorAll(".prose table")).toHaveLength(1);
    expect(page.querySelectorAll(".prose sup.cite").length).toBeGreaterThan(15);
    expect(page.querySelectorAll(".prose a.ref-term").length).toBeGreaterThan(3);
    expect(page.text).toContain("Changed since: AWS App Runner, closed to new customers");
    const notes = (await main(site, "topics/elastic-beanstalk")).querySelectorAll(
      `.mentions a[href='${base}talks/con406/notes/from-ec2-to-app-runner/']`,
    );
    expect(notes).toHaveLength(1);
  });

  test("no term leads from its own definition to itself", async () => {
    for (const path of ["glossary", "talks/con406/keywords"]) {
      const page = await main(site, path);
      expect(page.querySelectorAll(".record dd a.ref-term, .keywords .more a.ref-term")).toEqual(
        [],
      );
    }
  });

  test("a topic is linked back from what mentions it", async () => {
    const links = (await main(site, "topics/firecracker"))
      .querySelectorAll(`a[href^='${base}talks/con406/questions/#']`)
      .map((link) => link.getAttribute("href"));
    expect(links.length).toBeGreaterThan(0);
  });

  test("every page carries the policy, and runs no inline script but the one of the theme", async () => {
    for (const html of await pageTexts(site)) {
      const page = parse(html);
      const policy = page.querySelector("meta[http-equiv='content-security-policy']");
      expect(policy?.getAttribute("content")).toContain("default-src 'self'");
      const inline = page.querySelectorAll("script:not([src]):not([type])");
      expect(inline.map(({ textContent }) => textContent)).toEqual([themeScript]);
    }
  });

  test("equal content gives equal bytes, whatever the folder, the time zone and the language", async () => {
    const again = join(await temporaryFolder(), "elsewhere", "again");
    const env = { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" };
    const run = await runTalkbook(["build", "--base", base, "--out", again], { env });
    expect(run.status).toBe(0);
    expect(await fingerprints(again)).toEqual(await fingerprints(site));
  });
});

const talk = { "talks/x/talk.yaml": "title: A talk\n" };

describe("small content folders", () => {
  test("a talk with one list of takeaways is a site without empty pages", async () => {
    const folder = await temporaryFolder({
      ...talk,
      "talks/x/takeaways.yaml":
        "- {id: a, text: One.}\n- {id: b, text: Two.}\n- {id: c, text: Three.}\n",
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

  test("links work under a base path, from the option and from the site's address", async () => {
    const files = {
      ...talk,
      "talks/x/takeaways.yaml": "- {id: a, text: 'See [topics](/topics/).', topics: [t]}\n",
      "topics/t.mdx": '---\ntitle: T\n---\n\n<Topic id="t" />\n',
    };
    const folder = await temporaryFolder(files);
    const site = await build(folder, join(folder, ".site"), "--base", "/deep/talks/");
    expect(await linkFindings(site, "/deep/talks/")).toEqual([]);
    const addressed = await temporaryFolder({
      ...files,
      "site.yaml": "title: S\nurl: https://example.org/talks/\n",
    });
    const second = await build(addressed, join(addressed, ".site"));
    expect(await linkFindings(second, "/talks/")).toEqual([]);
    const home = parse(await readFile(join(second, "index.html"), "utf8"));
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

  test("drafts are left out, unless asked for", async () => {
    const folder = await temporaryFolder({
      ...talk,
      "talks/x/takeaways.yaml": "- {id: a, text: One.}\n- {id: b, text: Two., draft: true}\n",
    });
    const published = await main(await build(folder, join(folder, ".site")), "talks/x/takeaways");
    expect(published.querySelectorAll("li.record").map(({ id }) => id)).toEqual(["a"]);
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
      expect(
        page.querySelectorAll("main script:not([src]), img, [onclick], [onerror]"),
      ).toHaveLength(0);
      expect(page.querySelectorAll("a[href^='javascript'], a[href^='data']")).toEqual([]);
    }
    expect((await main(site, "talks/x/takeaways")).querySelector("#a")?.textContent).toContain(
      "go <b onclick=alert(1)>bold</b>",
    );
    expect(await invalidPages(site)).toEqual([]);
  });
});
