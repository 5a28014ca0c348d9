import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { carriedChromium } from "../../src/node/browser/carried-chromium.ts";
import { outsideTool } from "./outside-tool.ts";

// These come with the C library and the compiler's runtime, which every Debian image has.
const ALWAYS_THERE = ["ld-linux-x86-64", "libc", "libdl", "libgcc_s", "libm", "libpthread"];

test("the carried browser needs nothing from the machine but the C library", async () => {
  const { executablePath, env } = await carriedChromium();
  const output = execFileSync(outsideTool("ldd", "libc-bin"), [executablePath], {
    env,
    encoding: "utf8",
  });
  const fromTheMachine = output
    .split("\n")
    .filter((line) => line.includes("/") || line.includes("not found"))
    .filter((line) => !line.includes(dirname(executablePath)))
    .map((line) =>
      line
        .trim()
        .replace(/^.*\//, "")
        .replace(/\.so.*$/, ""),
    );
  expect(fromTheMachine.sort()).toEqual(ALWAYS_THERE);
});
