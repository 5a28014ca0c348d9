import { expect, test } from "vitest";
import { parse } from "yaml";
import { importSummary } from "../../../../src/import/import-summary.ts";

/** What a line below the title becomes in talk.yaml, and what the report says of it. */
function below(line: string): { talk: Record<string, unknown>; reported: string[] } {
  const text = `How it works\n\n${line}\n\nSummary\n\nA long sentence about it.\n\nTakeaways\n\n- One thing.\n- Two things.\n`;
  const result = importSummary({ fileName: "x.txt", text }, { files: new Map() });
  if (!result.ok) throw new Error(result.diagnostic.message);
  const file = result.files.find(({ path }) => path.endsWith("talk.yaml"));
  const { title: _title, summary: _summary, source: _source, ...talk } = parse(file?.text ?? "");
  return { talk, reported: result.report.map(({ text }) => text) };
}

test.each([
  ["Video Days Channel", { channel: "Video Days Channel" }],
  [
    "By PGConf Europe • Dec 13, 2023 • 52:10",
    { channel: "PGConf Europe", publishedOn: "2023-12-13", video: { durationSeconds: 3130 } },
  ],
  ["*Event:* Web Days 2021", { event: "Web Days 2021" }],
  ["- **Event:** Web Days 2021", { event: "Web Days 2021" }],
  ["**Date:** 2021-10-05", { publishedOn: "2021-10-05" }],
  ["Published: 5 October 2021", { publishedOn: "2021-10-05" }],
])("%s", (line, talk) => {
  expect(below(line)).toEqual({ talk, reported: [] });
});

test.each(["Foo: bar", "*Foo* bar", "Duration: some time", "Somebody • somewhere"])(
  "%s is no channel, and is reported",
  (line) => {
    expect(below(line)).toEqual({ talk: {}, reported: [line] });
  },
);
