import { expect, test } from "vitest";
import { lastingBrowser } from "../../../../src/node/drawings/lasting-browser.ts";
import type { MermaidBrowser } from "../../../../src/node/drawings/mermaid-page.ts";

/** Browsers that draw what they are told, and note what becomes of them. */
function browsers() {
  const log: string[] = [];
  const start = async (): Promise<MermaidBrowser> => {
    log.push("start");
    return {
      version: "1",
      async draw(source) {
        if (source === "die") throw new Error("The browser is gone.");
        return { failure: { message: source, isTimeout: true } };
      },
      close: async () => void log.push("close"),
    };
  };
  return { log, start };
}

test("one browser serves run after run, until it is stopped", async () => {
  const { log, start } = browsers();
  const lasting = lastingBrowser(start);
  for (const source of ["a", "b"]) {
    const browser = await lasting.start();
    expect(await browser.draw(source)).toEqual({ failure: { message: source, isTimeout: true } });
    await browser.close();
  }
  expect(log).toEqual(["start"]);
  await lasting.stop();
  await lasting.stop();
  expect(log).toEqual(["start", "close"]);
});

test("a browser that died is replaced the next time", async () => {
  const { log, start } = browsers();
  const lasting = lastingBrowser(start);
  const first = await lasting.start();
  await expect(first.draw("die")).rejects.toThrow("The browser is gone.");
  await (await lasting.start()).draw("a");
  expect(log).toEqual(["start", "start"]);
});

test("where none could be started, it is tried again", async () => {
  const { start } = browsers();
  let tries = 0;
  const lasting = lastingBrowser(async () => {
    tries += 1;
    if (tries === 1) throw new Error("There is no browser.");
    return start();
  });
  await expect(lasting.start()).rejects.toThrow("There is no browser.");
  expect((await lasting.start()).version).toBe("1");
});
