import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ALL_FORMATS, BufferSource, Input } from "mediabunny";
import { expect, test } from "vitest";
import { openKnowledge } from "../../../src/knowledge/knowledge.ts";
import { compileFolder } from "../../../src/node/compile-folder.ts";
import { repository } from "../../run-talkbook.ts";

const content = resolve(repository, "content");
const film = resolve(content, "talks/talkbook-in-90-seconds/talk.webm");

async function talk() {
  const knowledge = openKnowledge((await compileFolder(content)).knowledge);
  const id = "talkbook-in-90-seconds";
  return {
    record: knowledge.talk(id),
    chapters: knowledge.chaptersOf(id),
    highlights: knowledge.highlightsOf(id),
    paragraphs: knowledge.paragraphsOf(id),
  };
}

test("the film weighs less than two megabytes and is as long as its talk says", async () => {
  expect((await stat(film)).size).toBeLessThan(2_000_000);
  const input = new Input({
    source: new BufferSource(await readFile(film)),
    formats: ALL_FORMATS,
  });
  const track = await input.getPrimaryVideoTrack();
  const { record } = await talk();
  expect([
    await input.getMimeType(),
    await track?.getDisplayWidth(),
    await track?.getDisplayHeight(),
    Math.round(await input.computeDuration()),
  ]).toEqual([
    'video/webm; codecs="vp09.00.31.08.01.01.01.01.01"',
    960,
    600,
    record?.video?.durationSeconds,
  ]);
});

test("its chapters begin when those of the storyboard do", async () => {
  const storyboard = await readFile(resolve(repository, "scripts/demo/storyboard.ts"), "utf8");
  const filmed = [...storyboard.matchAll(/camera\.chapter\("(.+)", (\d+)\)/g)].map(
    ([, title, start]) => [title, Number(start)],
  );
  const { chapters } = await talk();
  expect(chapters.map(({ title, startSeconds }) => [title, startSeconds])).toEqual(
    filmed.sort(([, a], [, b]) => Number(a) - Number(b)),
  );
});

test("every chapter has captions, and nobody is said to speak", async () => {
  const { record, chapters, paragraphs, highlights } = await talk();
  const told = new Set(paragraphs.map(({ chapter }) => chapter));
  expect(chapters.filter(({ ref }) => !told.has(ref))).toEqual([]);
  expect([record?.speakers, paragraphs.flatMap(({ speaker }) => speaker ?? [])]).toEqual([[], []]);
  expect(highlights).toHaveLength(4);
});
