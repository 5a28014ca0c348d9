import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { repository } from "../run-talkbook.ts";
import { lastingFolder } from "../temporary-folder.ts";
import { axeFindings, watchPage } from "./page-rules.ts";
import { serveSite } from "./serve-site.ts";

let browser: Browser;
let address = "";

/** Many short paragraphs, a second each, so that a film of six seconds passes some of them. */
function captions(): string {
  const cues = Array.from({ length: 60 }, (_, index) => {
    const two = (number: number): string => String(number).padStart(2, "0");
    const words = index < 3 ? `Words of second ${index}.` : `Later words ${index}. `.repeat(12);
    return `00:00:${two(index)}.000 --> 00:00:${two(index)}.900\n<v ${index % 2 === 0 ? "Ada" : "Grace"}>${words}`;
  });
  return ["WEBVTT", ...cues].join("\n\n");
}

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  const content = await lastingFolder({
    "site.yaml": "title: Talks\nbooks: false\n",
    "talks/film/talk.yaml": "title: A film\nvideo: { file: film.webm }\n",
    "talks/film/transcript.vtt": captions(),
    "talks/film/outline.yaml":
      "- { id: a, title: First, start: '0:00' }\n- { id: b, title: Second, start: '0:30' }\n",
    "talks/film/highlights.yaml": "- { id: h, quote: words of second 2, source: r }\n",
    "sources.yaml": "- { id: r, title: The film, type: recording, talk: film }\n",
    "talks/tube/talk.yaml": "title: Elsewhere\nvideo: { url: 'https://youtu.be/abcdefghijk' }\n",
    "talks/tube/transcript.vtt": captions(),
  });
  const film = "tests/fixtures/content/right/everything/talks/older/boxes.webm";
  await copyFile(join(repository, film), join(content, "talks/film/film.webm"));
  address = await serveSite(content);
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

const spoken = (page: Page) =>
  page.evaluate<string | undefined>("document.querySelector('.transcript [aria-current]')?.id");
const isInView = (page: Page, id: string) =>
  page.evaluate<boolean>(`(() => {
    const { top, bottom } = document.getElementById("${id}").getBoundingClientRect();
    return top >= document.querySelector(".player").getBoundingClientRect().bottom && bottom <= innerHeight;
  })()`);
const playing = (page: Page) =>
  page.evaluate<{ time: number; paused: boolean }>(
    "(({ currentTime, paused }) => ({ time: currentTime, paused }))(document.querySelector('video'))",
  );

describe("a film of the talk's own folder", () => {
  test("is followed: the paragraph that is said is marked", async () => {
    const page = await open("talks/film/transcript/");
    await page.evaluate("document.querySelector('video').play()");
    await page.locator("#t-0-00-02[aria-current=true]").waitFor();
    expect(await page.locator(".transcript [aria-current]").count()).toBe(1);
    expect(await page.evaluate("document.querySelector('video').textTracks[0].mode")).toBe(
      "showing",
    );
  });

  test("plays from a time that is clicked, or chosen with the keyboard", async () => {
    const page = await open("talks/film/transcript/");
    await page.locator("#t-0-00-04 .time").click();
    await page.locator("#t-0-00-04[aria-current]").waitFor();
    const { time, paused } = await playing(page);
    expect([time >= 4, paused]).toEqual([true, false]);
    expect(await page.evaluate("location.hash")).toBe("#t-0-00-04");
    await page.locator("#t-0-00-01 .time").focus();
    await page.keyboard.press("Enter");
    await page.locator("#t-0-00-01[aria-current]").waitFor();
    expect((await playing(page)).time).toBeLessThan(3);
  });

  test("keeps what is said in view, until the reader moves the page", async () => {
    const page = await open("talks/film/transcript/", { viewport: { width: 500, height: 700 } });
    await page.locator("#t-0-00-03 .time").click();
    await page.locator("#t-0-00-05[aria-current]").waitFor();
    expect(await isInView(page, "t-0-00-05")).toBe(true);
    await page.mouse.move(250, 600);
    await page.mouse.wheel(0, 4000);
    const back = page.getByRole("button", { name: "Back to what is being said" });
    await back.waitFor();
    expect(await isInView(page, (await spoken(page)) ?? "")).toBe(false);
    await back.press("Enter");
    expect(await isInView(page, (await spoken(page)) ?? "")).toBe(true);
    expect(await back.isHidden()).toBe(true);
  });

  test("can be played without scripts, and read as prose", async () => {
    const page = await open("talks/film/transcript/", { javaScriptEnabled: false });
    expect(await page.locator("video[controls] track[kind=captions]").count()).toBe(1);
    expect((await page.locator(".transcript h2").allInnerTexts()).slice(0, 2)).toEqual([
      "First",
      "Second",
    ]);
    expect(await page.locator("#t-0-00-01").textContent()).toMatch(
      /^\s*0:01\s+Grace: Words of second 1\.\s*$/,
    );
  });

  test("breaks no rule of axe while it plays", async () => {
    const page = await open("talks/film/transcript/", { viewport: { width: 1280, height: 9000 } });
    await page.locator("#t-0-00-01 .time").click();
    await page.locator(".player.playing").waitFor();
    await page.evaluate("document.querySelector('video').pause()");
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe("a film on YouTube", () => {
  /** Stands in for the frame: it answers as YouTube's player does, and keeps what it is told. */
  const frame = `<script>
    let time = Number(new URL(location).searchParams.get("start"));
    addEventListener("message", ({ data, source, origin }) => {
      const { event, func, args } = JSON.parse(data);
      if (func === "seekTo") time = args[0];
      source.postMessage(JSON.stringify({ event: "infoDelivery", info: { currentTime: time + 0.5 } }), origin);
    });
  </script>`;

  async function openTube(options?: BrowserContextOptions): Promise<Page> {
    const page = await open("talks/tube/", options);
    await page.route("https://www.youtube-nocookie.com/**", (route) =>
      route.fulfill({ contentType: "text/html", body: frame }),
    );
    await page.goto(`${address}talks/tube/transcript/`);
    return page;
  }

  test("asks its host for nothing before it is started", async () => {
    const page = await openTube();
    const watch = watchPage(page, new URL(address).host);
    await page.reload({ waitUntil: "networkidle" });
    expect(watch.stop()).toEqual([]);
    expect(await page.locator("iframe").count()).toBe(0);
  });

  test("starts on a click, and is followed and led by the times", async () => {
    const page = await openTube();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.getByRole("button", { name: "Play here" }).click();
    await page.locator("#t-0-00-00[aria-current]").waitFor();
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([
      `https://www.youtube-nocookie.com/embed/abcdefghijk?${new URLSearchParams({
        ...{ enablejsapi: "1", autoplay: "1", playsinline: "1", rel: "0", start: "0" },
        origin: new URL(address).origin,
      })}`,
    ]);
    await page.locator("#t-0-00-40 .time").press("Enter");
    await page.locator("#t-0-00-40[aria-current]").waitFor();
    expect(await isInView(page, "t-0-00-40")).toBe(true);
  });

  test("starts at a time that is clicked first", async () => {
    const page = await openTube();
    await page.locator("#t-0-00-20 .time").click();
    await page.locator("#t-0-00-20[aria-current]").waitFor();
  });

  test("may be framed by its page alone", async () => {
    const policy = (page: Page) =>
      page.locator("meta[http-equiv='content-security-policy']").getAttribute("content");
    expect(await policy(await openTube())).toContain("frame-src https://www.youtube-nocookie.com;");
    expect(await policy(await open("talks/tube/"))).not.toContain("youtube");
    expect(await policy(await open("talks/film/transcript/"))).not.toContain("youtube");
  });

  test("is a link without scripts", async () => {
    const page = await openTube({ javaScriptEnabled: false });
    const shown = await page.locator(".player-start > :visible").allTextContents();
    expect(shown.map((text) => text.trim())).toEqual(["Watch the recording"]);
  });
});

test("an address of a time at which nothing begins any more leads to what is said then", async () => {
  const page = await open("talks/film/transcript/#t-0-01-30");
  await page.waitForURL(/#t-0-00-59$/);
  await page.evaluate("location.hash = '#t-0-00-10-2'");
  await page.waitForURL(/#t-0-00-10$/);
});

test("search leads to the paragraph, and marks the words", async () => {
  const page = await open("search/?q=words+second+2");
  const result = page.locator("main a[href$='#t-0-00-02']").first();
  expect(await result.textContent()).toBe("0:02 · Ada");
  await result.click();
  await page.waitForURL(/transcript\/#t-0-00-02$/);
  expect(await page.locator("#t-0-00-02:target").count()).toBe(1);
});

test("highlights and chapters lead to where they are said", async () => {
  const page = await open("talks/film/highlights/");
  const hrefs = (selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(await hrefs("main a.time")).toEqual(["/talks/film/transcript/#t-0-00-02"]);
  await page.goto(`${address}talks/film/outline/`);
  expect(await hrefs("main a.time")).toEqual([
    "/talks/film/transcript/#t-0-00-00",
    "/talks/film/transcript/#t-0-00-30",
  ]);
});
