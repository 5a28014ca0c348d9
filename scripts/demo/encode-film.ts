import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { type Film, filmSize, framesPerSecond } from "./film.ts";

/** How coarse pictures may be, from 0 to 63: what one can read, and what passes by in a moment. */
const quantizers = { held: 44, passing: 50 };
/** Players jump to such a frame alone. */
const keyFrameSeconds = 10;

// The one file of it that a page can load without a bundler; its package names others.
const muxer = fileURLToPath(
  new URL("../../bundles/mediabunny.min.mjs", import.meta.resolve("mediabunny")),
);

/**
 * Run in a page, which has what Node lacks: an encoder for VP9. A browser's own recorder is not used,
 * since its files do not say how long they are and cannot be jumped about in.
 */
const prepare = `async ({ width, height, framesPerSecond, keyFrames }) => {
  const { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Output, WebMOutputFormat } =
    await import("/mediabunny.mjs");
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { alpha: false });
  const output = new Output({ format: new WebMOutputFormat(), target: new BufferTarget() });
  const source = new EncodedVideoPacketSource("vp9");
  output.addVideoTrack(source, { frameRate: framesPerSecond });
  await output.start();
  let added = Promise.resolve();
  const encoder = new VideoEncoder({
    output: (chunk, meta) => {
      added = added.then(() => source.add(EncodedPacket.fromEncodedChunk(chunk), meta));
    },
    error: (error) => { throw error; },
  });
  encoder.configure({
    codec: "vp09.00.31.08", width, height, framerate: framesPerSecond,
    bitrateMode: "quantizer", latencyMode: "quality", contentHint: "text",
  });
  let picture;
  let count = 0;
  let last = -1;
  let sinceKey = 0;
  const pointer = new Path2D("M0 0V19.5L4.6 15.4 7.7 22.4 11 21 7.9 14.2H14.3Z");
  const draw = ({ pointer: { x, y }, click }) => {
    context.drawImage(picture, 0, 0);
    if (click !== undefined) {
      context.beginPath();
      context.arc(x, y, 6 + 16 * click, 0, 7);
      context.strokeStyle = "rgb(20 90 150 / " + (1 - click) + ")";
      context.lineWidth = 3;
      context.stroke();
    }
    context.save();
    context.translate(x, y);
    context.lineJoin = "round";
    context.strokeStyle = "#fff";
    context.lineWidth = 3;
    context.stroke(pointer);
    context.fillStyle = "#111";
    context.fill(pointer);
    context.restore();
  };
  globalThis.film = {
    async show(base64) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    },
    async add(frames, quantizer) {
      for (const frame of frames) {
        draw(frame);
        const timestamp = Math.round((count * 1e6) / framesPerSecond);
        const duration = Math.round(1e6 / framesPerSecond);
        const video = new VideoFrame(canvas, { timestamp, duration });
        const keyFrame = keyFrames.includes(count) || sinceKey >= ${keyFrameSeconds} * framesPerSecond;
        encoder.encode(video, { keyFrame, vp9: { quantizer } });
        video.close();
        sinceKey = keyFrame ? 1 : sinceKey + 1;
        count++;
        while (encoder.encodeQueueSize > 8) await new Promise((done) => setTimeout(done, 5));
      }
    },
    async finish() {
      await encoder.flush();
      await added;
      await output.finalize();
      const bytes = new Uint8Array(output.target.buffer);
      let text = "";
      for (let at = 0; at < bytes.length; at += 32768) {
        text += String.fromCharCode(...bytes.subarray(at, at + 32768));
      }
      return btoa(text);
    },
  };
}`;

/** A film as WebM, coded in VP9, with a frame to jump to at the beginning of each chapter. */
export async function encodeFilm(browser: Browser, film: Film): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await openWorkshop(page);
    const keyFrames = film.chapters.map(({ startSeconds }) => startSeconds * framesPerSecond);
    const options = { ...filmSize, framesPerSecond, keyFrames };
    await page.evaluate(`(${prepare})(${JSON.stringify(options)})`);
    for (let at = 0; at < film.frames.length; ) {
      const picture = film.frames[at]?.picture ?? 0;
      const next = film.frames.findIndex((frame, index) => index > at && frame.picture !== picture);
      const end = next < 0 ? film.frames.length : next;
      const base64 = film.pictures[picture]?.toString("base64") ?? "";
      await page.evaluate(`film.show("${base64}")`);
      const frames = film.frames.slice(at, end);
      const quantizer = frames.length > 3 ? quantizers.held : quantizers.passing;
      await page.evaluate(`film.add(${JSON.stringify(frames)}, ${quantizer})`);
      at = end;
    }
    return Buffer.from(await page.evaluate<string>("film.finish()"), "base64");
  } finally {
    await page.close();
  }
}

/** Opens an empty page on this machine: an encoder is for secure pages alone. */
async function openWorkshop(page: Page): Promise<void> {
  await page.route("**/*", async (route) => {
    const isMuxer = route.request().url().endsWith("/mediabunny.mjs");
    const contentType = isMuxer ? "text/javascript" : "text/html";
    await route.fulfill({ contentType, body: isMuxer ? await readFile(muxer) : "<p>" });
  });
  await page.goto("http://localhost/");
}
