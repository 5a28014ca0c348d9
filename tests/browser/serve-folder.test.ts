import { get } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { serveFolder } from "./serve-folder.ts";

const files = {
  "site/index.html": "home",
  "site/404.html": "nothing here",
  "site/topics/index.html": "topics",
  "site/about.html": "about",
  "site/a b.js": "script",
  "site/pagefind/index.pf_meta": "binary",
  "secret.txt": "secret",
};

/** Asks without the tidying of addresses that `fetch` does. */
function ask(url: string, path: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk));
      response.on("end", () => {
        const { "content-type": type = "-", location = "-" } = response.headers;
        resolve(`${response.statusCode} ${type} ${location} ${body}`);
      });
    }).on("error", reject);
  });
}

async function served(base: string): Promise<string> {
  const server = await serveFolder(`${await temporaryFolder(files)}/site`, { base });
  onTestFinished(() => server.close());
  return server.url;
}

test.each([
  ["/book/", "200 text/html; charset=utf-8 - home"],
  ["/book/?q=ec2", "200 text/html; charset=utf-8 - home"],
  ["/book/topics/", "200 text/html; charset=utf-8 - topics"],
  ["/book/topics?q=a", "301 - /book/topics/?q=a "],
  ["/book/about", "200 text/html; charset=utf-8 - about"],
  ["/book/a%20b.js", "200 text/javascript; charset=utf-8 - script"],
  ["/book/pagefind/index.pf_meta", "200 application/octet-stream - binary"],
  ["/book/nowhere/", "404 text/html; charset=utf-8 - nothing here"],
  ["/", "404 text/html; charset=utf-8 - nothing here"],
  ["/bookcase/", "404 text/html; charset=utf-8 - nothing here"],
  ["/book/../secret.txt", "404 text/html; charset=utf-8 - nothing here"],
  ["/book/..%2Fsecret.txt", "404 text/html; charset=utf-8 - nothing here"],
  ["/book/%zz", "404 text/html; charset=utf-8 - nothing here"],
  ["/book/%00", "404 text/html; charset=utf-8 - nothing here"],
])("under /book/, %s answers %s", async (path, answer) => {
  expect(await ask(await served("/book/"), path)).toBe(answer);
});

test("without a base the site stands at the root, and sends no policy of its own", async () => {
  const url = await served("/");
  const { status, headers } = await fetch(url);
  expect([status, headers.get("content-security-policy"), new URL(url).pathname]).toEqual([
    200,
    null,
    "/",
  ]);
});
