import { test } from "vitest";
import { checkRandomImports } from "./import-property.ts";

test("any text gives valid files and a full account, or a diagnostic, within a second", () => {
  checkRandomImports(2_000, 406);
}, 60_000);
