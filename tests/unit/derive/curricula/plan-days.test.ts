import { describe, expect, test } from "vitest";
import { workingDates } from "../../../../src/derive/curricula/plan-days.ts";
import { roundedMinutes } from "../../../../src/derive/curricula/spent-time.ts";

const workWeek = ["mon", "tue", "wed", "thu", "fri"] as const;

describe("working dates", () => {
  test("leave out weekends and days off", () => {
    expect(workingDates("2026-12-23", 4, workWeek, ["2026-12-24", "2026-12-25"])).toEqual([
      "2026-12-23",
      "2026-12-28",
      "2026-12-29",
      "2026-12-30",
    ]);
  });

  test("begin on the first day that is one", () => {
    expect(workingDates("2026-11-28", 1, workWeek)).toEqual(["2026-11-30"]);
    expect(workingDates("2026-11-28", 2, ["sun", "thu"])).toEqual(["2026-11-29", "2026-12-03"]);
  });

  test("end where nobody ever works", () => {
    expect(workingDates("2026-11-28", 2, [])).toEqual([]);
  });
});

test.each([
  [10, 1],
  [95, 2],
  [9 * 60, 9],
  [12 * 60, 10],
  [38 * 60, 40],
  [57 * 60, 55],
  [59 * 60, 60],
  [130 * 60, 135],
  [6.1 * 3600, 360],
  [6.4 * 3600, 390],
])("%d seconds are about %d minutes", (seconds, minutes) => {
  expect(roundedMinutes(seconds)).toBe(minutes);
});
