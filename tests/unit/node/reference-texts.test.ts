import { resolve } from "node:path";
import { expect, test } from "vitest";
import { derivePageDocuments } from "../../../src/derive/search/search-pages.ts";
import { sitePages } from "../../../src/derive/site-pages.ts";
import { openKnowledge } from "../../../src/knowledge/knowledge.ts";
import { parseMarkdown } from "../../../src/markup/parse-markup.ts";
import { compileFolder } from "../../../src/node/compile-folder.ts";
import { readContentFolder } from "../../../src/node/read-content-folder.ts";
import { referencePages, referenceTexts } from "../../../src/node/reference-texts.ts";
import { contentKindNames } from "../../../src/schema/content-kinds.ts";
import { en } from "../../../src/site/interface-texts/en.ts";
import { siteRoutes } from "../../../src/site/routes.ts";
import { repository } from "../../run-talkbook.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const talk = { "talks/x/talk.yaml": "title: X\n" };

async function compiled(site: string) {
  const folder = await temporaryFolder({ ...talk, "site.yaml": site });
  return openKnowledge((await compileFolder(folder)).knowledge);
}

test("a site that asks for it has a page on each kind, found by search and in its lists", async () => {
  const knowledge = await compiled("title: S\nreference: true\n");
  const paths = contentKindNames.map((kind) => `/reference/${kind}/`);
  expect(knowledge.referencePages?.map(({ path }) => path)).toEqual(paths);
  const listed = sitePages(knowledge).map(({ path }) => path);
  expect(listed.filter((path) => path.startsWith("/reference/"))).toEqual([
    "/reference/",
    ...paths,
  ]);
  const found = derivePageDocuments(knowledge, en).find(({ path }) => path === "/reference/talk/");
  expect([found?.title, found?.names]).toEqual([
    "Content kinds: talk",
    ["Content kinds: talk", "talks/<talk>/talk.yaml"],
  ]);
  expect(found?.text).not.toContain("durationSeconds");
  expect(siteRoutes(knowledge).map(({ pattern }) => pattern)).toContain("/reference/[kind]");
});

test("another site has none", async () => {
  const knowledge = await compiled("title: S\n");
  expect(knowledge.referencePages).toBeUndefined();
  const paths = [...sitePages(knowledge), ...derivePageDocuments(knowledge, en)].map(
    ({ path }) => path,
  );
  expect(paths.filter((path) => path.startsWith("/reference/"))).toEqual([]);
});

test("the texts are Markdown without a finding, and an example that changes shows", async () => {
  const { files } = await readContentFolder(resolve(repository, "content"));
  const findings = referenceTexts(files).flatMap(
    ({ kind, text }) => parseMarkdown(text, kind).diagnostics,
  );
  expect(findings).toEqual([]);
  const bodyOf = (title: string) => {
    const pages = referencePages([{ path: "talks/x/talk.yaml", text: `title: ${title}\n` }]);
    return JSON.stringify(pages.find(({ id }) => id === "talk")?.body);
  };
  expect(bodyOf("Before")).toContain("title: Before");
  expect(bodyOf("After")).toContain("title: After");
});
