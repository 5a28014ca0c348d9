import { describe, expect, test } from "vitest";
import { closingUpdate } from "../../../src/knowledge/closing-update.ts";

const update = (date: string, effect: "changed" | "renamed" | "closed-to-new" | "retired") => ({
  date,
  effect,
});

describe("what closes a topic to those who start today", () => {
  test("is its newest update that closes or retires it", () => {
    const updates = [
      update("2024-01-01", "closed-to-new"),
      update("2025-01-01", "retired"),
      update("2026-01-01", "changed"),
    ];
    expect(closingUpdate(updates)).toBe(updates[1]);
  });

  test("is nothing while it is only changed or renamed", () => {
    expect(closingUpdate([update("2024-01-01", "renamed"), update("2025-01-01", "changed")])).toBe(
      undefined,
    );
  });
});
