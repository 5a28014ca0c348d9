import { expect, test } from "vitest";
import { parseDateAndLength } from "../../../../src/import/text/dates.ts";

test("reads a day and a running time, run together or apart", () => {
  const lines: [string, object][] = [
    ["30 Nov 202236:32", { publishedOn: "2022-11-30", durationSeconds: 2192 }],
    ["Nov 30, 202236:32", { publishedOn: "2022-11-30", durationSeconds: 2192 }],
    ["30 November 2022 1:02:03", { publishedOn: "2022-11-30", durationSeconds: 3723 }],
    ["2022-11-3036:32", { publishedOn: "2022-11-30", durationSeconds: 2192 }],
    ["2022年11月30日36:32", { publishedOn: "2022-11-30", durationSeconds: 2192 }],
    ["2022年 11月 3日", { publishedOn: "2022-11-03" }],
    ["30. November 2022 · 36:32", { publishedOn: "2022-11-30", durationSeconds: 2192 }],
    ["30 de noviembre de 2022", { publishedOn: "2022-11-30" }],
    ["3. Dez. 2022", { publishedOn: "2022-12-03" }],
    ["30.11.2022", { publishedOn: "2022-11-30" }],
    ["Premiered Nov 30, 2022", { publishedOn: "2022-11-30" }],
    ["1:02:03", { durationSeconds: 3723 }],
    ["90:10", { durationSeconds: 5410 }],
  ];
  expect(lines.map(([line]) => parseDateAndLength(line))).toEqual(lines.map(([, read]) => read));
});

test("leaves alone what is no day of the calendar, or more than a day and a time", () => {
  const lines = [
    "31 Nov 2022",
    "30 Foo 2022",
    "11/12/2022",
    "In Nov 2022",
    "30 Nov 2022 by Ada",
    "12",
  ];
  expect(lines.map(parseDateAndLength)).toEqual(lines.map(() => undefined));
});
