import { expect, test } from "vitest";
import { outsideTool } from "./outside-tool.ts";

test("a program that is there is given back, one that is missing is a sentence", () => {
  expect(outsideTool("git", "git")).toBe("git");
  expect(() => outsideTool("talkbook-no-such-tool", "no-such-package")).toThrow(
    'This test needs the program "talkbook-no-such-tool", which is not installed: run "apt-get install no-such-package" first.',
  );
});
