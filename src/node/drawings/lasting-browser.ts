import type { MermaidBrowser } from "./mermaid-page.ts";

/** A browser that stays open from one run of drawing to the next, so that only the first waits for it. */
export interface LastingBrowser {
  /** Gives the browser, starting it where it is not there; throws where there is none to start. */
  start(): Promise<MermaidBrowser>;
  stop(): Promise<void>;
}

export function lastingBrowser(
  startBrowser: () => Promise<MermaidBrowser> = startMermaidBrowser,
): LastingBrowser {
  let running: Promise<MermaidBrowser> | undefined;
  return {
    async start() {
      const wanted = running ?? startBrowser();
      running = wanted;
      const forget = (): void => {
        if (running === wanted) running = undefined;
      };
      const browser = await wanted.catch((error: unknown) => {
        forget();
        throw error;
      });
      return {
        version: browser.version,
        async draw(source) {
          try {
            return await browser.draw(source);
          } catch (error) {
            // One that died is of no use to the next run either.
            forget();
            throw error;
          }
        },
        close: async () => {},
      };
    },
    async stop() {
      const last = running;
      running = undefined;
      await (await last?.catch(() => undefined))?.close();
    },
  };
}

async function startMermaidBrowser(): Promise<MermaidBrowser> {
  const { startMermaid } = await import("./mermaid-page.ts");
  return startMermaid();
}
