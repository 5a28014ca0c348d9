import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { bundleScripts } from "../../../src/node/bundle-scripts.ts";

const files = new Map([
  ["_astro/page.js", 'import { ran } from "./store.js"; ran.push("page");'],
  ["_astro/store.js", 'export const ran = globalThis.ran; ran.push("store");'],
  [
    "_astro/quiz.js",
    'import { ran } from "./store.js"; import("./late.js").then(({ late }) => ran.push(late));',
  ],
  ["_astro/late.js", 'import { ran } from "./store.js"; export const late = "late " + ran.length;'],
]);
const read = (path: string) => files.get(path);

test("modules become one classic script, which has each of them once and in order", async () => {
  const code = await bundleScripts(
    [
      { path: "_astro/page.js" },
      { path: "_astro/quiz.js" },
      { text: 'import { ran } from "./_astro/store.js"; ran.push("own");' },
    ],
    read,
  );
  const ran: string[] = [];
  runInNewContext(code, { ran });
  await new Promise((resolve) => setTimeout(resolve));
  expect(ran).toEqual(["store", "page", "own", "late 3"]);
  expect(code).not.toMatch(/\b(?:import|export)\b/);
});

test("equal scripts give equal bytes", async () => {
  const made = [1, 2].map(() => bundleScripts([{ path: "_astro/quiz.js" }], read));
  const [one, other] = await Promise.all(made);
  expect(one).toBe(other);
});

test.each([
  ['import "./gone.js";', "There is no script _astro/gone.js."],
  ["export const a = await 1;", "does not support top-level await"],
])("%s cannot be one", async (text, message) => {
  const bundled = bundleScripts([{ path: "_astro/x.js" }], (path) =>
    path === "_astro/x.js" ? text : undefined,
  );
  await expect(bundled).rejects.toThrow(message);
});
