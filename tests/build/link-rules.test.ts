import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { linkFindings } from "./link-rules.ts";

test("links that lead somewhere have no findings", async () => {
  const folder = await temporaryFolder({
    "index.html": `
      <link rel="stylesheet" href="/book/style.css"><img src="pic.svg" srcset="pic.svg 1x, /book/pic.svg 2x">
      <a href="/book/">home</a><a href="topics/#ec2">topic</a><a href="#">top</a><a href="?q=a#here">here</a>
      <a href="https://example.org/nowhere">elsewhere</a><a href="mailto:a@example.org">mail</a>
      <p id="here"></p>`,
    "topics/index.html": `<a href="../#here">back</a><h2 id="ec2"></h2><h2 id="日本"></h2><a href="#日本"></a>`,
    "old/index.html": `<meta http-equiv="refresh" content="0;url=/book/topics/#ec2">`,
    "style.css": "",
    "pic.svg": "",
  });
  expect(await linkFindings(folder, "/book/")).toEqual([]);
});

test("each link that leads nowhere is a line with its page and reason", async () => {
  const folder = await temporaryFolder({
    "index.html": `
      <a href="missing/">a</a><a href="topics">b</a><a href="topics/#fargte">c</a><a href="/topics/">d</a>
      <a href="javascript:alert(1)">e</a><img src="pic.svg" srcset="/book/big.svg 2x"><a href="%zz/">f</a>
      <a href="http://[">g</a>`,
    "topics/index.html": `<h2 id="fargate"></h2>`,
    "old/index.html": `<meta http-equiv="refresh" content="0; url=/book/gone/">`,
  });
  expect(await linkFindings(folder, "/book/")).toMatchInlineSnapshot(`
    [
      "index.html: missing/: there is no such file",
      "index.html: topics: lacks the slash at its end",
      "index.html: topics/#fargte: there is no such fragment",
      "index.html: /topics/: lies outside the base path /book/",
      "index.html: javascript:alert(1): has a scheme that no page may use",
      "index.html: %zz/: there is no such file",
      "index.html: http://[: is not an address",
      "index.html: pic.svg: there is no such file",
      "index.html: /book/big.svg: there is no such file",
      "old/index.html: /book/gone/: there is no such file",
    ]
  `);
});
