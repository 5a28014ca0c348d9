import { expect, test } from "vitest";
import { codeToHtml } from "../../../src/markup/code-to-html.ts";
import { codeHighlighter } from "../../../src/site/highlight-code.ts";

const samples: Record<string, string> = {
  ts: "// why\nimport { a } from 'b';\nexport const x: number = f(`t`) ?? /r+/g;\nclass A<T> extends B {}",
  yaml: "# why\nkey: 'value' # end\nlist: [1, true, &a *a]\n? complex\n: >-\n  text",
  json: '{ "a": [1, -2.5e3, null, true, "\\n"] }',
  bash: 'for f in *.txt; do echo "$f" | grep -v "x" > out; done # why',
  python: "@d\ndef f(a: int = 1) -> str:\n    '''doc'''\n    return f'{a!r}' if a else None",
  sql: "SELECT count(*) AS n FROM t WHERE a = 'x' -- why",
  diff: "--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new",
};

/** Contrast of WCAG 2 between two colours as #rrggbb. */
function contrast(first: string, second: string): number {
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

// The page's --raised in both themes, and the background of marked lines.
const grounds = { light: ["#ffffff", "#dff0ff"], dark: ["#1a1d22", "#1b2d3d"] };

test("every colour of code has a contrast of 4.5 in light and in dark, marked lines too", async () => {
  const highlight = await codeHighlighter(new Set(Object.keys(samples)));
  const seen = new Set<string>();
  for (const [language, code] of Object.entries(samples)) {
    const tokens = highlight?.(code, language)?.flat() ?? [];
    for (const { light, dark } of tokens.flatMap(({ colours }) => colours ?? [])) {
      seen.add(light);
      for (const ground of grounds.light) {
        expect([language, light, ground, contrast(light, ground) >= 4.5]).toContain(true);
      }
      for (const ground of grounds.dark) {
        expect([language, dark, ground, contrast(dark, ground) >= 4.5]).toContain(true);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(4);
});

test("code keeps its characters, and what looks like HTML in it stays text", async () => {
  const highlight = await codeHighlighter(new Set(["html"]));
  const code = "<b title='&amp;'>\n\n  </b>";
  const html = codeToHtml({ type: "code", value: code, language: "html" }, highlight);
  const text = html.replace(/<[^>]*>/g, "");
  const decoded = text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expect(decoded).toBe(code);
});

test("nothing is loaded for a site without code, and unknown languages stay as they are", async () => {
  expect(await codeHighlighter(new Set())).toBeUndefined();
  const highlight = await codeHighlighter(new Set(["ts", "no-such-language"]));
  expect(highlight?.("a", "no-such-language")).toBeUndefined();
});

test("each token carries both colours, and the page's scheme chooses", async () => {
  const highlight = await codeHighlighter(new Set(["json"]));
  const html = codeToHtml({ type: "code", value: '{ "a": 1 }', language: "json" }, highlight);
  expect(html).toMatch(/<span style="color:light-dark\(#\w{6},#\w{6}\)">&quot;a&quot;<\/span>/);
});

test("a title stands above, and lines are marked", () => {
  const code = {
    type: "code",
    value: "a\nb\nc",
    language: "x",
    meta: 'title="f.x" {1,3-3}',
  } as const;
  expect(codeToHtml(code)).toBe(
    '<figure class="code"><figcaption>f.x</figcaption><pre tabindex="0"><code class="language-x">' +
      '<mark class="line">a</mark>\nb\n<mark class="line">c</mark></code></pre></figure>',
  );
});
