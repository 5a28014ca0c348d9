import { test } from "vitest";
import { checkRandomImports } from "./import-property.ts";

test("any text gives valid files and a full account, or a diagnostic, in little time", () => {
  checkRandomImports(500, 406);
}, 60_000);
