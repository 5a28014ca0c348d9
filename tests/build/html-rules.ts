import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Shiki colours code by style attributes, which the pages' content security policy allows.
    "no-inline-style": "off",
    // Titles carry the author's words, whatever their length.
    "long-title": "off",
    // White space inside code and pre is the author's, and costs a reader nothing elsewhere.
    "no-trailing-whitespace": "off",
    // Every script and style comes from the site itself; the policy allows no other.
    "require-sri": "off",
    // Ids may begin with any letter of any script; the site's own begin with an underscore.
    "valid-id": ["error", { relaxed: true }],
    // Phone numbers are prose here.
    "tel-non-breaking": "off",
  },
});

/** What an HTML validator finds in a whole page, a line each; empty when the page is valid. */
export async function htmlFindings(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message, selector }) =>
        `${line}:${column} ${ruleId}: ${message}${selector ? ` (${selector})` : ""}`,
    ),
  );
}
