import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { themeScript } from "../../src/site/theme-script.ts";
import { runTalkbook } from "../run-talkbook.ts";
import { everything, ownContent, sharedSite } from "../shared-site.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { invalidPages, main, pageTexts } from "./built-site.ts";
import { fingerprints } from "./files-of.ts";
import { linkFindings } from "./link-rules.ts";

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
});

test("equal content gives equal bytes, whatever the folder, the time zone and the language", async () => {
  const { content, base } = everything;
  const site = await sharedSite(content, base);
  const again = join(await temporaryFolder(), "elsewhere", "again");
  const env = { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" };
  const args = ["build", "--content", content, "--base", base, "--out", again];
  expect((await runTalkbook(args, { env })).status).toBe(0);
  expect(await fingerprints(again)).toEqual(await fingerprints(site));
});
