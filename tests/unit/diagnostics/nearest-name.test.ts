import { describe, expect, test } from "vitest";
import { didYouMean, nearestName } from "../../../src/diagnostics/nearest-name.ts";

const topics = ["fargate", "ecs", "app-runner", "elastic-beanstalk"];

describe("nearestName", () => {
  test.each([
    ["fargte", "fargate"],
    ["Fargate", "fargate"],
    ["ec", "ecs"],
    ["fagrate", "fargate"],
    ["apprunner", "app-runner"],
    ["elastic-beanstlak", "elastic-beanstalk"],
  ])("takes %j for a typing error of %j", (name, expected) => {
    expect(nearestName(name, topics)).toBe(expected);
  });

  test.each(["lambda", "x", "", "firecracker", "rust-app-runners"])(
    "takes %j for another word",
    (name) => {
      expect(nearestName(name, topics)).toBeUndefined();
    },
  );

  test("prefers the nearest, and of equally near ones the first", () => {
    expect(nearestName("item-3", ["item-1", "item-30", "items-3"])).toBe("item-1");
    expect(nearestName("item-30", ["item-1", "item-3", "item-31"])).toBe("item-3");
    expect(nearestName("takeaways", ["takeaway", "takeaways-2", "Takeaways"])).toBe("Takeaways");
  });

  test("answers at once for a name that is very long", () => {
    const long = "a".repeat(1_000_000);
    expect(nearestName(long, topics)).toBeUndefined();
  });
});

test("didYouMean asks, or says nothing", () => {
  expect(didYouMean("fargte", topics)).toBe('did you mean "fargate"?');
  expect(didYouMean("lambda", topics)).toBeUndefined();
});
