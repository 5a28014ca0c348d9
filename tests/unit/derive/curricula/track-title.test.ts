import { expect, test } from "vitest";
import { trackTitle } from "../../../../src/derive/curricula/track-title.ts";

test.each([
  ["First days", undefined, "First days"],
  ["First days", "Operator", "First days: Operator"],
  ["Containers: the first week", "Operator", "Containers: the first week (Operator)"],
  ["コンテナ：最初の週", "運用", "コンテナ：最初の週 (運用)"],
])("%j for %j is %j", (title, audience, expected) => {
  expect(trackTitle({ title }, audience === undefined ? undefined : { title: audience })).toBe(
    expected,
  );
});
