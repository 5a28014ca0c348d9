import { expect, test } from "vitest";
import { moduleScripts, withClassicScript } from "../../../../src/export/scorm/page-scripts.ts";
import { packageBase } from "../../../../src/knowledge/site-base.ts";

const page = (...lines: string[]): string => lines.join("\n").replaceAll("BASE/", packageBase);
const html = page(
  "<meta content=\"default-src 'self'; script-src 'self' 'sha256-theme' 'sha256-gone'; style-src 'self' 'sha256-style';\">",
  '<link rel="modulepreload" href="BASE/_astro/a.js">',
  "<script>theme</script>",
  '<script type="application/json">{}</script>',
  '<script type="module" src="BASE/_astro/a.js"></script>',
  "<p>Words</p>",
  '<script type="module">own()</script>',
);

test("the modules of a page are its files and its own texts, in their order", () => {
  expect(moduleScripts(html)).toEqual([{ path: "_astro/a.js" }, { text: "own()" }]);
});

test("one script stands in their place, and the policy names what is left in the page", () => {
  const classic = withClassicScript(
    html,
    `${packageBase}_astro/page.js`,
    (text) => `sha256-${text}`,
  );
  expect(classic).toBe(
    page(
      "<meta content=\"default-src 'self'; script-src 'self' 'sha256-theme'; style-src 'self' 'sha256-style';\">",
      "",
      "<script>theme</script>",
      '<script type="application/json">{}</script>',
      '<script defer src="BASE/_astro/page.js"></script>',
      "<p>Words</p>",
      "",
    ),
  );
});

test("a page without modules stays as it is", () => {
  const plain = "<script>theme</script><p>Words</p>";
  expect(moduleScripts(plain)).toEqual([]);
  expect(withClassicScript(plain, undefined, () => "")).toBe(plain);
});
