import { describe, expect, test } from "vitest";
import { classifyPath, isTranscript, pathsLike } from "../../../src/compile/content-files.ts";
import { nearestName } from "../../../src/diagnostics/nearest-name.ts";
import { contentKinds } from "../../../src/schema/content-kinds.ts";

describe("classifyPath", () => {
  test.each([
    ["site.yaml", "site", []],
    ["sources.yaml", "sources", []],
    ["glossary.yaml", "glossary", []],
    ["dimensions.yaml", "dimensions", []],
    ["talks/con406/talk.yaml", "talk", ["con406"]],
    ["talks/con406/takeaways.yaml", "takeaways", ["con406"]],
    ["talks/con406/questions.yaml", "questions", ["con406"]],
    ["talks/con406/outline.yaml", "outline", ["con406"]],
    ["talks/con406/highlights.yaml", "highlights", ["con406"]],
    ["topics/aws-fargate.mdx", "topic", ["aws-fargate"]],
    ["topics/v1.2.mdx", "topic", ["v1.2"]],
    ["topics/日本語.mdx", "topic", ["日本語"]],
  ])("%s", (path, kind, ids) => {
    expect(classifyPath(path)).toEqual({ kind, ids });
  });

  test("knows a path of every kind", () => {
    for (const [kind, { path }] of Object.entries(contentKinds)) {
      expect(classifyPath(path.replace("*", "a"))?.kind).toBe(kind);
    }
  });

  test("composes names that a file system has taken apart", () => {
    expect(classifyPath("topics/cafe\u0301.mdx")?.ids).toEqual(["café"]);
  });

  test.each([
    "",
    "site.yml",
    "Site.yaml",
    "content/site.yaml",
    "talks/talk.yaml",
    "talks/a/b/talk.yaml",
    "talks//talk.yaml",
    "topics/.mdx",
    "topics/a.md",
    "topics/a/b.mdx",
    "talks/a/talk.yaml/",
  ])("knows nothing of %j", (path) => {
    expect(classifyPath(path)).toBeUndefined();
  });
});

test("a transcript belongs to its talk's folder", () => {
  expect(isTranscript("talks/a/transcript.vtt")).toBe(true);
  expect(isTranscript("talks/a/transcript.srt")).toBe(true);
  expect(isTranscript("talks/a/transcript.txt")).toBe(false);
  expect(isTranscript("transcript.vtt")).toBe(false);
});

test.each([
  ["glosary.yaml", "glossary.yaml"],
  ["talks/con406/takeaway.yaml", "talks/con406/takeaways.yaml"],
  ["talk/con406/talk.yaml", "talks/con406/talk.yaml"],
  ["topics/fargate.md", "topics/fargate.mdx"],
  ["topic/fargate.mdx", "topics/fargate.mdx"],
])("%s could have meant %s", (path, meant) => {
  expect(nearestName(path, pathsLike(path))).toBe(meant);
});
