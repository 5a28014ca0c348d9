import { cp, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { compileFolder } from "../../../src/node/compile-folder.ts";
import {
  type ContentKind,
  contentKindNames,
  contentKinds,
} from "../../../src/schema/content-kinds.ts";
import { filesOf } from "../../build/files-of.ts";
import { repository } from "../../run-talkbook.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain as run } from "./run-main.ts";

function idOf(kind: ContentKind): string {
  const { path } = contentKinds[kind];
  if (!path.startsWith("talks/")) return "new-one";
  return path.split("*").length === 3 ? "mine/new-one" : "mine";
}

/** Kinds in an order in which each finds what it needs. */
const inOrder: readonly (readonly [ContentKind, string])[] = [
  ["talk", "mine"],
  ...["topic", "dimensions", "topic"].map(
    (kind, at) => [kind as ContentKind, `topic-${at}`] as const,
  ),
  ...contentKindNames
    .filter((kind) => !["talk", "topic", "dimensions"].includes(kind))
    .map((kind) => [kind, idOf(kind)] as const),
];

const argumentsFor = ([kind, id]: readonly [ContentKind, string]): string[] =>
  contentKinds[kind].path.includes("*") ? [kind, id] : [kind];

describe("a starter of every kind passes check", () => {
  // The diagram has to be drawn.
  test("in a folder of its own", { timeout: 60_000 }, async () => {
    const content = join(await temporaryFolder(), "content");
    for (const each of inOrder) {
      const { status, out, err } = await run("new", ...argumentsFor(each), "--content", content);
      expect({ each, status, err }).toEqual({ each, status: 0, err: "" });
      expect(await readFile(out, "utf8")).toContain(contentKinds[each[0]].holds);
    }
    const { diagnostics, texts } = await compileFolder(content);
    expect(texts.size).toBe(inOrder.length);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(["fact/no-source", "comparison/no-facts", "curriculum/untested"]),
    );
    // Where something is left to do, the file says so itself.
    for (const { file = "" } of diagnostics)
      expect(texts.get(file)).toContain("# `check` warns until");
  });

  test("in a folder with everything", { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder();
    const content = join(folder, "content");
    await cp(resolve(repository, "tests/fixtures/content/right/everything"), content, {
      recursive: true,
    });
    const before = new Map(
      await Promise.all(
        (await filesOf(content)).map(
          async (path) => [path, await readFile(join(content, path), "utf8")] as const,
        ),
      ),
    );
    for (const each of inOrder) {
      const { status, out, err } = await run("new", ...argumentsFor(each), "--content", content);
      const isThere = !contentKinds[each[0]].path.includes("*");
      expect({ each, status, out: out !== "" }).toEqual({
        each,
        status: isThere ? 1 : 0,
        out: !isThere,
      });
      if (isThere) expect(err).toContain("is there already, and stays as it is.");
    }
    const { diagnostics } = await compileFolder(content);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(["fact/no-source", "curriculum/untested"]),
    );
    for (const [path, text] of before)
      expect(await readFile(join(content, path), "utf8")).toBe(text);
  });
});

test("items of a talk are made in its folder, and only where there is one", async () => {
  const content = await temporaryFolder({ "talks/con406/talk.yaml": "title: T\n" });
  const wrong = await run("new", "takeaways", "con46", "--content", content);
  expect(wrong).toEqual({
    status: 1,
    out: "",
    err: 'There is no talk "con46": did you mean "con406"?',
  });
  const other = await run("new", "takeaways", "elsewhere", "--content", content);
  expect(other.err).toBe('There is no talk "elsewhere": `talkbook new talk elsewhere` makes one.');
  const { status, out } = await run("new", "takeaways", "con406", "--content", content);
  expect(status).toBe(0);
  expect(resolve(out)).toBe(join(content, "talks/con406/takeaways.yaml"));
});

test("what is to be compared or led to has to be there", async () => {
  const content = await temporaryFolder({ "talks/x/talk.yaml": "title: X\n" });
  const errorOf = async (...args: string[]) =>
    (await run("new", ...args, "--content", content)).err;
  expect(await errorOf("comparison", "c")).toBe(
    "There is nothing to compare topics by. `talkbook new dimensions` makes a file for it.",
  );
  await run("new", "dimensions", "--content", content);
  expect(await errorOf("comparison", "c")).toBe(
    "There are no two topics to compare. `talkbook new topic ID` makes one.",
  );
  expect(await errorOf("guide", "g")).toBe(
    "There is no topic that a guide could lead to. `talkbook new topic ID` makes one.",
  );
});

test.each([
  [["topics", "x"], 'There is no kind of content "topics": did you mean "topic"?'],
  [["tune"], 'There is no kind of content "tune".'],
  [["quiz"], "The id of the quiz is missing: it stands at quizzes/*.yaml."],
  [["outline"], "The id of the talk is missing: it stands at talks/*/outline.yaml."],
  [["site", "mine"], "There is one site.yaml in a content folder, so it has no id."],
  [["topic", "My Topic"], 'letters, digits and hyphens are allowed. Call it "my-topic".'],
  [["topic", "../../x"], '"../../x" cannot be an id'],
  [[], "KIND is missing."],
])("new %j is wrong usage", async (args, message) => {
  const content = await temporaryFolder();
  const { status, out, err } = await run("new", ...args, "--content", content);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toContain(message);
  expect(await filesOf(content)).toEqual([]);
});

test("an unknown kind, or none, is answered with all that there are", async () => {
  for (const args of [["tune"], []]) {
    const { err } = await run("new", ...args, "--content", await temporaryFolder());
    for (const kind of contentKindNames) expect(err).toContain(`  ${kind}`);
  }
});
