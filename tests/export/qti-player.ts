import { cp, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serveFolder } from "../browser/serve-folder.ts";

/** A player of QTI items that is not ours, in a browser. */
export interface QtiPlayer {
  page: Page;
  /** Shows an item of the package anew. */
  load(name: string, xml: string): Promise<void>;
  /** Ends the attempt: the score, the texts that are shown, and the answer as the player understood it. */
  end(): Promise<{ score: number; feedback: string[]; response: unknown }>;
  close(): Promise<void>;
}

const startPage = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Player</title>
<link rel="stylesheet" href="player.css">
<script src="vue.js"></script><script src="player.js"></script>
<div id="app"></div>
<script>
  const on = {
    notifyQti3PlayerReady: (player) => { window.player = player; },
    notifyQti3ItemReady: () => { window.isReady = true; },
    notifyQti3EndAttemptCompleted: ({ state }) => { window.ended = state; },
  };
  const props = { suppressAlertMessages: true, suppressInvalidResponseMessages: true };
  new Vue({ render: (make) => make(qti3Player, { props, on }) }).$mount("#app");
</script></html>
`;

/** Opens the player in a folder that holds a package, in which items find their pictures. */
export async function openQtiPlayer(browser: Browser, folder: string): Promise<QtiPlayer> {
  const { resolve } = createRequire(import.meta.url);
  const player = join(resolve("qti3-item-player/package.json"), "../dist");
  const files: [from: string, to: string][] = [
    [join(resolve("vue/package.json"), "../dist/vue.min.js"), "vue.js"],
    [join(player, "qti3Player.umd.min.js"), "player.js"],
    [join(player, "qti3Player.css"), "player.css"],
  ];
  for (const [from, to] of files) await cp(from, join(folder, "items", to));
  await writeFile(join(folder, "items/index.html"), startPage);
  const server = await serveFolder(folder);
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  let last = "";
  return {
    page,
    async load(name, xml) {
      // An item that is loaded twice in a row is not shown anew.
      if (last === name || last === "") {
        await page.goto(`${server.url}items/`);
        await page.waitForFunction("window.player !== undefined");
      }
      last = name;
      const control = { max_attempts: 0, show_feedback: true, validate_responses: false };
      const configuration = { guid: name, status: "interacting", sessionControl: control };
      await page.evaluate(
        `window.isReady = false; window.ended = undefined;
         player.loadItemFromXml(${JSON.stringify(xml)}, ${JSON.stringify(configuration)})`,
      );
      await page.waitForFunction("window.isReady");
    },
    async end() {
      await page.evaluate('player.endAttempt("next")');
      await page.waitForFunction("window.ended !== undefined");
      return page.evaluate(`(() => {
        const { outcomeVariables, responseVariables } = window.ended;
        const value = (list, name) => list.find(({ identifier }) => identifier === name)?.value;
        return {
          score: value(outcomeVariables, "SCORE"),
          feedback: value(outcomeVariables, "FEEDBACK") ?? [],
          response: value(responseVariables, "RESPONSE"),
        };
      })()`);
    },
    async close() {
      await page.close();
      await server.close();
    },
  };
}
