import { describe, expect, test } from "vitest";
import { datedTopics, periodOf, timelinePicture } from "../../../src/derive/timeline.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const topics = (dates: Record<string, string>) =>
  knowledgeOf({
    "talks/x/talk.yaml": "title: X\n",
    "topics/undated.mdx": "---\ntitle: Undated\n---\n",
    ...Object.fromEntries(
      Object.entries(dates).map(([id, on]) => [
        `topics/${id}.mdx`,
        `---\ntitle: ${id}\nintroduced: { on: "${on}" }\n---\n`,
      ]),
    ),
  });

describe("a date as years", () => {
  test.each([
    ["2006", 2006, 2007],
    ["2018-07", 2018.5, 2018.5 + 1 / 12],
    ["2015-01-01", 2015, 2015],
  ])("%s", (date, from, to) => {
    expect(periodOf(date)).toEqual({ from, to });
  });

  test("keeps the order of days", () => {
    const days = ["2015-01-31", "2015-02-01", "2015-12-31", "2016-01-01"].map(
      (day) => periodOf(day).from,
    );
    expect(days.toSorted((a, b) => a - b)).toEqual(days);
    expect(days[2]).toBeLessThan(2016);
  });
});

describe("topics by their day", () => {
  test("come oldest first", () => {
    const knowledge = topics({ c: "2021", a: "2018-11", b: "2018-12-01" });
    expect(datedTopics(knowledge).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    const picture = timelinePicture(knowledge, (date) => `<${date}>`);
    expect(picture.texts).toEqual(["a", "<2018-11>", "b", "<2018-12-01>", "c", "<2021>"]);
  });

  test("are none while only one has a day", () => {
    expect(datedTopics(topics({ a: "2021" }))).toEqual([]);
  });
});
