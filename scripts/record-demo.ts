/**
 * Films the built site for the talk "Talkbook in a minute and a half":
 * `node scripts/record-demo.ts [FILE]`. Prints when its chapters begin.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium } from "../src/node/browser/launch-chromium.ts";
import { serveFolder } from "../tests/browser/serve-folder.ts";
import { repository, runTalkbook } from "../tests/run-talkbook.ts";
import { Camera } from "./demo/camera.ts";
import { encodeFilm } from "./demo/encode-film.ts";
import { filmSize, framesPerSecond } from "./demo/film.ts";
import { playStoryboard } from "./demo/storyboard.ts";

const [file = join(repository, "content/talks/talkbook-in-90-seconds/talk.webm")] =
  process.argv.slice(2);
const work = await mkdtemp(join(tmpdir(), "talkbook-film-"));
try {
  const site = join(work, "site");
  const { status, stderr } = await runTalkbook(["build", "--out", site]);
  if (status !== 0) throw new Error(stderr);
  const server = await serveFolder(site);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: filmSize, reducedMotion: "reduce" });
    const camera = new Camera(page);
    const book = join(site, "talks/con406/con406.pdf");
    await playStoryboard({ page, camera, url: server.url, book });
    const { film } = camera;
    const bytes = await encodeFilm(browser, film);
    await writeFile(file, bytes);
    for (const { title, startSeconds } of film.chapters) print(`${clock(startSeconds)} ${title}`);
    print(`${clock(film.frames.length / framesPerSecond)} the end`);
    print(`${file}: ${bytes.length} bytes, ${film.pictures.length} pictures`);
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  await rm(work, { recursive: true, force: true });
}

function clock(seconds: number): string {
  const rest = String(Math.round(seconds % 60)).padStart(2, "0");
  return `${Math.floor(seconds / 60)}:${rest}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
