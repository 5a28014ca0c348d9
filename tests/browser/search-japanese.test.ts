import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "../../src/node/browser/launch-chromium.ts";
import { serveSite } from "./serve-site.ts";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const url = await serveSite("tests/fixtures/content/right/japanese-containers");
  browser = await launchChromium();
  afterAll(() => browser.close());
  page = await browser.newPage();
  await page.goto(url);
  await page.keyboard.press("/");
});

/** The first results of a query as `kind title`, and what it was corrected to. */
async function search(query: string): Promise<{ first: string[]; notice: string }> {
  await page.locator("#_search-input").fill(query);
  await page.locator(`.search-dialog[data-query="${query}"]`).waitFor();
  const first = await page
    .locator(".search-options a")
    .evaluateAll((options) =>
      options
        .slice(0, 3)
        .map(
          (option) =>
            `${option.querySelector(".search-kind")?.firstChild?.textContent} ${option.querySelector(".search-title")?.textContent}`,
        ),
    );
  const notice = (await page.locator(".search-notice").textContent()) ?? "";
  return { first, notice };
}

const fargate = "トピック ファーゲート";
const appRunner = "トピック アプリ実行サービス";
const cells = "トピック セル設計";
const talk = "講演 AWS コンテナサービスの内側";
const faults = "要点 可用性を高めるには、障害の影響範囲を小さな単位に閉じ込める。";
const isolation = "要点 ファーゲートのタスクは、カーネルを共有しない。";
const shared = "要点 責任共有モデルでは、オペレーティングシステムの更新を事業者が受け持つ。";
const balancing = "質問 負荷分散装置は誰が用意するのか。";

test.each([
  // Names, also in Latin letters, with spaces and in forms of other widths.
  ["ファーゲート", fargate],
  ["fargate", fargate],
  ["ﾌｧｰｹﾞｰﾄ", fargate],
  ["ＦＡＲＧＡＴＥ", fargate],
  ["apprunner", appRunner],
  ["アップ ランナー", appRunner],
  ["con406", talk],
  ["microvm", "用語 マイクロ仮想マシン"],
  // Compounds, whole and in part.
  ["責任共有モデル", shared],
  ["責任共有", shared],
  ["共有モデル", shared],
  ["影響範囲", faults],
  ["可用性", faults],
  ["負荷分散", balancing],
  ["分散装置", balancing],
  ["オペレーティング", shared],
  ["システムの更新", shared],
  ["制御プレーン", cells],
  ["仮想マシン", "用語 マイクロ仮想マシン"],
  ["マイクロ", "用語 マイクロ仮想マシン"],
  ["ゾーン", "用語 アベイラビリティゾーン"],
  // One letter alone, as while typing.
  ["障", faults],
  // Mixed with Latin words and with spaces.
  ["AWS コンテナ", talk],
  ["AWSコンテナ", talk],
  ["aws 文書", balancing],
  ["タスク カーネル", isolation],
  ["テナント　分離", isolation],
  // The long vowel at the end, written or not.
  ["サーバ", fargate],
  ["ロードバランサ", appRunner],
  ["メモリ", "用語 マイクロ仮想マシン"],
  // With the words of grammar that come between.
  ["コンテナとは", talk],
  ["カーネルの共有", isolation],
  // Pages of the site.
  ["用語集", "ページ 用語集"],
  ["進捗", "ページ 学習の記録"],
  ["どこから始める", "ページ ホーム"],
  ["変更点", "ページ 変更点"],
  // What the interface calls it.
  ["受付終了", "変更 アプリ実行サービス: 新規受付終了"],
  ["変更点", "変更 アプリ実行サービス: 新規受付終了"],
])("%s finds %s", async (query, expected) => {
  expect((await search(query)).first).toContain(expected);
});

test.each(["ファーゲト", "ファゲート", "ファーゲーロ"])(
  "%s is read as ファーゲート, which is said",
  async (query) => {
    const { first, notice } = await search(query);
    expect(first[0]).toBe(fargate);
    expect(notice).toContain("ファーゲート");
  },
);

test("words that stand together nowhere find what has some or most of them, which is said", async () => {
  const { first, notice } = await search("負荷分散 影響範囲");
  expect(first.sort()).toEqual([faults, balancing].sort());
  expect(notice).toContain("すべての語を含む項目はありません。");
});

test("a topic that is closed says so, and since when", async () => {
  await search("アプリ実行サービス");
  expect(
    await page.locator(".search-options a").first().locator(".search-note").textContent(),
  ).toBe("2026年4月30日に新規受付終了");
});

test("a compound that is nowhere is not found, and crashes nothing", async () => {
  expect((await search("量子暗号")).first).toEqual([]);
});

test("only the words asked for are marked, not the run that they stand in", async () => {
  await search("影響範囲");
  const marks = await page.locator(".search-options mark").allTextContents();
  expect(new Set(marks)).toEqual(new Set(["影響範囲"]));
});
