import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileFolder } from "../../../src/node/compile-folder.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { briefly } from "../compile/compile-texts.ts";

const talk = { "talks/t/talk.yaml": "title: T\n" };

test("a folder anywhere on the disk is compiled, its texts at hand for the messages", async () => {
  const folder = await temporaryFolder({ ...talk, "talks/t/takeaways.yaml": "- id: a\n" });
  const { knowledge, diagnostics, texts } = await compileFolder(folder);
  expect(knowledge.talks.map(({ title }) => title)).toEqual(["T"]);
  expect(briefly(diagnostics)).toEqual(["schema/missing talks/t/takeaways.yaml:1:3"]);
  expect(texts.get("talks/t/takeaways.yaml")).toBe("- id: a\n");
});

test("what cannot be read and what is wrong are listed together, in order", async () => {
  const folder = await temporaryFolder({
    ...talk,
    "a.txt": "",
    "topics/c.mdx": "---\ntitle: C\nrelated: [b, d]\n---\n",
  });
  await writeFile(join(folder, "topics/b.mdx"), Buffer.from([0xff]));
  const { diagnostics } = await compileFolder(folder);
  expect(briefly(diagnostics)).toEqual([
    "file/unknown a.txt",
    "file/unreadable topics/b.mdx",
    "link/unknown-topic topics/c.mdx:3:14",
  ]);
});

test("drafts are kept where they are asked for", async () => {
  const folder = await temporaryFolder({ "talks/t/talk.yaml": "title: T\ndraft: true\n" });
  expect((await compileFolder(folder)).knowledge.talks).toEqual([]);
  expect((await compileFolder(folder, { drafts: true })).knowledge.talks).toMatchObject([
    { id: "t", draft: true },
  ]);
});
