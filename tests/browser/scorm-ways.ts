import { join } from "node:path";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import type { ScormEdition } from "../../src/learner/lms/package-spec.ts";
import { answerCurrent } from "./answer-by-key.ts";
import {
  type LmsCall,
  type OpenPackage,
  openPackage,
  passTime,
  serveLms,
} from "./learning-system.ts";
import { beginGate, doModule, leave, leaveGate, markItems, takeGate } from "./package-steps.ts";

/** Opens the package of a way, in its first visit or in a later one with what was kept. */
type Open = (kept?: string) => Promise<OpenPackage>;

interface Way {
  /** How the package is exported. */
  options?: readonly string[];
  /** The page of the package that the system opens. Default: index.html. */
  launch?: string;
  /** Goes the way; gives the calls of each visit. */
  go(open: Open): Promise<LmsCall[][]>;
}

/** The ways that learners go through a package, by name. */
const ways = {
  "whole way in one visit": {
    async go(open) {
      const visit = await open();
      await doBasics(visit);
      await doTheRest(visit);
      return [(await end(visit)).calls];
    },
  },
  "half-way, and taken up again": {
    async go(open) {
      const first = await open();
      await doBasics(first);
      const { calls, kept } = await end(first);

      const second = await open(kept);
      // The page that was open, with what was done.
      await second.content.locator("#try[data-done]").waitFor();
      expect(await second.content.locator('[data-mark][aria-pressed="true"]').count()).toBe(7);
      await doTheRest(second);
      return [calls, (await end(second)).calls];
    },
  },
  "crash within an attempt": {
    async go(open) {
      const first = await open();
      await doModule(first, "basics");
      await beginGate(first);
      await answerCurrent(first.content, true);
      await first.content.getByRole("button", { name: "Next", exact: true }).click();
      await passTime(first, telling);
      // This answer the system never hears of.
      await answerCurrent(first.content, true);
      const { calls, kept } = await cut(first);

      const second = await open(kept);
      const { content } = second;
      await content.getByRole("button", { name: /Go on|Continue|Resume/ }).click();
      await content.getByText("Question 2 of 3").waitFor();
      for (const button of ["Next", "Hand in"]) {
        await answerCurrent(content, true);
        await content.getByRole("button", { name: button, exact: true }).click();
      }
      await passTime(second, telling);
      await content.locator("a.brand").click();
      const state = content.locator("#basics [data-state]");
      await expect.poll(() => state.textContent()).toBe("Finished");
      return [calls, (await end(second)).calls];
    },
  },
  "module that is a SCO of its own": {
    ...{ options: ["--sco", "module"], launch: "modules/deeper/index.html" },
    async go(open) {
      const first = await open();
      await markItems(first);
      const { calls, kept } = await end(first);

      const second = await open(kept);
      await takeGate(second, true);
      await passTime(second, telling);
      await leaveGate(second);
      return [calls, (await end(second)).calls];
    },
  },
} satisfies Record<string, Way>;

export type WayName = keyof typeof ways;

/** Goes a way inside of a learning system; every call, with what was given and answered, is as its file says. */
export async function goWay(browser: Browser, edition: ScormEdition, name: WayName): Promise<void> {
  const { options, launch, go }: Way = ways[name];
  const { url } = await serveLms("first-days/ops", edition, options);
  const visits = await go(async (kept) => {
    const stillSince = kept === undefined ? "2026-11-26T09:00:00Z" : "2026-11-27T23:30:00Z";
    const open = await openPackage(browser, url, {
      ...(launch !== undefined && { launch }),
      ...(kept !== undefined && { kept }),
      stillSince,
    });
    await open.content.locator("h1").waitFor();
    await passTime(open, telling);
    return open;
  });
  const text = visits.map((calls) => calls.map(formatCall).join("\n")).join("\n\n");
  const file = `${name.replaceAll(/\W+/g, "-")}-${edition}.txt`;
  await expect(`${text}\n`).toMatchFileSnapshot(join(import.meta.dirname, "scorm-calls", file));
}

/** The time in which whatever has changed is told. */
const telling = 1000;

/** Ends the visit; gives all its calls and what the system has then. */
async function end(open: OpenPackage): Promise<{ calls: LmsCall[]; kept: string }> {
  await passTime(open, telling);
  await leave(open);
  await expect.poll(async () => (await open.calls()).at(-1)?.[0]).toMatch(/^(?:Finish|Terminate)$/);
  return cut(open);
}

/** What there is at this moment, without any end. */
async function cut(open: OpenPackage): Promise<{ calls: LmsCall[]; kept: string }> {
  const found = { calls: await open.calls(), kept: await open.kept() };
  expect(open.problems).toEqual([]);
  await open.context.close();
  return found;
}

function formatCall([name, ...given]: LmsCall): string {
  const answer = given.pop() ?? "";
  return `${name}(${given.map((each) => JSON.stringify(each)).join(", ")}) = ${JSON.stringify(answer)}`;
}

async function doBasics(open: OpenPackage): Promise<void> {
  await doModule(open, "basics");
  await passTime(open, 60_000);
  await takeGate(open, false);
  await passTime(open, telling);
  await leaveGate(open);
  await passTime(open, telling);
}

async function doTheRest(open: OpenPackage): Promise<void> {
  await takeGate(open, true);
  await passTime(open, telling);
  await doModule(open, "deeper");
  await passTime(open, telling);
  await takeGate(open, true);
}
