import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { axeFindings, watchPage } from "./page-rules.ts";
import { serveOwnSite } from "./serve-site.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  address = await serveOwnSite();
  browser = await launchChromium();
  afterAll(() => browser.close());
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

/** Types into the open dialog and waits until that query is answered. */
async function ask(page: Page, query: string): Promise<void> {
  await page.getByRole("combobox").fill(query);
  await page.locator(`.search-dialog[data-query=${JSON.stringify(query)}]`).waitFor();
}

/** The options as `kind title`. */
async function options(page: Page): Promise<string[]> {
  const all = page.getByRole("option");
  const kinds = await all
    .locator(".search-kind")
    .evaluateAll((spans) => spans.map((span) => span.firstChild?.textContent));
  const titles = await all.locator(".search-title").allTextContents();
  return titles.map((title, index) => `${kinds[index]} ${title}`);
}

const active = (page: Page): Promise<string | null> =>
  page.locator("[role=option][aria-selected=true] .search-title").textContent();

describe("the dialog", () => {
  test.each(["/", "Control+k", "Meta+k"])("opens with %s and takes the focus", async (key) => {
    const page = await open("talks/con406/");
    await page.keyboard.press(key);
    const field = page.getByRole("combobox", { name: "Search takeaways, answers, topics" });
    await field.waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe("");
  });

  test("opens from the header; Escape closes it in one press and gives the focus back", async () => {
    const page = await open("");
    const button = page.getByRole("button", { name: "Search takeaways, answers, topics" });
    await button.click();
    await ask(page, "fargate");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await button.click();
    expect(await page.getByRole("combobox").inputValue()).toBe("fargate");
  });

  test("a slash that is typed into a field stays a letter", async () => {
    const page = await open("search/");
    await page.getByRole("searchbox").fill("a");
    await page.keyboard.press("/");
    expect(await page.getByRole("searchbox").inputValue()).toBe("a/");
  });

  test("the key / can be switched off, which the browser keeps", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await page.getByRole("checkbox", { name: "Open search with the key /" }).uncheck();
    await page.reload();
    await page.keyboard.press("/");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("");
    expect(await page.getByRole("checkbox").isChecked()).toBe(false);
    // Beside results their link stands there.
    await ask(page, "fargate");
    expect(await page.getByRole("checkbox").count()).toBe(0);
  });

  test("fits a phone: all of the placeholder is seen, and no bar stands empty", async () => {
    const page = await open("", { viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.locator(".search-open").click();
    const field = page.getByRole("combobox");
    await field.waitFor();
    expect(await field.getAttribute("placeholder")).toBe("Search this site");
    expect(await page.locator(".search-footer").isVisible()).toBe(false);
    await ask(page, "fargate");
    await page.getByRole("link", { name: /^All \d+ results/ }).waitFor();
  });

  test("arrow keys choose around the ends, Enter opens what is chosen", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await ask(page, "firecracker");
    const titles = (await options(page)).map((option) => option.replace(/^\w+ /, ""));
    expect(await active(page)).toBe(titles[0]);
    await page.keyboard.press("ArrowUp");
    expect(await active(page)).toBe(titles.at(-1));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await active(page)).toBe(titles[1]);
    const id = await page.getByRole("combobox").getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${id}"] .search-title`).textContent()).toBe(titles[1]);
    await page.keyboard.press("Enter");
    await page.waitForURL(/questions\/#/);
  });

  test("Enter that ends a composition opens nothing", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await ask(page, "firecracker");
    await page.getByRole("combobox").dispatchEvent("keydown", { key: "Enter", isComposing: true });
    await page.waitForTimeout(100);
    expect(page.url()).toBe(address);
  });

  test("says how many results there are, and each option begins with its kind", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await ask(page, "firecracker");
    const status = page.getByRole("status").filter({ hasText: "firecracker" });
    expect(await status.textContent()).toMatch(/^\d+ results for “firecracker”$/);
    const name = await page.getByRole("option").first().textContent();
    expect(name).toMatch(/^TopicFirecracker/);
  });

  test("shows the words in context, with hits in every form marked", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await ask(page, "isolation");
    const marks = await page.locator("[role=option] mark").allTextContents();
    expect(new Set(marks.map((mark) => mark.toLowerCase()))).toEqual(
      new Set(["isolation", "isolates"]),
    );
  });

  test("shows of what is called so how its summary begins", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    for (const query of ["fargate", "app run", "where does App Runner run tasks"]) {
      await ask(page, query);
      const snippet = page.getByRole("option").first().locator(".search-snippet");
      expect(await snippet.textContent()).toMatch(/^(Capacity for containers|Turns a container)/);
    }
  });

  test("before typing suggests what the site speaks of", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await page.getByRole("group", { name: "Suggested" }).waitFor();
    expect(await options(page)).toContain("Topic AWS Fargate");
    expect(await options(page)).toContain("Talk A close look at AWS Fargate and AWS App Runner");
  });

  test("keeps what was searched for and followed, until that is cleared", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await ask(page, "microvm");
    await page.keyboard.press("Enter");
    await page.waitForURL(/microvm/);
    await page.keyboard.press("/");
    const recent = page.getByRole("group", { name: "Recent searches" });
    await recent.getByRole("option", { name: "microvm" }).click();
    await page.locator(".search-dialog[data-query=microvm]").waitFor();
    await page.getByRole("combobox").fill("");
    await page.getByRole("button", { name: "Clear recent searches" }).click();
    await recent.waitFor({ state: "detached" });
    expect(await page.evaluate("localStorage.getItem('talkbook-recent-searches')")).toBeNull();
  });

  test.each([
    ["blocked", "Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } })"],
    ["full", "Storage.prototype.setItem = () => { throw new Error('QuotaExceededError'); }"],
    ["spoilt", "localStorage.setItem('talkbook-recent-searches', '{')"],
  ])("works where storage is %s", async (_state, script) => {
    const page = await open("");
    await page.addInitScript(script);
    const watch = watchPage(page, new URL(address).host);
    await page.reload();
    await page.keyboard.press("/");
    await ask(page, "microvm");
    await page.keyboard.press("Enter");
    await page.waitForURL(/microvm/);
    expect(watch.stop()).toEqual([]);
  });

  test("loads nothing to read a query better that is no longer asked", async () => {
    const page = await open("");
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await page.route("**/*.pf_index", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.press("/");
    await page.getByRole("option").first().waitFor();
    const field = page.getByRole("combobox");
    await field.fill("qqqqq");
    await expect.poll(() => loaded.some((path) => path.endsWith(".pf_index"))).toBe(true);
    await ask(page, "fargate");
    expect(loaded.filter((path) => path.endsWith("words.json"))).toEqual([]);
  });

  test("says what to try when nothing is found", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await ask(page, "xyzzyplugh");
    const dialog = page.getByRole("dialog");
    expect(await dialog.locator(".search-status").textContent()).toBe(
      "Nothing found for “xyzzyplugh”.",
    );
    expect(await dialog.getByRole("link", { name: "AWS Fargate", exact: true }).count()).toBe(1);
    expect(await page.getByRole("combobox").getAttribute("aria-expanded")).toBe("false");
  });

  test("offers single words where no record has all of them", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await ask(page, "beanstalk KVM");
    expect(await page.locator(".search-notice").textContent()).toContain(
      "No record has all of these words; these have some of them.",
    );
    expect(await options(page)).toContain("Topic AWS Elastic Beanstalk");
    await page.getByRole("button", { name: "kvm", exact: true }).click();
    await page.locator(".search-dialog[data-query=kvm]").waitFor();
    expect(await options(page)).toContain("Topic Firecracker");
  });

  test("leads on to the search page with the query", async () => {
    const page = await open("");
    await page.keyboard.press("/");
    await ask(page, "fargate");
    await page.getByRole("link", { name: /^All \d+ results/ }).click();
    await page.waitForURL(`${address}search/?q=fargate`);
  });

  test.each([
    ["before typing", ""],
    ["with results", "isolation"],
    ["with a correction", "firecraker"],
    ["with nothing found", "xyzzyplugh"],
  ])("breaks no rule %s, on a desk and on a phone", async (_state, query) => {
    const page = await open("", { viewport: { width: 1280, height: 800 } });
    const watch = watchPage(page, new URL(address).host);
    await page.getByRole("button", { name: "Search takeaways, answers, topics" }).click();
    if (query === "") await page.getByRole("option").first().waitFor();
    else await ask(page, query);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect([...(await axeFindings(page, ["layout"])), ...watch.stop()]).toEqual([]);
  });
});

describe("what is found", () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(address);
    await page.keyboard.press("/");
  });

  test.each([
    ["CON406", "Talk A close look at AWS Fargate and AWS App Runner"],
    ["con 406", "Talk A close look at AWS Fargate and AWS App Runner"],
    ["apprunner", "Topic AWS App Runner"],
    ["App Runner", "Topic AWS App Runner"],
    ["app-runner", "Topic AWS App Runner"],
    ["fargate", "Topic AWS Fargate"],
    ["isolation", "Topic Multi-tenant isolation"],
    ["microvm", "Topic MicroVM"],
    ["closed", "Update AWS App Runner: closed to new customers"],
    ["no longer available", "Update AWS App Runner: closed to new customers"],
    ["2026-04-30", "Update AWS App Runner: closed to new customers"],
    ["What is App Runner?", "Topic AWS App Runner"],
    ["the firecracker", "Topic Firecracker"],
    ["Srikanta DevOps", "Talk A close look at AWS Fargate and AWS App Runner"],
    ["takeaways", "Page Takeaways"],
    ["CON406 questions", "Page Questions"],
    ["progress", "Page Your progress"],
    ["glossary", "Page Glossary"],
    ["references", "Page Sources"],
    ["what changed", "Page What changed"],
    ["where to start", "Page Home"],
    ["new here", "Page Home"],
    ["where should I start?", "Page Home"],
    ["how has it changed", "Page What changed"],
  ])("%s gives first %s", async (query, first) => {
    await ask(page, query);
    expect((await options(page))[0]).toBe(first);
    expect(await page.locator(".search-notice").textContent()).toBe("");
  });

  test("what changed gives its page and the updates", async () => {
    await ask(page, "what changed");
    const kinds = (await options(page)).map((option) => option.split(" ")[0]);
    expect(kinds.slice(0, 7)).toEqual(["Page", ...Array(6).fill("Update")]);
    const titles = await page.locator("[role=option] .search-title").allTextContents();
    expect(titles.filter((title) => title.endsWith(": changed"))).toEqual([]);
    const about = page.locator("[role=option] .search-kind").nth(1);
    expect(await about.textContent()).toMatch(/^Update · \d+ \w+ 20\d\d$/);
  });

  test.each(["app runner", "what happened to App Runner"])(
    "%s shows first that it is closed, and then the update",
    async (query) => {
      await ask(page, query);
      const [topic, update] = await page.getByRole("option").all();
      expect(await topic?.locator(".search-note").textContent()).toBe(
        "Closed to new customers since 30 April 2026",
      );
      expect(await update?.locator(".search-title").textContent()).toBe(
        "AWS App Runner: closed to new customers",
      );
    },
  );

  test("facts and sources come last", async () => {
    await ask(page, "patching");
    const kinds = (await options(page)).map((option) => option.split(" ")[0] ?? "");
    expect(kinds.slice(0, 5)).not.toContain("Fact");
    const rows = kinds.map((kind) => (["Fact", "Source"].includes(kind) ? 1 : 0));
    expect(rows).toEqual([...rows].sort());
  });

  test.each([
    ["farate", "fargate", "Topic AWS Fargate"],
    ["fargte", "fargate", "Topic AWS Fargate"],
    ["fagrate", "fargate", "Topic AWS Fargate"],
    ["firecraker", "firecracker", "Topic Firecracker"],
    ["beanstlk", "beanstalk", "Topic AWS Elastic Beanstalk"],
    ["apprunnr", "apprunner", "Topic AWS App Runner"],
    ["fargte qqqq", "fargate", "Topic AWS Fargate"],
  ])("%s is read as %s, which is said", async (query, read, first) => {
    await ask(page, query);
    expect((await options(page))[0]).toBe(first);
    expect(await page.locator(".search-notice").textContent()).toBe(
      `Showing results for “${read}”. Search instead for “${query}”`,
    );
  });

  test.each([
    [
      "app runner changed since talk",
      "Few records have all of these words; the others have most of them.",
    ],
    [
      "app runner fargate chnged microvm",
      "No record has all of these words; these have most of them.",
    ],
  ])("%s finds what it names and what has most of the words, and says so", async (query, said) => {
    await ask(page, query);
    const found = await options(page);
    expect(found.slice(0, 2)).toEqual([
      "Topic AWS App Runner",
      "Update AWS App Runner: closed to new customers",
    ]);
    expect(found.length).toBeGreaterThan(4);
    expect(await page.locator(".search-notice").textContent()).toContain(said);
  });

  test("several words are corrected each", async () => {
    await ask(page, "fargte isolaton");
    expect(await page.locator(".search-notice").textContent()).toContain("“fargate isolation”");
  });

  test("the query can be had as it was typed", async () => {
    await ask(page, "firecraker");
    await page.getByRole("button", { name: "Search instead for “firecraker”" }).click();
    await page.locator(".search-status", { hasText: "Nothing found for “firecraker”." }).waitFor();
    expect(await page.getByRole("combobox").inputValue()).toBe("firecraker");
  });

  test.each(["run", "running", "isolated", "the", "*", '"', "<b>", "a".repeat(500)])(
    "%s is taken as it is",
    async (query) => {
      await ask(page, query);
      expect(await page.locator(".search-notice").textContent()).not.toContain("Showing");
    },
  );
});

describe("the search page", () => {
  test("before typing offers what the dialog offers", async () => {
    const page = await open("search/?q=fargate");
    await page.locator(".search-results a").first().click();
    await page.goto(`${address}search/`);
    const suggestions = page.locator(".search-suggestions");
    await suggestions.getByRole("link", { name: "Topic AWS Fargate" }).waitFor();
    expect(await suggestions.getByRole("heading").allTextContents()).toEqual([
      "Recent searches",
      "Suggested",
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await suggestions.getByRole("link", { name: "fargate", exact: true }).click();
    await page.waitForURL(`${address}search/?q=fargate`);
    await page.locator(".search-results li").first().waitFor();
    expect(await suggestions.textContent()).toBe("");
  });

  test("leaves no hole among the filters on a phone", async () => {
    const page = await open("search/?q=fargate", { viewport: { width: 390, height: 800 } });
    await page.getByRole("combobox", { name: "Topic" }).waitFor();
    const right = (name: string) =>
      page
        .getByRole("combobox", { name })
        .evaluate((list) => Math.round(list.getBoundingClientRect().right));
    expect(await right("Topic")).toBe(await right("Talk"));
  });

  test("narrows by kind, talk and topic with counts, all of it in the address", async () => {
    const page = await open("search/?q=fargate");
    const kind = page.getByRole("combobox", { name: "Kind" });
    await kind.waitFor();
    const choice = (await kind.locator("option[value=question]").textContent()) ?? "";
    const count = Number(/\((\d+)\)/.exec(choice)?.[1]);
    expect(count).toBeGreaterThan(2);
    await kind.selectOption("question");
    await page.waitForURL(`${address}search/?q=fargate&kind=question`);
    await page
      .getByRole("status")
      .filter({ hasText: `${count} results for “fargate”` })
      .waitFor();
    await page.getByRole("combobox", { name: "Topic" }).selectOption("firecracker");
    await page.waitForURL(`${address}search/?q=fargate&kind=question&topic=firecracker`);
    const kinds = await page.locator(".search-results .search-kind").allTextContents();
    expect(new Set(kinds.map((each) => each.split(" ")[0]))).toEqual(new Set(["Question"]));
  });

  test("says first what must be known of a topic", async () => {
    const page = await open("search/?q=app+runner");
    const note = page.locator(".search-results li").first().locator(".search-note");
    expect(await note.textContent()).toBe("Closed to new customers since 30 April 2026");
  });

  test("narrows to pages and opens one", async () => {
    const page = await open("search/?q=takeaways");
    await page.getByRole("combobox", { name: "Kind" }).selectOption("page");
    await page.getByRole("status").filter({ hasText: "3 results for “takeaways”" }).waitFor();
    const links = page.locator(".search-results").getByRole("link", { name: "Takeaways" });
    await links.first().click();
    await page.waitForURL(`${address}talks/con406/takeaways/`);
  });

  test("goes back and forward through what was chosen", async () => {
    const page = await open("search/?q=fargate");
    const kind = page.getByRole("combobox", { name: "Kind" });
    await kind.selectOption("takeaway");
    await page.waitForURL(/kind=takeaway/);
    await page.getByRole("button", { name: "Remove the filters" }).click();
    await page.waitForURL(`${address}search/?q=fargate`);
    await page.goBack();
    await page.waitForURL(/kind=takeaway/);
    await page
      .locator(".search-filters select[name=kind]:has(option[value=takeaway]:checked)")
      .waitFor();
    await page.goForward();
    await page.locator(".search-filters select[name=kind]:has(option[value='']:checked)").waitFor();
  });

  test("opens with all of its state, also where a filter leaves nothing", async () => {
    const page = await open("search/?q=fargate&kind=takeaway&talk=con406&topic=nobody");
    await page
      .getByRole("status")
      .filter({ hasText: "Nothing found for “fargate” with these filters." })
      .waitFor();
    expect(await page.getByRole("combobox", { name: "Talk" }).inputValue()).toBe("con406");
    await page.getByRole("button", { name: "Remove the filters" }).click();
    await page.locator(".search-results li").first().waitFor();
  });

  test("keeps what is typed in the address without a step back for each letter", async () => {
    const page = await open("");
    await page.goto(`${address}search/`);
    await page.getByRole("searchbox").pressSequentially("fargate");
    await page.waitForURL(`${address}search/?q=fargate`);
    await page.goBack();
    await page.waitForURL(address);
  });

  test("shows more on request and moves on to the first new result", async () => {
    const page = await open("search/?q=fargate");
    await page.getByRole("button", { name: "Show more" }).click();
    await page.locator(".search-results li").nth(10).waitFor();
    const position = await page.evaluate(
      "[...document.querySelectorAll('.search-results a')].indexOf(document.activeElement)",
    );
    expect(position).toBe(10);
  });

  test("the keys / and Control with K lead to its field", async () => {
    const page = await open("search/?q=fargate");
    await page.locator(".search-results li").first().waitFor();
    await page.keyboard.press("/");
    const field = page.getByRole("searchbox");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe("fargate");
  });

  test("says so when search cannot be loaded, and works when it can again", async () => {
    const page = await open("");
    await page.route("**/pagefind/*", (route) => route.abort());
    await page.goto(`${address}search/?q=fargate`);
    await page.getByRole("status").filter({ hasText: "could not be loaded" }).waitFor();
    await page.unroute("**/pagefind/*");
    await page.reload();
    await page.locator(".search-results li").first().waitFor();
  });
});

describe("without scripts", () => {
  test.each([1280, 390])(
    "the header holds a form that leads to the page, at %i px",
    async (width) => {
      const page = await open("", { javaScriptEnabled: false, viewport: { width, height: 800 } });
      if (width > 1000) {
        await page.getByRole("searchbox").fill("availability zone");
        await page.keyboard.press("Enter");
        await page.waitForURL(`${address}search/?q=availability+zone`);
      } else {
        await page.getByRole("button", { name: "Search" }).click();
        await page.waitForURL(`${address}search/?q=`);
      }
      expect(await page.locator("noscript").textContent()).toContain("Glossary");
    },
  );
});

test("every page loads less than a kilobyte of script for search", async () => {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  let bytes = 0;
  page.on("response", async (response) => {
    if (/Search.*\.js$/.test(response.url())) bytes += gzipSync(await response.body()).length;
  });
  await page.goto(`${address}glossary/`, { waitUntil: "networkidle" });
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(1024);
});
