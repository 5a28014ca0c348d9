import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { KnowledgeData } from "../../../src/knowledge/knowledge.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain } from "./run-main.ts";

const files = {
  "content/site.yaml": "title: Talks\n",
  "content/talks/t/talk.yaml": "title: A talk\n",
  "content/talks/t/takeaways.yaml":
    "- { id: a, text: One thing to remember. }\n- { id: b, text: Another., draft: true }\n",
};

describe("export", () => {
  test("json is the whole knowledge on standard output alone", async () => {
    const folder = await temporaryFolder(files);
    const run = await runMain("export", "json", "--content", join(folder, "content"));
    expect(run.status).toBe(0);
    const data = JSON.parse(run.out) as KnowledgeData;
    expect(data.site.title).toBe("Talks");
    expect(data.takeaways.map(({ ref }) => ref)).toEqual(["t/a"]);
    expect(await readdir(folder)).toEqual(["content"]);
  });

  test("json in a file, with drafts where they are asked for, and what it holds told", async () => {
    const folder = await temporaryFolder(files);
    const out = join(folder, "made", "all.json");
    const args = ["--content", join(folder, "content"), "--out", out, "--drafts"];
    const run = await runMain("export", "json", ...args);
    expect(run).toMatchObject({ status: 0, out: "" });
    expect(run.err).toContain("all.json: 1 talk, 2 takeaways, 0 questions, 0 topics.");
    const text = await readFile(out, "utf8");
    expect(text.endsWith("}\n")).toBe(true);
    expect((JSON.parse(text) as KnowledgeData).takeaways).toHaveLength(2);
  });

  test("help lists the formats", async () => {
    const { status, out } = await runMain("export", "--help");
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}json +the whole knowledge/m);
  });

  test.each([
    ["an unknown format", ["jsn"], 2, 'There is no format "jsn": did you mean "json"?'],
    ["no format", [], 2, "FORMAT is missing."],
    ["a target of json", ["json", "t"], 1, 'json is the whole knowledge: leave "t" out.'],
  ])("%s is said, and nothing is written", async (_name, args, status, message) => {
    const folder = await temporaryFolder(files);
    const out = join(folder, "x");
    const run = await runMain(
      "export",
      ...args,
      "--content",
      join(folder, "content"),
      "--out",
      out,
    );
    expect(run.status).toBe(status);
    expect(run.err.split("\n")).toContain(message);
    expect(await readdir(folder)).toEqual(["content"]);
  });

  test("a folder is not replaced by a file", async () => {
    const folder = await temporaryFolder(files);
    const args = ["--content", join(folder, "content"), "--out", folder];
    const run = await runMain("export", "json", ...args);
    expect(run).toMatchObject({ status: 1, out: "" });
    expect(run.err).toBe(`${folder} is a folder. Name a file with --out.`);
  });

  test("errors in the content are told, and an earlier file stays", async () => {
    const folder = await temporaryFolder({ ...files, "all.json": "the earlier one" });
    await writeFile(join(folder, "content/talks/t/takeaways.yaml"), "- { id: A }\n");
    const out = join(folder, "all.json");
    const run = await runMain("export", "json", "--content", join(folder, "content"), "--out", out);
    expect(run).toMatchObject({ status: 1, out: "" });
    expect(run.err).toMatch(/Nothing was exported\.$/);
    expect(await readFile(out, "utf8")).toBe("the earlier one");
  });
});
