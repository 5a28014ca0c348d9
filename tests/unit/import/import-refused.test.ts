import { expect, test } from "vitest";
import { importSummary, largestSummaryBytes } from "../../../src/import/import-summary.ts";

function refusal(text: string): unknown {
  const result = importSummary({ fileName: "in/talk.txt", text }, { files: new Map() });
  return result.ok ? result.counts : result.diagnostic;
}

test.each([
  ["", "import/empty", "The file holds no text."],
  ["\ufeff \r\n\t\u200b\n", "import/empty", "The file holds no text."],
  ["\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "import/binary", "The file is not text in UTF-8."],
  ["T\0a\0k\0e\0", "import/binary", "The file is not text in UTF-8."],
  ["\ufffd\ufffd\ufffdx", "import/binary", "The file is not text in UTF-8."],
  [
    "Dear Ada,\n\nhere is a summary of what I said.\n\n- one\n- two\n",
    "import/no-section",
    "The text has no heading that a talk summary has, such as Summary, Takeaways or Q & A.",
  ],
  [
    "A talk\n\nTakeaways\n\nQ & A\n",
    "import/no-section",
    "The text has headings of a talk summary with nothing under them that could be kept.",
  ],
])("one sentence for %j", (text, code, message) => {
  expect(refusal(text)).toEqual({ code, severity: "error", message, file: "in/talk.txt" });
});

test("refuses more than 10 MB, counted in bytes of UTF-8", () => {
  const head = "Takeaways\n- ";
  expect(refusal(head + "x".repeat(largestSummaryBytes))).toMatchObject({
    code: "import/too-large",
  });
  expect(refusal(head + "語".repeat(largestSummaryBytes / 3))).toMatchObject({
    code: "import/too-large",
    message: "The file is larger than 10 MB.",
  });
});
