import { setTimeout } from "node:timers/promises";
import type { Locator, Page } from "playwright-core";
import { type Film, type Frame, filmSize, framesPerSecond, type Point } from "./film.ts";

/** Where in an element the pointer goes, from 0 to 1; its middle by default. */
type Spot = { across?: number; down?: number };

/**
 * Films a page picture by picture. What the machine takes for a picture is not seen in the film, so the
 * same storyboard gives the same times on any machine.
 */
export class Camera {
  readonly film: Film = { pictures: [], frames: [], chapters: [] };
  readonly #page: Page;
  #pointer: Point = { x: filmSize.width * 0.72, y: filmSize.height * 0.62 };

  constructor(page: Page) {
    this.#page = page;
  }

  /** Begins a chapter at a time that must not have passed; until then the last picture stays. */
  chapter(title: string, startSeconds: number): void {
    this.#holdUntil(startSeconds, title);
    this.film.chapters.push({ title, startSeconds });
  }

  /** Ends the film at a time that must not have passed. */
  end(seconds: number): void {
    this.#holdUntil(seconds, "the end");
  }

  /** Shows the page as it is for some seconds. */
  async hold(seconds: number): Promise<void> {
    const picture = await this.#take();
    this.#add(framesIn(seconds), () => ({ picture, pointer: this.#pointer }));
  }

  /** Opens an address; the next picture shows it. */
  async open(url: string): Promise<void> {
    await this.#page.goto(url, { waitUntil: "networkidle" });
    await this.#page.mouse.move(this.#pointer.x, this.#pointer.y);
  }

  /** Moves the pointer to an element, calmly. */
  async point(to: Locator, { across = 0.5, down = 0.5 }: Spot = {}, seconds = 0.8): Promise<void> {
    const box = await to.boundingBox();
    if (!box) throw new Error(`Nothing to point at: ${to}`);
    const from = this.#pointer;
    const target = { x: box.x + box.width * across, y: box.y + box.height * down };
    if (target.y < 0 || target.y > filmSize.height) throw new Error(`Out of the picture: ${to}`);
    const picture = await this.#take();
    this.#add(framesIn(seconds), (part) => ({
      picture,
      pointer: {
        x: from.x + (target.x - from.x) * eased(part),
        y: from.y + (target.y - from.y) * eased(part),
      },
    }));
    this.#pointer = target;
    await this.#page.mouse.move(target.x, target.y);
  }

  /** Moves the pointer to an element and clicks there. */
  async click(to: Locator, spot: Spot = {}): Promise<void> {
    await this.tap(to, spot);
    await this.#page.mouse.click(this.#pointer.x, this.#pointer.y);
    await this.#page.waitForLoadState("networkidle");
    await setTimeout(300);
  }

  /** Looks like a click, and is none. */
  async tap(to: Locator, spot: Spot = {}): Promise<void> {
    await this.point(to, spot);
    const picture = await this.#take();
    this.#add(framesIn(0.4), (part) => ({ picture, pointer: this.#pointer, click: part }));
  }

  /** Types a text, one letter after the other. */
  async type(text: string): Promise<void> {
    for (const letter of text) {
      await this.#page.keyboard.type(letter);
      await this.hold(2 / framesPerSecond);
    }
    // Results come a moment later than the letters.
    await setTimeout(1000);
  }

  /** Scrolls until an element stands so many pixels below the top of the picture. */
  async scroll(to: Locator, top: number, seconds = 0.7): Promise<void> {
    const box = await to.boundingBox();
    if (!box) throw new Error(`Nothing to scroll to: ${to}`);
    const from = await this.#page.evaluate<number>("scrollY");
    const count = framesIn(seconds);
    for (let step = 1; step <= count; step++) {
      // The page's own smooth scrolling would still be on its way when the picture is taken.
      const y = Math.round(from + (box.y - top) * eased(step / count));
      await this.#page.evaluate(`scrollTo({ top: ${y}, behavior: "instant" })`);
      await this.hold(1 / framesPerSecond);
    }
    await setTimeout(200);
  }

  /** Moves what is wider than its frame to the left, by so many pixels. */
  async slide(frame: Locator, pixels: number, seconds = 0.7): Promise<void> {
    const count = framesIn(seconds);
    for (let step = 1; step <= count; step++) {
      const left = Math.round(pixels * eased(step / count));
      await frame.evaluate(
        (element, to) => element.scrollTo({ left: to, behavior: "instant" }),
        left,
      );
      await this.hold(1 / framesPerSecond);
    }
  }

  async #take(): Promise<number> {
    const { pictures } = this.film;
    // A page that has just jumped to an anchor is otherwise taken between two places.
    await this.#page.evaluate(
      "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
    );
    const picture = await this.#page.screenshot({ type: "png", caret: "initial" });
    if (pictures.at(-1)?.equals(picture) !== true) pictures.push(picture);
    return pictures.length - 1;
  }

  #add(count: number, frameAt: (part: number) => Frame): void {
    for (let step = 1; step <= count; step++) this.film.frames.push(frameAt(step / count));
  }

  #holdUntil(seconds: number, title: string): void {
    const missing = Math.round(seconds * framesPerSecond) - this.film.frames.length;
    const last = this.film.frames.at(-1);
    if (missing < 0) {
      const late = (-missing / framesPerSecond).toFixed(1);
      throw new Error(`What comes before "${title}" takes ${late} s too long.`);
    }
    if (last) this.#add(missing, () => ({ picture: last.picture, pointer: this.#pointer }));
  }
}

function framesIn(seconds: number): number {
  return Math.max(1, Math.round(seconds * framesPerSecond));
}

/** Slow at both ends. */
function eased(part: number): number {
  return part * part * (3 - 2 * part);
}
