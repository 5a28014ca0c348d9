import { expect, test } from "vitest";
import { openKnowledge } from "../../../src/knowledge/knowledge.ts";
import { compileFolder } from "../../../src/node/compile-folder.ts";
import { pathFile } from "../../../src/site/path-view.ts";
import { siteView } from "../../../src/site/site-view.ts";
import { timedAddress } from "../../../src/site/video-source.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

const captions = "WEBVTT\n\n00:05.000 --> 00:09.000\nHello.\n\n01:00.000 --> 01:04.000\nAnd on.\n";
const curriculum = `title: C
modules:
  - id: m
    title: M
    outcomes: [{ id: o, text: Watch., topics: [t] }]
    lessons: [{ id: l, watch: { talk: x, from: "1:00", to: "1:04" }, topics: [t] }]
`;

async function lessonOf(video: string, transcript?: string) {
  const folder = await temporaryFolder({
    "talks/x/talk.yaml": `title: X\n${video}`,
    "topics/t.mdx": "---\ntitle: T\n---\n",
    "curricula/c.yaml": curriculum,
    ...(transcript !== undefined && { "talks/x/transcript.vtt": transcript }),
  });
  const { knowledge, drawings } = await compileFolder(folder);
  const site = siteView(openKnowledge(knowledge), { base: "/", drawings });
  const [track] = site.knowledge.curricula.flatMap((each) => site.tracks(each));
  return track && pathFile(site, track).modules[0]?.lessons[0];
}

test("what is to be watched is found beside what is said then", async () => {
  const lesson = await lessonOf(
    "video: { url: https://youtu.be/abcdefghijk, durationSeconds: 90 }\n",
    captions,
  );
  expect(lesson?.link[1]).toBe("/talks/x/transcript/?path=c&lesson=m%2Fl#t-0-01-00");
  expect(lesson?.part).toEqual({ text: "Recording 1:00 to 1:04" });
  expect(lesson?.records).toEqual([]);
});

test("without captions it leads to the recording, at that time where the host can", async () => {
  const onYoutube = await lessonOf("video: { url: https://youtu.be/abcdefghijk }\n");
  expect(onYoutube?.link[1]).toBe("/talks/x/?path=c&lesson=m%2Fl");
  expect(onYoutube?.part?.href).toBe("https://youtu.be/abcdefghijk?t=60s");
  const elsewhere = await lessonOf("video: { url: https://example.org/film }\n");
  expect(elsewhere?.part?.href).toBe("https://example.org/film");
});

test("a recording from its beginning keeps its address", () => {
  expect(timedAddress("https://youtu.be/abcdefghijk", 0)).toBe("https://youtu.be/abcdefghijk");
});
