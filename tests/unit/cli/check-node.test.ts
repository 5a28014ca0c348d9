import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const script = resolve(import.meta.dirname, "../../../src/cli/check-node.mjs");

function checkNode(version: string): { status: number | null; output: string } {
  const pretend = `Object.defineProperty(process.versions, "node", { value: "${version}" });`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, script];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, output: stdout + stderr };
}

test.each(["22.12.0", "22.21.3", "24.0.0", "100.1.0"])("accepts Node %s in silence", (version) => {
  expect(checkNode(version)).toEqual({ status: 0, output: "" });
});

test.each(["12.22.12", "20.20.1", "22.11.9"])("refuses Node %s with one sentence", (version) => {
  expect(checkNode(version)).toEqual({
    status: 1,
    output: `Talkbook needs Node 22.12 or newer, and this is Node ${version}: run "npm install", which brings Node 24 along, and then start it through npm ("npm test", "npm run build").\n`,
  });
});
