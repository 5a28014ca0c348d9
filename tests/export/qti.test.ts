import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryPages, validateXML } from "xmllint-wasm";
import { itemName } from "../../src/export/items/item-ids.ts";
import { type QtiPackage, qtiPackage } from "../../src/export/qti/qti-package.ts";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { writeFiles } from "../../src/node/write-files.ts";
import { repository, runTalkbook } from "../run-talkbook.ts";
import { lastingFolder } from "../temporary-folder.ts";
import { hostileQuiz, itemsOf, itemsOfFolder, type TestItems } from "./exported-items.ts";
import { openQtiPlayer, type QtiPlayer } from "./qti-player.ts";

let items: TestItems;
let made: QtiPackage;
let browser: Browser;
let player: QtiPlayer;

beforeAll(async () => {
  items = await itemsOfFolder("tests/fixtures/content/right/everything");
  made = qtiPackage(items.view, items.sets);
  const folder = await lastingFolder({});
  await writeFiles(
    folder,
    made.files.map(({ path, content }) => ({ path, text: content })),
  );
  browser = await launchChromium();
  player = await openQtiPlayer(browser, folder);
});
afterAll(async () => {
  await player.close();
  await browser.close();
});

const fileOf = (path: string, from = made): string => {
  const content = from.files.find((file) => file.path === path)?.content;
  if (typeof content !== "string") throw new Error(`${path} is not there`);
  return content;
};
const load = (id: string) => player.load(id, fileOf(`items/${id}.xml`));

test("the package lists each question once, under its id, and each quiz as a test", () => {
  const names = items.questions.map((question) => itemName(question));
  expect(names).toContain("boxes.fact.containers.patching");
  expect(made.files.map(({ path }) => path)).toEqual([
    "imsmanifest.xml",
    ...items.sets.map(({ id }) => `tests/test.${id}.xml`),
    ...names.map((name) => `items/${name}.xml`),
    expect.stringMatching(/^pictures\/diagram-\w+\.png$/),
    expect.stringMatching(/^pictures\/diagram-\w+\.png$/),
  ]);
  const manifest = fileOf("imsmanifest.xml");
  const listed = [...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href);
  expect(new Set(listed)).toEqual(new Set(made.files.slice(1).map(({ path }) => path)));
});

test("a test draws as many questions as its quiz, and says who has passed", () => {
  const xml = fileOf("tests/test.boxes.xml");
  expect(xml).toContain('<qti-selection select="12"/>');
  expect(xml).toContain('<qti-time-limits max-time="900"/>');
  // 80 percent of 12 points.
  expect(xml).toContain('<qti-base-value base-type="float">9.6</qti-base-value>');
});

/** Drags by the mouse, in steps that the player can follow. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const { mouse } = player.page;
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error("not in sight");
  const [x, y] = [start.x + start.width / 2, start.y + start.height / 2];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 6, y + 6, { steps: 3 });
  await mouse.move(end.x + end.width / 2, end.y + end.height / 2 - 2, { steps: 12 });
  await player.page.waitForTimeout(100);
  await mouse.up();
  await player.page.waitForTimeout(300);
}

describe("a player that is not ours shows and scores", () => {
  const { isArray } = Array;
  const choose = async (...names: string[]) => {
    for (const name of names) {
      await player.page.locator(".qti-simple-choice", { hasText: name }).click();
    }
  };
  const shown = (text: string) => player.page.locator(".qti3-player-modal", { hasText: text });

  test.each([
    ["They do", 1],
    ["You do", 0],
    ["Nobody does", 0],
  ])("one answer: %s", async (name, score) => {
    await load("boxes.patched");
    await choose(name);
    expect((await player.end()).score).toBe(score);
    await shown("The host is theirs, all of it.").first().waitFor();
    expect(await shown("You patch the image.").isVisible()).toBe(name === "You do");
  });

  test.each([
    [["An image", "Settings"], 1],
    [["An image"], 0.5],
    [["An image", "A kernel"], 0],
    [["An image", "A kernel", "Settings"], 0],
    [["A kernel"], 0],
  ])("several answers: %j", async (names, score) => {
    await load("boxes.brought");
    await choose(...names);
    expect((await player.end()).score).toBe(score);
  });

  test("everything chosen is worth nothing", async () => {
    const several = items.questions.filter(({ answer }) => answer.type === "several-answers");
    expect(several.length).toBeGreaterThan(4);
    for (const question of several) {
      await load(itemName(question));
      for (const box of await player.page.getByRole("checkbox").all()) await box.click();
      expect((await player.end()).score, question.id).toBe(0);
    }
  });

  test.each([
    ["True", 1, ["none", "explanation"]],
    ["False", 0, ["none", "false", "explanation"]],
  ])("true or false: %s", async (name, score, feedback) => {
    await load("boxes.shared");
    await choose(name);
    expect(await player.end()).toMatchObject({ score, feedback });
  });

  test.each([
    ["image", 1, ["none", "explanation"]],
    ["An Image", 1, ["none", "explanation"]],
    ["Container", 0, ["none", "wrong-1", "explanation"]],
    ["box", 0, ["none", "explanation"]],
  ])("a text: %s", async (text, score, feedback) => {
    await load("boxes.packed-file");
    await player.page.locator("input[type=text]").fill(text);
    await player.page.keyboard.press("Tab");
    expect(await player.end()).toMatchObject({ score, feedback });
  });

  test.each([
    ["1024", 1],
    ["1024.5", 1],
    ["1023.5", 1],
    ["1025", 0],
  ])("a number: %s", async (text, score) => {
    await load("boxes.memory");
    await player.page.locator("input[type=text]").fill(text);
    await player.page.keyboard.press("Tab");
    expect((await player.end()).score).toBe(score);
  });

  const inOrder = (text: string) =>
    player.page.locator(".qti-order-source-wrapper li", { hasText: text });
  test.each([
    ["right", [["packed", "kept"]], 1],
    ["right in part", [], 0.5],
    ["wrong", [["started", "kept"]], 0],
  ])("an order, %s", async (_, moves, score) => {
    await load("boxes.way");
    // Shown: kept, started, packed.
    for (const [from = "", to = ""] of moves) await drag(inOrder(from), inOrder(to));
    const { response, score: given } = await player.end();
    expect(isArray(response) && response.length).toBe(3);
    expect(given).toBe(score);
  });

  test.each([
    [
      "right",
      [
        ["Image", "A file"],
        ["Container", "A process"],
      ],
      1,
    ],
    [
      "right in part",
      [
        ["Image", "A file"],
        ["Container", "A computer"],
      ],
      0.5,
    ],
    ["wrong", [["Image", "A process"]], 0],
  ])("matches, %s", async (_, pairs, score) => {
    await load("boxes.words");
    for (const [item = "", match = ""] of pairs) {
      await drag(
        player.page.locator(".source .draggable", { hasText: item }),
        player.page.locator("li.target", { hasText: match }),
      );
    }
    const { response, score: given } = await player.end();
    expect(isArray(response) && response.length).toBe(pairs.length);
    expect(given).toBe(score);
  });

  test.each([
    ["right", { Image: "Yours", Host: "Theirs", Kernel: "Theirs" }, 1],
    ["right in part", { Image: "Yours", Host: "Nobody's", Kernel: "Theirs" }, 2 / 3],
    ["wrong", { Image: "Theirs", Host: "Yours" }, 0],
  ])("groups, %s", async (_, chosen, score) => {
    await load("boxes.yours");
    const table = player.page.locator("table.qti-match-tabular");
    const columns = ["Yours", "Theirs", "Nobody's"];
    for (const [item, group] of Object.entries(chosen)) {
      const row = table.locator("tbody tr", { hasText: item });
      await row.getByRole("checkbox").nth(columns.indexOf(group)).click();
    }
    expect((await player.end()).score).toBeCloseTo(score, 9);
  });

  test.each([
    ["Packed", 1, ["none", "explanation"]],
    ["You & yours", 0, ["none", "explanation"]],
  ])("a node of a picture: %s", async (name, score, feedback) => {
    await load("boxes.where");
    const picture = player.page.getByRole("img", { name: "Shows You & yours." });
    const width = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width).toBeGreaterThan(800);
    await player.page.getByRole("radio", { name, exact: true }).click();
    expect(await player.end()).toMatchObject({ score, feedback });
  });

  test("every item, unanswered, as nothing", async () => {
    for (const question of items.questions) {
      if (question.answer.type === "order") continue;
      const name = itemName(question);
      await load(name);
      expect(await player.end(), name).toMatchObject({ score: 0 });
    }
  });
});

test("equal content gives equal bytes, and an id stays when others come and go", () => {
  const again = itemsOf(hostileQuiz);
  const first = itemsOf(hostileQuiz);
  expect(qtiPackage(again.view, again.sets)).toEqual(qtiPackage(first.view, first.sets));
  const nameOf = (quiz: string) => {
    const changed = itemsOf({ ...hostileQuiz, "quizzes/signs.yaml": quiz });
    const xml = fileOf("items/signs.seven.xml", qtiPackage(changed.view, changed.sets));
    return /identifier="(option-\w+)">g</.exec(xml)?.[1];
  };
  const quiz = hostileQuiz["quizzes/signs.yaml"];
  const added = quiz.replace("stem: Which of them?\n    options:", "$&\n      - { text: new }");
  expect(added).not.toBe(quiz);
  expect(nameOf(added)).toBe(nameOf(quiz));
  expect(nameOf(quiz)).toMatch(/^option-\w{7}$/);
});

test("a package is the same bytes in every time zone", async () => {
  const folder = await lastingFolder({});
  const [first, second] = await Promise.all(
    ["Pacific/Kiritimati", "America/Adak"].map(async (TZ, index) => {
      const out = join(folder, `${index}.zip`);
      const content = "tests/fixtures/content/right/everything";
      const args = ["export", "qti", "first-days/dev", "--content", content, "--out", out];
      expect(await runTalkbook(args, { env: { TZ } })).toMatchObject({ status: 0, stdout: "" });
      return readFile(out);
    }),
  );
  expect(first?.subarray(0, 2).toString()).toBe("PK");
  expect(second?.equals(first ?? Buffer.of())).toBe(true);
});

// The standard's schemas may not be passed on, so they stand beside the project where somebody has them.
const schemas = process.env.TALKBOOK_QTI_SCHEMAS ?? join(repository, "../shared/qti-schemas");

describe.skipIf(!existsSync(schemas))("the schemas of the standard accept", () => {
  const read = async (folder: string): Promise<{ fileName: string; contents: string }[]> =>
    Promise.all(
      (await readdir(folder, { recursive: true }))
        .filter((path) => path.endsWith(".xsd"))
        .map(async (path) => ({
          fileName: path.split("/").at(-1) ?? path,
          // All stand in one folder for the validator.
          contents: (await readFile(join(folder, path), "utf8")).replace(
            /schemaLocation="(?:[^"]*\/)?([^"/]+)"/g,
            'schemaLocation="$1"',
          ),
        })),
    );

  test.each([
    ["every question type", () => items],
    ["texts full of signs", () => itemsOf(hostileQuiz)],
    ["the project's own quizzes", () => itemsOfFolder("content")],
  ])("%s", async (_, open) => {
    const { view, sets } = await open();
    const texts = qtiPackage(view, sets).files.flatMap(({ path, content }) =>
      typeof content === "string"
        ? [{ fileName: path.replaceAll("/", "-"), contents: content }]
        : [],
    );
    const all = await read(schemas);
    const named = (pattern: RegExp) => all.filter(({ fileName }) => pattern.test(fileName));
    const isManifest = ({ fileName }: { fileName: string }) => fileName === "imsmanifest.xml";
    for (const [xml, schema] of [
      [texts.filter(isManifest), named(/imscpv1p2/)],
      [texts.filter((text) => !isManifest(text)), named(/^imsqti_asi/).slice(0, 1)],
    ] as const) {
      const { errors } = await validateXML({
        ...{ xml, schema, preload: all.filter((each) => !schema.includes(each)) },
        initialMemoryPages: 512,
        maxMemoryPages: memoryPages.max,
      });
      expect(errors).toEqual([]);
    }
  });
});
