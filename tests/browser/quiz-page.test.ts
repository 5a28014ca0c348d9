import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { answer, type Device, press, type Step } from "./answer-question.ts";
import { axeFindings, type Look } from "./page-rules.ts";
import { serveEverything } from "./serve-site.ts";

let browser: Browser;
let address = "";

beforeAll(async () => {
  browser = await launchChromium();
  afterAll(() => browser.close());
  address = await serveEverything();
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address + path);
  return page;
}

const verdict = (page: Page) => page.locator("[data-current] > .quiz-verdict");
const question = (page: Page) => page.locator("[data-current] .quiz-stem");

/** What each type takes to be answered right, wrong and, where it can be, partly. */
const answers: Record<string, Partial<Record<"Right." | "Wrong." | "Partly right.", Step[]>>> = {
  patched: { "Right.": [{ choose: "They do" }], "Wrong.": [{ choose: "Nobody does" }] },
  brought: {
    "Right.": [{ choose: "An image" }, { choose: "Settings" }],
    "Wrong.": [{ choose: "A kernel" }],
    "Partly right.": [{ choose: "Settings" }],
  },
  shared: { "Right.": [{ choose: "True" }], "Wrong.": [{ choose: "False" }] },
  "packed-file": { "Right.": [{ write: "An  IMAGE" }], "Wrong.": [{ write: "container" }] },
  memory: { "Right.": [{ write: "1,024" }], "Wrong.": [{ write: "512" }] },
  where: { "Right.": [{ point: "Packed" }], "Wrong.": [{ point: "Machine" }] },
  yours: {
    "Right.": [
      { sort: "Image", into: "Yours" },
      { sort: "Host", into: "Theirs" },
      { sort: "Kernel", into: "Theirs" },
    ],
    "Wrong.": [{ sort: "Image", into: "Nobody's" }],
    "Partly right.": [
      { sort: "Image", into: "Yours" },
      { sort: "Host", into: "Yours" },
    ],
  },
};

/** Has one question asked, anew, as a link to it does. */
async function openQuestion(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = "";
    location.hash = hash;
  }, id);
  await page.locator(`[data-running] [data-current][id="${id}"]:not([data-marked])`).waitFor();
}

const devices: Record<Device, BrowserContextOptions> = {
  mouse: {},
  touch: { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } },
  keyboard: {},
};

describe.each(Object.keys(devices) as Device[])("by %s", (device) => {
  test("every type is answered right, wrong and partly", async () => {
    const page = await open("quizzes/boxes/", devices[device]);
    for (const [id, all] of Object.entries(answers)) {
      for (const [outcome, steps] of Object.entries(all)) {
        await openQuestion(page, id);
        await answer(page, device, steps);
        await press(page, device, "Check");
        expect(await verdict(page).textContent(), `${id}: ${JSON.stringify(steps)}`).toBe(outcome);
        expect(await page.locator("#_status").textContent()).toBe(outcome);
      }
    }
  });

  test("items are put in order", async () => {
    const page = await open("quizzes/boxes/", devices[device]);
    await openQuestion(page, "way");
    const items = () => page.locator("[data-current] .quiz-items .quiz-text").allTextContents();
    const right = ["It is packed", "It is kept", "It is started"];
    for (const [place, text] of right.entries()) {
      while ((await items()).indexOf(text) > place) {
        await answer(page, device, [{ move: text, by: "up" }]);
      }
    }
    expect((await items()).map((text) => text.trim())).toEqual(right);
    await press(page, device, "Check");
    expect(await verdict(page).textContent()).toBe("Right.");
    await openQuestion(page, "way");
    const [first = ""] = await items();
    await answer(page, device, [{ move: first, by: "down" }]);
    const order = (await items()).map((text) => right.indexOf(text));
    const inOrder = order.filter(
      (each, index) => index > 0 && each === (order[index - 1] ?? 9) + 1,
    );
    await press(page, device, "Check");
    const wanted = ["Wrong.", "Partly right.", "Right."][inOrder.length];
    expect(await verdict(page).textContent()).toBe(wanted);
  });

  test("items are matched by letters", async () => {
    const page = await open("quizzes/boxes/", devices[device]);
    const letterOf = async (text: string): Promise<string> => {
      const match = page.locator("[data-current] .quiz-matches > li", { hasText: text });
      return (await match.getAttribute("data-letter")) ?? "";
    };
    for (const [outcome, image, container] of [
      ["Right.", "A file", "A process"],
      ["Wrong.", "A computer", "A file"],
      ["Partly right.", "A file", "A computer"],
    ] as const) {
      await openQuestion(page, "words");
      await answer(page, device, [
        { assign: "Image", to: await letterOf(image) },
        { assign: "Container", to: await letterOf(container) },
      ]);
      await press(page, device, "Check");
      expect(await verdict(page).textContent()).toBe(outcome);
    }
  });
});

describe("practice", () => {
  test("an answer too early is asked for, and a word of its own goes to whoever chose it", async () => {
    const page = await open("quizzes/boxes/#patched");
    await press(page, "mouse", "Check");
    expect(await page.locator(".quiz-note").textContent()).toBe("Choose an answer first.");
    await answer(page, "mouse", [{ choose: "You do" }]);
    expect(await page.locator(".quiz-note").textContent()).toBe("");
    await press(page, "mouse", "Check");
    const chosen = page.locator("[data-current] li", { hasText: "You do" });
    expect(await chosen.locator(".quiz-mark").textContent()).toBe("your answer");
    expect(await chosen.locator(".quiz-feedback").textContent()).toContain("You patch the image.");
    const key = page.locator("[data-current] li", { hasText: "They do" });
    expect(await key.locator(".quiz-mark").textContent()).toBe("right");
    const why = page.locator("[data-current] .quiz-answer");
    expect(await why.locator(".quiz-why").textContent()).toBe("The host is theirs, all of it.");
    expect(await why.locator(".quiz-records a").first().getAttribute("href")).toBe(
      "/talks/topics/containers/#patching",
    );
    expect(await page.locator("[data-current] input:enabled").count()).toBe(0);
  });

  test("Enter in a field checks it", async () => {
    const page = await open("quizzes/boxes/#memory");
    await page.locator("[data-current] .quiz-blank input").fill("a lot");
    await page.keyboard.press("Enter");
    expect(await page.locator(".quiz-note").textContent()).toBe("That is not a number.");
    await page.locator("[data-current] .quiz-blank input").fill("1024,3 GB");
    await page.keyboard.press("Enter");
    expect(await verdict(page).textContent()).toBe("Right.");
  });

  test("a draw can be shared: one name gives the same questions, and each record is asked for once", async () => {
    const stems = async (seed: string): Promise<string[]> => {
      const page = await open(`quizzes/boxes/?mode=exam&count=10&seed=${seed}`);
      await page.getByRole("button", { name: "Begin" }).click();
      const asked: string[] = [];
      while (await page.getByRole("button", { name: "Next", exact: true }).isVisible()) {
        asked.push((await question(page).textContent()) ?? "");
        await press(page, "mouse", "Next");
      }
      return asked;
    };
    const first = await stems("blue");
    expect(first.length).toBeGreaterThan(4);
    expect(await stems("blue")).toEqual(first);
    expect(await stems("green")).not.toEqual(first);
  });

  test("what was wrong can be taken again, alone, now and later", async () => {
    const page = await open("quizzes/older/");
    const choices = ["First", "Last"];
    await page.getByRole("button", { name: "Begin" }).click();
    const count = Number(
      /of (\d+)/.exec((await page.locator(".quiz-head").textContent()) ?? "")?.[1],
    );
    let wrong = 0;
    for (let index = 0; index < count; index++) {
      await page.locator("[data-current] .quiz-options label").first().click();
      await press(page, "mouse", "Check");
      if ((await verdict(page).textContent()) === "Wrong.") wrong++;
      await press(page, "mouse", index === count - 1 ? "See the result" : "Next");
    }
    expect(choices).toHaveLength(2);
    expect(await page.locator(".quiz-points").textContent()).toContain(
      `${count - wrong} of ${count}`,
    );
    await page.reload();
    const again = page.locator("[data-do=wrong]");
    if (wrong === 0) expect(await again.isVisible()).toBe(false);
    else expect(await again.textContent()).toBe(`Only what you got wrong: ${wrong}`);
  });

  test("an attempt goes on where it was left, with what was answered", async () => {
    const page = await open("quizzes/boxes/?seed=blue&count=5");
    await page.getByRole("button", { name: "Begin" }).click();
    const skipped = await question(page).textContent();
    await press(page, "mouse", "Skip");
    const options = page.locator("[data-current] .quiz-options label");
    while ((await options.count()) === 0) await press(page, "mouse", "Skip");
    await options.first().click();
    await press(page, "mouse", "Check");
    await page.reload();
    await page.getByRole("button", { name: "Go on: 1 of 5 checked" }).click();
    expect(await question(page).textContent()).toBe(skipped);
    await page.getByRole("button", { name: "Stop" }).click();
    expect(await page.locator(".quiz-start").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Go on: 1 of 5 checked" }).isVisible()).toBe(
      true,
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("_start");
  });
});

describe("exam", () => {
  test("answers come at the end, with points, a verdict, and topics to read again", async () => {
    const page = await open("quizzes/boxes/?mode=exam&count=5&seed=a");
    await page.getByRole("button", { name: "Begin" }).click();
    while (await page.getByRole("button", { name: "Next", exact: true }).isVisible()) {
      expect(await verdict(page).count()).toBe(0);
      await press(page, "mouse", "Next");
    }
    await press(page, "mouse", "Hand in");
    expect(await page.locator(".quiz-note").textContent()).toMatch(/not answered yet/);
    const last = await question(page).textContent();
    await press(page, "mouse", "To the first open one");
    expect(await question(page).textContent()).not.toBe(last);
    while (await page.getByRole("button", { name: "Next", exact: true }).isVisible()) {
      await press(page, "mouse", "Next");
    }
    await press(page, "mouse", "Hand in");
    await press(page, "mouse", "Hand in");
    expect(await page.locator(".quiz-result .quiz-verdict").textContent()).toBe(
      "Not passed: 80 % are needed.",
    );
    expect(await page.locator(".quiz-points").textContent()).toMatch(/^0 of \d points, 0 %$/);
    expect(await page.locator(".quiz-topics a").count()).toBeGreaterThan(0);
    expect(await page.locator("[data-current] > .quiz-verdict").first().textContent()).toBe(
      "Not answered.",
    );
    await page.goto(`${address}quizzes/`);
    const score = page.locator("talkbook-score", { hasText: "Last: 0 of" });
    expect(await score.isVisible()).toBe(true);
  });

  test("time runs out, and may be left out", async () => {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    // The clock stands still but for what the test lets pass.
    await page.clock.install({ time: Date.parse("2026-11-26T09:00:00Z") });
    await page.clock.pauseAt("2026-11-26T10:00:00Z");
    await page.goto(`${address}quizzes/boxes/?mode=exam`);
    await page.getByRole("button", { name: "Begin" }).click();
    expect(await page.locator(".quiz-time").textContent()).toBe("Time left: 15:00");
    await page.clock.runFor(14 * 60_000);
    expect(await page.locator("#_status").textContent()).toBe("One minute left.");
    expect(await page.locator(".quiz-foot .quiz-note").textContent()).toBe("One minute left.");
    // Nobody gets more time by going away, even without an answer.
    await page.reload();
    await page.getByRole("button", { name: /^Go on with the exam: 0 of/ }).click();
    expect(await page.locator(".quiz-time").textContent()).toBe("Time left: 1:00");
    await page.clock.runFor(60_000);
    expect(await page.locator("#_status").textContent()).toBe("The time is up.");
    expect(await page.locator(".quiz-result .quiz-note").textContent()).toBe("The time is up.");
    await page.reload();
    await page.getByLabel("With the time limit").uncheck();
    await page.getByRole("button", { name: "Begin" }).click();
    expect(await page.locator(".quiz-time").textContent()).toBe("");
  });
});

test("an answer is forgotten when what is right has changed, and no other", async () => {
  const page = await open("quizzes/boxes/#patched");
  for (const id of ["patched", "shared"]) {
    await openQuestion(page, id);
    await page.locator("[data-current] .quiz-options label").last().click();
    await press(page, "mouse", "Check");
  }
  const wrong = async (): Promise<string | null> => {
    await page.goto(`${address}quizzes/boxes/`);
    const offer = page.locator("[data-do=wrong]");
    return (await offer.isVisible()) ? offer.textContent() : null;
  };
  const before = await wrong();
  expect(before).toMatch(/Only what you got wrong: [12]/);
  await page.evaluate(() => {
    const key = "talkbook:/talks/:answers";
    const stored = JSON.parse(localStorage.getItem(key) ?? "{}");
    for (const entry of Object.values<{ value: { print: string; points: number } }>(
      stored.entries,
    )) {
      entry.value.points = 0;
    }
    stored.entries["boxes/patched"].value.print = "other";
    localStorage.setItem(key, JSON.stringify(stored));
  });
  expect(await wrong()).toBe("Only what you got wrong: 1");
});

describe("the form for paper", () => {
  const shown = (page: Page) => page.locator(".quiz-paper .quiz-stem:visible").allTextContents();

  test("has the questions of a draw, each with its entry in the key, or all of them", async () => {
    const page = await open("quizzes/boxes/paper/?seed=blue&count=4");
    const drawn = await shown(page);
    expect(drawn).toHaveLength(4);
    const online = await open("quizzes/boxes/?seed=blue&count=5");
    await online.getByRole("button", { name: "Begin" }).click();
    expect(await question(online).textContent()).toBe(drawn[0]);
    expect(await page.locator(".quiz-key > ol > li:visible").count()).toBe(4);
    expect(await page.locator(".quiz-eyebrow:visible [data-number]").allTextContents()).toEqual(
      [1, 2, 3, 4].map((number) => `Question ${number}`),
    );
    await page.getByLabel("With the key").uncheck();
    expect(await page.locator(".quiz-key").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Draw others" }).click();
    expect(await shown(page)).not.toEqual(drawn);
    await page.getByLabel(/^All \d+ questions/).check();
    expect((await shown(page)).length).toBeGreaterThan(12);
  });

  test("has a draw of its own without scripts", async () => {
    const page = await open("quizzes/boxes/paper/", { javaScriptEnabled: false });
    const drawn = await shown(page);
    expect(drawn.length).toBeGreaterThan(5);
    expect(await page.locator(".quiz-key > ol > li:visible").count()).toBe(drawn.length);
    expect(await page.locator(".quiz-paper-form").isVisible()).toBe(false);
  });
});

test("without scripts the questions can be read, each with its answer behind a disclosure", async () => {
  const page = await open("quizzes/boxes/", { javaScriptEnabled: false });
  const patched = page.locator("#patched");
  expect(await patched.getByRole("heading").textContent()).toBe("Who patches the host?");
  expect(await patched.locator(".quiz-options > li").allTextContents()).toHaveLength(3);
  const why = patched.locator(".quiz-why");
  expect(await why.isVisible()).toBe(false);
  await patched.locator(".quiz-answer > summary").click();
  expect(await why.isVisible()).toBe(true);
  expect(await page.locator(".quiz-start").isVisible()).toBe(false);
});

test("axe finds nothing while a quiz is taken", async () => {
  // High enough for all of a question: what stands below the buttons at the foot cannot be decided.
  const page = await open("quizzes/boxes/", { viewport: { width: 1280, height: 2400 } });
  const checked: [id: string, steps: Step[]][] = [
    ["brought", [{ choose: "A kernel" }]],
    ["packed-file", [{ write: "container" }]],
    ["where", [{ point: "Machine" }]],
    ["words", [{ assign: "Image", to: "A" }]],
    ["yours", [{ sort: "Image", into: "Yours" }]],
    ["way", [{ move: "It is kept", by: "down" }]],
  ];
  for (const [id, steps] of checked) {
    await openQuestion(page, id);
    await answer(page, "mouse", steps);
    if (id === "way") expect(await axeFindings(page, ["light"], "[data-current]"), id).toEqual([]);
    await press(page, "mouse", "Check");
    // Every type has the same colours when it is checked.
    const looks: Look[] = id === "way" ? ["light", "dark"] : ["light"];
    expect(await axeFindings(page, looks, "[data-current]"), `${id}, checked`).toEqual([]);
  }
  await press(page, "mouse", "See the result");
  expect(await axeFindings(page), "result").toEqual([]);
});
