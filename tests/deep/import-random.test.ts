import { test } from "vitest";
import { checkRandomImports } from "../unit/import/import-property.ts";

test("100,000 random texts import to valid files and a full account, or to a diagnostic", () => {
  checkRandomImports(100_000, 2022);
});
