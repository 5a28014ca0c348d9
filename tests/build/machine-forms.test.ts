import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { repository, runTalkbook } from "../run-talkbook.ts";
import { everything, sharedSite } from "../shared-site.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { filesOf } from "./files-of.ts";

let site = "";
let files: string[] = [];
const text = (path: string) => readFile(join(site, path), "utf8");
const head = async (path: string) => parse(await text(path));

async function build(content: string, out: string, ...more: string[]): Promise<void> {
  const run = await runTalkbook(["build", "--content", content, "--out", out, ...more]);
  expect(run).toMatchObject({ status: 0, stdout: "" });
}

beforeAll(async () => {
  site = await sharedSite(everything.content, everything.base);
  files = await filesOf(site);
});

interface Graph {
  "@graph": { "@type": string; [key: string]: unknown }[];
}

async function structured(path: string): Promise<Graph["@graph"]> {
  const script = (await head(path)).querySelector("script[type='application/ld+json']");
  return script ? (JSON.parse(script.textContent) as Graph)["@graph"] : [];
}

describe("the Markdown form", () => {
  test("stands beside every page that search engines may show, and is named by it", async () => {
    const pages = files.filter((path) => path.endsWith("index.html"));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const html = await head(page);
      if (html.querySelector("meta[http-equiv=refresh]")) continue;
      const isHidden = html.querySelector("meta[name=robots]") !== null;
      const markdown = page.replace(/index\.html$/, "index.md");
      expect([page, files.includes(markdown)]).toEqual([page, !isHidden]);
      const link = html.querySelector("link[type='text/markdown']")?.getAttribute("href");
      expect(link).toBe(isHidden ? undefined : `/talks/${markdown}`);
    }
  });

  test("tells a takeaway with its address, its correction and its source", async () => {
    expect(await text("talks/containers/takeaways/index.md")).toMatchSnapshot();
  });

  test("tells a topic with what changed and its facts as a table", async () => {
    expect(await text("topics/containers/index.md")).toMatchSnapshot();
  });

  test("tells a guide with its questions, its outcomes and each way", async () => {
    expect(await text("guides/where-to-run/index.md")).toMatchSnapshot();
  });

  test("tells a note whole, a map as a nested list, and keywords with their places", async () => {
    expect(await text("talks/containers/notes/why-pack/index.md")).toMatchSnapshot();
    expect(await text("talks/containers/mindmap/index.md")).toMatchSnapshot();
    expect(await text("talks/containers/keywords/index.md")).toMatchSnapshot();
  });

  test("is listed in llms.txt, with the site's description", async () => {
    const list = await text("llms.txt");
    expect(list).toMatch(/^# Everything\n\n/);
    const links = [...list.matchAll(/\]\(https:\/\/example\.org\/talks\/([^)]*)\)/g)];
    const paths = links.map(([, path = ""]) => decodeURIComponent(path)).sort();
    expect(paths).toEqual(files.filter((path) => path.endsWith("index.md")).sort());
  });
});

describe("the sitemap", () => {
  test("holds every page once, under the base path, with the day of the last check", async () => {
    const map = parse(await text("sitemap.xml"));
    const addresses = map.querySelectorAll("loc").map(({ textContent }) => textContent);
    const markdown = files.filter((path) => path.endsWith("index.md"));
    expect(addresses.sort()).toEqual(
      markdown.map((path) => `https://example.org/talks/${path.replace(/index\.md$/, "")}`).sort(),
    );
    const topic = map
      .querySelectorAll("url")
      .find((url) => url.textContent.includes("containers/2"));
    expect(topic?.querySelector("lastmod")?.textContent).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test("is not made for a site without an address, and neither are pictures", async () => {
    const folder = await temporaryFolder({ "talks/x/talk.yaml": "title: X\n" });
    const out = join(folder, ".site");
    await build(folder, out);
    const made = await filesOf(out);
    expect(made.filter((path) => /sitemap|share/.test(path))).toEqual([]);
    expect(await readFile(join(out, "index.html"), "utf8")).not.toContain("og:image");
  });
});

describe("structured data", () => {
  test("names questions with their answers, terms, videos and the way to a page", async () => {
    const [faq, crumbs] = await structured("talks/containers/questions/index.html");
    expect(faq).toMatchObject({
      "@type": "FAQPage",
      mainEntity: [{ name: "What is a container?", acceptedAnswer: { "@type": "Answer" } }],
    });
    expect(crumbs).toMatchObject({ "@type": "BreadcrumbList" });
    const [terms] = await structured("glossary/index.html");
    expect(terms).toMatchObject({
      "@type": "DefinedTermSet",
      hasDefinedTerm: Array(3).fill({ "@type": "DefinedTerm" }),
    });
    const [video] = await structured("talks/containers/index.html");
    expect(video).toMatchObject({ "@type": "VideoObject", duration: "PT36M32S" });
  });

  test("says nothing of a video whose address is not known", async () => {
    const types = (await structured("talks/older/index.html")).map((each) => each["@type"]);
    expect(types).toEqual(["BreadcrumbList"]);
  });
});

describe("previews", () => {
  test("show a picture of the talk, or of the site", async () => {
    const picture = async (path: string) =>
      (await head(path)).querySelector("meta[property='og:image']")?.getAttribute("content");
    expect(await picture("talks/containers/takeaways/index.html")).toBe(
      "https://example.org/talks/share/talk-containers.png",
    );
    expect(await picture("topics/index.html")).toBe("https://example.org/talks/share/site.png");
    const png = await readFile(join(site, "share/talk-containers.png"));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test("have a description of one line on every page", async () => {
    for (const page of files.filter((path) => path.endsWith("index.html"))) {
      const html = await head(page);
      const about = html.querySelector("meta[name=description]")?.getAttribute("content");
      if (about === undefined) continue;
      expect(about).not.toMatch(/\n|^.{161,}/u);
    }
  });
});

test("the header file allows what every page allows", async () => {
  const headers = await text("_headers");
  const allowed = /Content-Security-Policy: (.*)/.exec(headers)?.[1]?.split(/[; ]+/);
  expect(headers).toMatch(/^\/talks\/\*$/m);
  for (const page of files.filter((path) => path.endsWith(".html"))) {
    const policy = (await head(page)).querySelector("meta[http-equiv=content-security-policy]");
    const sources = policy?.getAttribute("content")?.split(/[; ]+/) ?? [];
    expect(allowed).toEqual(expect.arrayContaining(sources.filter((source) => source !== "")));
  }
});

test("the workflow for GitHub Pages uses commands that there are", async () => {
  const workflow = parseYaml(
    await readFile(join(repository, ".github/workflows/publish.yml"), "utf8"),
  ) as { jobs: { publish: { steps: { run?: string; uses?: string }[] } } };
  const { steps } = workflow.jobs.publish;
  const build = steps.flatMap(({ run }) => run ?? []).find((run) => run.includes("talkbook"));
  // Pages gives a path without its last slash, and nothing at all for a site of its own.
  for (const base of ["/repository", ""]) {
    const args = build?.replace(/\$\{\{[^}]*base_path \}\}/, base).split(" -- ")[1];
    const folder = await temporaryFolder({ "talks/x/talk.yaml": "title: X\n" });
    const words = (args ?? "").replace(/"/g, "").replace("dist", join(folder, ".out")).split(" ");
    const run = await runTalkbook([...words, "--content", folder]);
    expect(run).toMatchObject({ status: 0 });
    const home = await readFile(join(folder, ".out", "index.html"), "utf8");
    expect(home).toContain(`href="${base}/favicon.svg"`);
  }
  expect(steps.flatMap(({ uses }) => uses ?? [])).toContainEqual(
    expect.stringMatching(/^actions\/deploy-pages@/),
  );
});
