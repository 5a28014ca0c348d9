import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contentOf, importText, listOf } from "./import-text.ts";

const seed = new URL("../../../../shared/seed/con406-summary.txt", import.meta.url);

test("the summary of CON406 as people copy it", ({ skip }) => {
  if (!existsSync(seed)) skip("../shared/seed/con406-summary.txt is not on this machine");
  const result = importText(readFileSync(seed, "utf8"));
  const talk = contentOf(result, "talks/con406/talk.yaml");
  expect(talk).toMatchObject({
    title: "A close look at AWS Fargate and AWS App Runner",
    event: "AWS re:Invent 2022",
    sessionCode: "CON406",
    channel: "AWS Events",
    publishedOn: "2022-11-30",
    speakers: [{ name: "Archana Srikanta", role: "Principal engineer at AWS" }],
    video: { durationSeconds: 2192 },
    tags: [
      "AWS",
      "Containers",
      "ECS",
      "Fargate",
      "App Runner",
      "Cloud Computing",
      "DevOps",
      "Microservices",
      "Serverless",
      "Archana Srikanta",
    ],
    rating: { value: 5, outOf: 5, votes: 0 },
    lockedSections: ["outline", "mindmap", "keywords", "highlights", "transcript"],
  });
  expect(listOf(result, "takeaways", "emoji")).toEqual([
    ..."😀🚀💡",
    "🛠️",
    ..."📦🌟🌐🔒🔄",
    "🛡️",
    "🔑",
  ]);
  expect(
    listOf(result, "questions", "answer").map((answer) => String(answer).slice(0, 12)),
  ).toEqual([
    "Archana Srik",
    "App Runner a",
    "The architec",
    "The shared r",
    "The evolutio",
    "Firecracker ",
    "App Runner s",
    "Both App Run",
    "The ECS cont",
    "The advice g",
  ]);
  expect(
    result.files
      .map(({ path }) => path)
      .filter((path) => path.startsWith("topics/"))
      .sort(),
  ).toEqual([
    "topics/app-runner.mdx",
    "topics/control-plane.mdx",
    "topics/ec2.mdx",
    "topics/ecs.mdx",
    "topics/elastic-beanstalk.mdx",
    "topics/fargate.mdx",
    "topics/firecracker.mdx",
    "topics/microvm.mdx",
    "topics/shared-responsibility-model.mdx",
  ]);
  const reasons = result.report.map(({ reason }) => reason.replace(/"\w+"/, "…"));
  expect(reasons).toEqual([
    ...Array.from({ length: 15 }, () => "lock notice: … is shown to paying readers alone"),
    "page furniture: vote prompt",
    "page furniture: a question to the page's visitor",
  ]);
});
