import { expect, test } from "vitest";
import { contentOf, importText } from "./import-text.ts";

function tagsOf(section: string, body = "- One"): unknown {
  return contentOf(importText(`Takeaways\n${body}\n${section}`), "talks/talk/talk.yaml");
}

test.each([
  ["commas", "Tags\nDNS, Cloud Computing, C#", ["DNS", "Cloud Computing", "C#"]],
  ["lines", "Related Tags\nDNS\nDevOps\nPowerUser", ["DNS", "DevOps", "PowerUser"]],
  ["hash signs", "Tags\n#dns #cache", ["dns", "cache"]],
  ["a list", "Tags\n- DNS\n- DevOps", ["DNS", "DevOps"]],
  ["Japanese", "タグ\nDNS、キャッシュ", ["DNS", "キャッシュ"]],
  ["one tag", "Tags\nGitHub Actions", ["GitHub Actions"]],
])("tags by %s", (_, section, tags) => {
  expect(tagsOf(section)).toMatchObject({ tags });
});

test("tags run together are cut where known names and the text's own words say so", () => {
  const result = importText(`Takeaways
- EC2 and EKS run containers for App Runner, as the PowerUser knows.
- microVMs too
Tags
EC2EKSContainersApp RunnerPowerUserDevOpsSQLiteServerless`);
  expect(contentOf(result, "talks/talk/talk.yaml")).toMatchObject({
    tags: ["EC2", "EKS", "Containers", "App Runner", "PowerUser", "DevOps", "SQLite", "Serverless"],
  });
  expect(result.notes[0]).toBe(
    'The tags were run together and had to be cut apart; only a change of case speaks for "Serverless".',
  );
});

test("prompts of the page are no tags", () => {
  const { report } = importText("Takeaways\n- One\nTags\nDNS\nDo you need a summary in English?");
  expect(report).toEqual([
    {
      line: 5,
      text: "Do you need a summary in English?",
      reason: "page furniture: a question to the page's visitor",
    },
  ]);
});
