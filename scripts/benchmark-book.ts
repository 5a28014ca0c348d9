import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compile } from "../src/compile/compile.ts";
import { openKnowledge } from "../src/knowledge/knowledge.ts";
import type { Provenance } from "../src/knowledge/records.ts";
import { escapeHtml } from "../src/markup/html.ts";
import { launchChromium } from "../src/node/browser/launch-chromium.ts";
import { bookMaker } from "../src/site/make-book.ts";
import { type SiteView, siteView } from "../src/site/site-view.ts";
import { generateContent } from "./generate-content.ts";

/**
 * Sets a book of at least 1,000 pages from generated records, and has Chromium print the same texts as one
 * HTML page; prints seconds, memory and the ratio side by side. What both begin with is compiled before.
 *
 * Chromium's page has tags and bookmarks too, but no contents, cross references or index with pages.
 */
const wantedPages = 1000;
/** A part of this run alone, in a process of its own: memory is that of one maker. */
const part = process.argv[2];
// So many pages of a site make a book of about a thousand.
const texts = generateContent(1010);
const { knowledge } = compile([...texts].map(([path, text]) => ({ path, text })));
const open = openKnowledge(knowledge);

if (part === "book") await setBook();
else if (part === "print") await printPage();
else {
  for (const name of ["book", "print"]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, name], {
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    if (status !== 0) throw new Error(stderr);
    process.stdout.write(stdout);
  }
}

async function setBook(): Promise<void> {
  const begin = performance.now();
  const maker = await bookMaker({ knowledge: open, drawings: new Map() });
  const made = await maker.make({ kind: "site" }, { paper: "a4", answers: "end" });
  if (!("pdf" in made)) throw new Error(JSON.stringify(made).slice(0, 2000));
  if (made.pages < wantedPages) throw new Error(`Only ${made.pages} pages.`);
  report("Typst, as a book", begin, made.pages, made.pdf.length);
}

async function printPage(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "talkbook-book-"));
  const file = join(folder, "page.html");
  await writeFile(file, pageOf(siteView(open, { base: "/" })));
  const browser = await launchChromium();
  const begin = performance.now();
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  const pdf = await page.pdf({ format: "A4", tagged: true, outline: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  report("Chromium, as one page", begin, pages, pdf.length);
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

function report(name: string, begin: number, pages: number, size: number): void {
  const seconds = (performance.now() - begin) / 1000;
  // The browser's own processes are not in its figure.
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${name}: ${pages} pages in ${seconds.toFixed(1)} s (${((1000 * seconds) / pages).toFixed(1)} ms a page), ${(size / 1e6).toFixed(1)} MB, ${memory} MB of memory in this process\n`,
  );
}

/** All texts of the records in the order of the book, each with its source, as one page. */
function pageOf({ knowledge, html, inlineHtml, citationLabel, date }: SiteView): string {
  const tail = ({ citations, known, asOf }: Provenance): string => {
    const places = citations.map((citation) => escapeHtml(citationLabel(citation)));
    const notes = [known, asOf && `checked ${date(asOf)}`].filter(Boolean);
    return places.length === 0
      ? ""
      : `<p><small>${places.join("; ")} · ${notes.join(", ")}</small></p>`;
  };
  const talks = knowledge.talks.map((talk) => [
    `<h1>${escapeHtml(talk.title)}</h1>`,
    talk.summary ? html(talk.summary) : "",
    tail(talk.provenance),
    ...knowledge
      .takeawaysOf(talk.id)
      .map(
        ({ text, detail, provenance }) =>
          `<h2>${inlineHtml(text)}</h2>${detail ? html(detail) : ""}${tail(provenance)}`,
      ),
    ...knowledge
      .questionsOf(talk.id)
      .map(
        ({ question, answer, provenance }) =>
          `<h2>${inlineHtml(question)}</h2>${html(answer)}${tail(provenance)}`,
      ),
  ]);
  const topics = knowledge.topics.map((topic) => [
    `<h1>${escapeHtml(topic.title)}</h1>`,
    topic.summary ? html(topic.summary) : "",
    tail(topic.provenance),
    html(topic.body),
    `<table>${topic.facts
      .map((fact) => {
        const label = knowledge.dimension(fact.dimension)?.label ?? "";
        const value = fact.texts.map((text) => inlineHtml(text)).join("; ");
        return `<tr><th>${escapeHtml(label)}</th><td>${value}${tail(fact.provenance)}</td></tr>`;
      })
      .join("")}</table>`,
  ]);
  const terms = knowledge.terms.map(
    ({ term, definition, provenance }) =>
      `<p><b>${escapeHtml(term)}</b> ${inlineHtml(definition)}</p>${tail(provenance)}`,
  );
  const style =
    "body{font:10.2pt/1.5 sans-serif;text-align:justify;hyphens:auto}h1{break-before:auto}";
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Book</title><style>${style}</style>${[...talks.flat(), ...topics.flat(), ...terms].join("\n")}</html>`;
}
