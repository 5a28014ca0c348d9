import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deriveCards } from "../../src/derive/cards/derive-cards.ts";
import { deriveDecks } from "../../src/derive/cards/derive-decks.ts";
import { openKnowledge } from "../../src/knowledge/knowledge.ts";
import { compileFolder } from "../../src/node/compile-folder.ts";
import { repository, runTalkbook } from "../run-talkbook.ts";
import { lastingFolder, temporaryFolder } from "../temporary-folder.ts";
import { runMain } from "../unit/cli/run-main.ts";
import { type ReadPackage, readAnki } from "./read-anki.ts";

const files = {
  "site.yaml": "title: Boats\nurl: https://boats.example/talks/\n",
  "sources.yaml":
    "- { id: book, title: A book, type: documentation, url: https://book.example/, readOn: 2026-01-02 }\n",
  "talks/keels/talk.yaml": "title: 'Keels: a talk :: part 1'\n",
  "talks/keels/questions.yaml": `
- id: why
  question: Why a *keel*?
  answer: |
    It keeps a boat upright, see [ballast](/topics/ballast/).

    [sound:bell.mp3] is no sound.
  topics: [ballast]
  source: book
- { id: how, question: How long is it?, answer: As long as < half & more., topics: [ballast] }
`,
  "talks/keels/takeaways.yaml":
    "- { id: hull, text: The hull carries the mast., gap: { words: mast, wrong: [sail, oar] } }\n",
  "topics/ballast.mdx": `---
title: Ballast
kind: concept
updates:
  - { id: no-lead, date: 2026-04-30, change: Lead is gone., effect: retired }
---
Weight.
`,
  "glossary.yaml":
    "- { id: ballast, term: ballast, definition: Weight that keeps a boat low., topic: ballast }\n",
  "diagrams/ship.mdx": `---
title: A ship
description: What stands on what.
talk: keels
nodes: { mast: ballast }
---
\`\`\`mermaid
flowchart TD
  mast["Weight below"] --> hull["Hull"]
\`\`\`
`,
};

async function exported(content: string, ...args: string[]): Promise<ReadPackage> {
  const out = join(content, "..", `${args.join("-").replaceAll("/", "-")}all.apkg`);
  const run = await runMain("export", "anki", ...args, "--content", content, "--out", out);
  expect(run, run.err).toMatchObject({ status: 0, out: "" });
  return readAnki(await readFile(out));
}

function inContent(all: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([path, text]) => [`content/${path}`, text]));
}

const said = (html: string) => `<div lang="en" dir="auto">${html}</div>`;

const byId = (read: ReadPackage) => new Map(read.notes.map((note) => [note.fields.Id ?? "", note]));

/** How many new cards come at least between two of which one may say the answer of the other. */
function nearestSiblings(ids: readonly string[]): number {
  const last = new Map<string, number>();
  const distances = ids.map((id, place) => {
    const name = id.replace(/!.*$/, "").replace(/^fact:.*\//, "fact:");
    const before = last.get(name) ?? Number.NEGATIVE_INFINITY;
    last.set(name, place);
    return place - before;
  });
  return Math.min(...distances);
}

describe("a package, opened by readers that are not ours", () => {
  test("has a note for each card, with fields, tags, decks and a link to the record", async () => {
    const folder = await temporaryFolder(inContent(files));
    const read = await exported(join(folder, "content"));
    expect(read.noteTypes.map(({ name, fields }) => [name, fields])).toEqual([
      ["Talkbook", ["Front", "Back", "Source", "Link", "Id"]],
    ]);
    expect([...read.decks]).toEqual([
      ["Boats::Keels: a talk : part 1", 4],
      ["Boats::Glossary", 2],
    ]);
    expect(read.notes.map(({ fields }) => fields.Id)).toEqual([
      "takeaway:keels/hull!cloze",
      "question:keels/why",
      "question:keels/how",
      "diagram:ship!mast",
      "term:ballast",
      "term:ballast!reverse",
    ]);
    expect(read.notes.map(({ card }) => card.position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(byId(read).get("question:keels/why")).toMatchObject({
      tags: ["kind::question", "talk::keels", "topic::ballast"],
      deck: "Boats::Keels: a talk : part 1",
      fields: {
        Front: said("<p>Why a <em>keel</em>?</p>"),
        Back: said(
          `<p>It keeps a boat upright, see <a href="https://boats.example/talks/topics/ballast/">ballast</a>.</p>\n<p>&#91;sound:bell.mp3] is no sound.</p>`,
        ),
        Source: said('Source: <a href="https://book.example/">A book</a>'),
        Link: "https://boats.example/talks/talks/keels/questions/#why",
      },
    });
    expect(byId(read).get("question:keels/how")?.fields.Back).toBe(
      said(`<p>As long as &lt; half &amp; more.</p>`),
    );
    // Only where the topic is what is asked for.
    const changed = read.notes.filter(({ fields }) => fields.Back?.includes('class="update"'));
    expect(changed.map(({ fields }) => fields.Id)).toEqual(["diagram:ship!mast"]);
    expect(changed[0]?.fields.Back).toContain(
      '<p class="update"><a href="https://boats.example/talks/topics/ballast/#no-lead">Changed since: Ballast, retired, 30 April 2026</a></p>',
    );
    expect(byId(read).get("term:ballast!reverse")).toMatchObject({
      // The talk names it.
      tags: ["kind::term", "talk::keels", "topic::ballast"],
      deck: "Boats::Glossary",
      fields: { Link: "https://boats.example/talks/glossary/#ballast" },
    });
  });

  test("has each diagram as a picture, in which the part that is asked for cannot be read", async () => {
    const folder = await temporaryFolder(inContent(files));
    const read = await exported(join(folder, "content"));
    const { Front = "", Back = "" } = byId(read).get("diagram:ship!mast")?.fields ?? {};
    expect(Front).toContain('alt="From “?” to “Hull”."');
    expect(Front).not.toContain("Weight below");
    expect(Back).toContain('alt="From “Weight below” to “Hull”."');
    const names = [Front, Back].flatMap((html) =>
      [...html.matchAll(/<img src="([^"]+)"/g)].map(([, name = ""]) => name),
    );
    expect(new Set(names).size).toBe(4);
    expect([...read.media.keys()].sort()).toEqual([...names].sort());
    for (const name of names) {
      const png = Buffer.from(read.media.get(name) ?? []);
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16)).toBeGreaterThan(100);
    }
    expect(read.paths.sort()).toEqual(["0", "1", "2", "3", "collection.anki2", "media"]);
  });

  test("has a note type for both themes that shows every field but the id", async () => {
    const folder = await temporaryFolder(inContent(files));
    const [type] = (await exported(join(folder, "content"))).noteTypes;
    expect(type?.css).toMatch(
      /\.nightMode\.card, \.nightMode \.card, \.night_mode\.card, \.night_mode \.card \{\n {2}color-scheme: dark;\n {2}--ink: #e7e4df;/,
    );
    expect(type?.css).toContain(".picture .dark { display: none; }");
    expect(type?.css).toMatch(/\.nightMode \.card \.picture \.light[^{]*\{\s*display: none;/);
    const used = type?.templates.join("").match(/(?<=\{\{)[^}]+(?=\}\})/g);
    expect(used).toEqual([
      ...["Front", "FrontSide", "Back", "#Source", "Source", "/Source"],
      ...["#Link", "text:Link", "text:Link", "/Link"],
    ]);
  });

  test("has code in the colours of both themes, and says what a source says wrongly", async () => {
    const questions = `
- id: code
  question: What does this print?
  answer: |
    Two.

    \`\`\`js
    print(2);
    \`\`\`
  correction: { says: It prints *three*., because: It counts from one. }
  source: book
`;
    const folder = await temporaryFolder(
      inContent({ ...files, "talks/keels/questions.yaml": questions }),
    );
    const read = await exported(join(folder, "content"));
    const { Back = "", Source = "" } = byId(read).get("question:keels/code")?.fields ?? {};
    expect(Back).toMatch(/<span style="--light:#[0-9a-f]{6};--dark:#[0-9a-f]{6}">2<\/span>/i);
    expect(Back).not.toContain("light-dark");
    expect(read.noteTypes[0]?.css).toContain(".code span { color: var(--light); }");
    expect(read.noteTypes[0]?.css).toMatch(
      /\.nightMode \.card \.code span[^{]*\{\s*color: var\(--dark\)/,
    );
    expect(Source).toContain(
      "<strong>Corrected</strong><p>The source says:</p><p>It prints <em>three</em>.</p><p>It counts from one.</p>",
    );
  });

  test("says its language, and has its own words in it", async () => {
    const folder = await temporaryFolder({
      "content/site.yaml": "title: 船\nlanguage: ja\n",
      "content/sources.yaml": `
- { id: book, title: 本, type: documentation, url: https://book.example/, readOn: 2026-01-02 }
- { id: film, title: 映像, type: recording, talk: keels }
`,
      "content/talks/keels/talk.yaml": "title: 竜骨\n",
      "content/talks/keels/questions.yaml": `
- id: why
  question: なぜ竜骨があるのですか。
  answer: 船を起こしておくためです。
  topics: [keel]
  source: [book, { source: film, at: 1:05, quote: 船は倒れません }]
`,
      "content/topics/keel.mdx": `---
title: 竜骨
kind: concept
updates:
  - { id: gone, date: 2026-04-30, change: 使われなくなりました。, effect: retired, instead: [fin] }
---
下の部分。
`,
      "content/topics/fin.mdx": "---\ntitle: フィン\nkind: concept\n---\n新しい部分。\n",
    });
    const read = await exported(join(folder, "content"));
    const [note] = read.notes;
    const inJapanese = (html: string) => `<div lang="ja" dir="auto">${html}</div>`;
    expect(note?.fields).toMatchObject({
      Front: inJapanese("<p>なぜ竜骨があるのですか。</p>"),
      Back: inJapanese(
        '<p>船を起こしておくためです。</p><p class="update">その後の変更：竜骨、提供終了（2026年4月30日） · 代わりに：フィン</p>',
      ),
      Source: inJapanese(
        '出典：<a href="https://book.example/">本</a>、映像 1:05「船は倒れません」',
      ),
    });
    expect([...read.decks.keys()]).toEqual(["船::竜骨"]);
  });

  test("of one deck has its cards alone, the same as in the package of all", async () => {
    const folder = await temporaryFolder(inContent(files));
    const content = join(folder, "content");
    const [all, talk] = [await exported(content), await exported(content, "keels")];
    expect(talk.notes.map(({ fields }) => fields.Id)).toContain("takeaway:keels/hull!cloze");
    for (const note of talk.notes) {
      const { card, ...same } = byId(all).get(note.fields.Id ?? "") ?? {};
      expect(note).toMatchObject(same);
      expect(note.card.id).toBe(card?.id);
    }
    const topic = await exported(content, "topics/ballast");
    expect(topic.notes).toHaveLength(5);
  });

  test("of CON406 has every card with its kind, topics and record", async () => {
    const folder = await temporaryFolder();
    const out = join(folder, "all.apkg");
    const content = join(repository, "content");
    const run = await runMain("export", "anki", "--content", content, "--out", out);
    expect(run.status).toBe(0);
    const read = await readAnki(await readFile(out));
    const { knowledge, drawings } = await compileFolder(content);
    const opened = openKnowledge(knowledge);
    const cards = deriveCards({ knowledge: opened, drawings });
    const talks = deriveDecks(opened, cards).filter(({ id }) => id.startsWith("talks/"));
    expect(cards.length).toBeGreaterThan(150);
    expect(new Map(read.notes.map(({ fields, tags }) => [fields.Id, tags]))).toEqual(
      new Map(
        cards.map(({ id, kind, topics }) => {
          const ofTalks = talks
            .filter((deck) => deck.cards.includes(id))
            .map((deck) => deck.id.replace("talks/", "talk::"));
          const ofTopics = topics.map((topic) => `topic::${topic}`);
          return [id, [...new Set([`kind::${kind}`, ...ofTalks, ...ofTopics])].sort()];
        }),
      ),
    );
    for (const deck of read.decks.keys()) {
      const ids = read.notes.flatMap((note) => (note.deck === deck ? (note.fields.Id ?? "") : []));
      expect(nearestSiblings(ids), deck).toBeGreaterThanOrEqual(20);
    }
    expect(new Set(read.notes.map(({ guid }) => guid)).size).toBe(cards.length);
    const shown = read.notes.flatMap(({ fields }) =>
      [...`${fields.Front}${fields.Back}`.matchAll(/<img src="([^"]+)"/g)].map(([, name]) => name),
    );
    expect([...new Set(shown)].sort()).toEqual([...read.media.keys()].sort());
    expect(run.err).toContain(`${cards.length} cards (of `);
    expect(run.err).toMatch(/; no links to the site, since site\.yaml has no `url`\.$/);
  });
});

describe("a later version", () => {
  const edited = {
    "talks/keels/questions.yaml": `
- { id: first, question: A new one?, answer: With an answer. }
- id: reason
  formerIds: [why]
  question: Why a keel at all?
  answer: It keeps a boat upright, as ballast does.
  topics: [ballast]
  source: book
- { id: how, question: How long is it?, answer: As long as < half & more., topics: [ballast] }
`,
  };

  test.each([
    ["beside the earlier one", "later.apkg"],
    ["in place of it", "all.apkg"],
  ])("%s keeps every id, through a rename as well", async (_name, file) => {
    const folder = await temporaryFolder(inContent(files));
    const content = join(folder, "content");
    const before = await exported(content);
    for (const [path, text] of Object.entries(edited)) await writeFile(join(content, path), text);
    const out = join(folder, file);
    const run = await runMain("export", "anki", "--content", content, "--out", out);
    const after = byId(await readAnki(await readFile(out)));
    expect(after.size).toBe(7);
    for (const note of before.notes) {
      const id = note.fields.Id ?? "";
      const same = after.get(id === "question:keels/why" ? "question:keels/reason" : id);
      expect(same).toMatchObject({ id: note.id, guid: note.guid });
      expect(same?.card.id).toBe(note.card.id);
      // Anki takes a note that it knows by another second, and without being told to by a later one.
      if (id !== "question:keels/why") expect(same?.modifiedSeconds).toBe(note.modifiedSeconds);
      else if (file === "later.apkg") expect(same?.modifiedSeconds).not.toBe(note.modifiedSeconds);
      else expect(same?.modifiedSeconds).toBeGreaterThan(note.modifiedSeconds);
    }
    if (file === "all.apkg") {
      expect(run.err).toMatch(/; 1 new, 1 changed and 0 gone since the file that was there\.$/);
    }
  });

  test("in place of it says how many cards are gone, and that Anki keeps them", async () => {
    const folder = await temporaryFolder(inContent(files));
    const content = join(folder, "content");
    const { notes } = await exported(content);
    const terms = notes.filter(({ fields }) => fields.Id?.startsWith("term:")).length;
    const site = `${files["site.yaml"]}flashcards: { kinds: [term] }\n`;
    await writeFile(join(content, "site.yaml"), site);
    const out = join(folder, "all.apkg");
    const run = await runMain("export", "anki", "--content", content, "--out", out);
    expect(run.err).toContain(
      `; 0 new, 0 changed and ${notes.length - terms} gone since the file that was there (Anki keeps`,
    );
  });

  test("in place of it keeps ids when the site has another title", async () => {
    const folder = await temporaryFolder(inContent(files));
    const content = join(folder, "content");
    const before = await exported(content);
    await writeFile(join(content, "site.yaml"), "title: Ships\n");
    const after = byId(await exported(content));
    for (const { fields, guid } of before.notes) {
      expect(after.get(fields.Id ?? "")?.guid).toBe(guid);
    }
    expect(after.get("term:ballast")?.deck).toBe("Ships::Glossary");
  });

  test("takes the place of a file that is no package", async () => {
    const folder = await temporaryFolder({ ...inContent(files), "all.apkg": "something else" });
    expect((await exported(join(folder, "content"))).notes).toHaveLength(6);
  });
});

test("equal content gives equal bytes, in other folders, time zones and languages", async () => {
  const folders = [
    await temporaryFolder(inContent(files)),
    await temporaryFolder(inContent(files)),
  ];
  const environments = [
    { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" },
    { TZ: "America/St_Johns", LANG: "C" },
  ];
  const made = await Promise.all(
    folders.map(async (folder, index) => {
      const args = ["export", "anki", "--content", "content", "--out", "made/all.apkg"];
      const run = await runTalkbook(args, { cwd: folder, env: environments[index] ?? {} });
      expect(run).toMatchObject({ status: 0, stdout: "" });
      expect(run.stderr).toContain("6 cards (of 1 takeaway, 2 questions, 2 terms, 1 diagram)");
      expect(run.stderr).not.toContain("ExperimentalWarning");
      return readFile(join(folder, "made/all.apkg"));
    }),
  );
  expect(made[0]?.equals(made[1] ?? Buffer.alloc(0))).toBe(true);
  // And again over itself.
  const again = ["export", "anki", "--content", "content", "--out", "made/all.apkg"];
  await runTalkbook(again, { cwd: folders[0] ?? "" });
  const rewritten = await readFile(join(folders[0] ?? "", "made/all.apkg"));
  expect(made[0]?.equals(rewritten)).toBe(true);
});

describe("what cannot be exported is said", async () => {
  const folder = await lastingFolder({
    "content/talks/t/talk.yaml": "title: T\n",
    "content/talks/t/questions.yaml": "- { id: a, question: Why?, answer: So., topics: [t] }\n",
    "content/topics/t.mdx": "---\ntitle: Topic\nkind: concept\n---\n\nIt is.\n",
    "empty/talks/t/talk.yaml": "title: T\n",
  });
  test.each([
    ["content", "tt", 'There is no deck "tt": did you mean "t"?'],
    [
      "content",
      "x/y",
      'There is no deck "x/y". Leave it out for all cards, or name one of these:\n  talks/t\n  topics/t',
    ],
    ["content", "t", '"t" is more than one deck here: write talks/t or topics/t.'],
    [
      "empty",
      "t",
      "There are no flashcards: they are made of questions, terms, takeaways with a `gap` or a term of the glossary, diagrams and comparisons.",
    ],
  ])("%s: %s", async (content, name, message) => {
    const out = join(folder, "x.apkg");
    const args = ["--content", join(folder, content), "--out", out];
    const run = await runMain("export", "anki", name, ...args);
    expect(run.status).toBe(1);
    expect(`\n${run.err}\n`).toContain(`\n${message}\n`);
    await expect(readFile(out)).rejects.toThrow("ENOENT");
  });

  test("a file that Anki would not open is not written", async () => {
    const out = join(folder, "cards.zip");
    const run = await runMain(
      ...["export", "anki", "--content", join(folder, "content"), "--out", out],
    );
    expect(run.status).toBe(2);
    expect(run.err).toContain(
      `A file for anki ends in .apkg, or it is not opened: --out is ${out}.`,
    );
    await expect(readFile(out)).rejects.toThrow("ENOENT");
  });
});
