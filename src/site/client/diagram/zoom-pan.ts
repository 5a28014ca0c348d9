const largest = 8;
const stepPixels = 60;

/**
 * Zoom and pan of an element in a stage: by wheel, by drag, by two fingers, by keys. What is shown stands
 * in the address, as `zoom` (1 is the drawing's own size) and `at` (its point in the stage's middle).
 */
export class ZoomPan {
  readonly #stage: HTMLElement;
  readonly #target: HTMLElement | SVGElement;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  readonly #controller = new AbortController();
  readonly #size: { width: number; height: number };
  #scale = 1;
  #x = 0;
  #y = 0;
  #noting: ReturnType<typeof setTimeout> | undefined;

  constructor(stage: HTMLElement, target: HTMLElement | SVGElement) {
    this.#stage = stage;
    this.#target = target;
    const svg = target instanceof SVGSVGElement ? target : target.querySelector("svg");
    const { width = 1, height = 1 } = svg?.viewBox.baseVal ?? {};
    this.#size = { width, height };
  }

  /** Begins to listen, and shows what the address says, or all of it. */
  start(): void {
    const { signal } = this.#controller;
    const { width, height } = this.#size;
    Object.assign(this.#target.style, {
      width: `${width}px`,
      height: `${height}px`,
      maxWidth: "none",
      transformOrigin: "0 0",
    });
    this.#stage.addEventListener("wheel", this.#onWheel, { passive: false, signal });
    this.#stage.addEventListener("pointerdown", this.#onDown, { signal });
    this.#stage.addEventListener("pointermove", this.#onMove, { signal });
    for (const end of ["pointerup", "pointercancel"] as const) {
      this.#stage.addEventListener(end, ({ pointerId }) => this.#pointers.delete(pointerId), {
        signal,
      });
    }
    this.#stage.addEventListener("keydown", this.#onKey, { signal });
    addEventListener("resize", () => this.fit(), { signal });
    if (!this.#readAddress()) this.fit();
  }

  /** Stops listening and gives the element its own shape back. */
  stop(): void {
    this.#controller.abort();
    clearTimeout(this.#noting);
    for (const name of ["width", "height", "max-width", "transform-origin", "transform"]) {
      this.#target.style.removeProperty(name);
    }
  }

  /** Zooms by a factor about a point of the stage, by default its middle. */
  by(factor: number, about = this.#middle()): void {
    const scale = Math.min(largest, Math.max(this.#fitScale() / 2, this.#scale * factor));
    const change = scale / this.#scale;
    this.#scale = scale;
    this.#x = about.x - (about.x - this.#x) * change;
    this.#y = about.y - (about.y - this.#y) * change;
    this.#apply();
  }

  /** Shows all of it, no larger than twice its own size. */
  fit(): void {
    const { clientWidth, clientHeight } = this.#stage;
    this.#scale = this.#fitScale();
    this.#x = (clientWidth - this.#size.width * this.#scale) / 2;
    this.#y = (clientHeight - this.#size.height * this.#scale) / 2;
    this.#apply();
  }

  #fitScale(): number {
    const { clientWidth, clientHeight } = this.#stage;
    const { width, height } = this.#size;
    return Math.min(2, (clientWidth - 24) / width, (clientHeight - 24) / height);
  }

  #middle(): { x: number; y: number } {
    return { x: this.#stage.clientWidth / 2, y: this.#stage.clientHeight / 2 };
  }

  #apply(): void {
    // Some of it always stays in the window.
    const { clientWidth, clientHeight } = this.#stage;
    const keep = 48;
    this.#x = Math.min(
      clientWidth - keep,
      Math.max(keep - this.#size.width * this.#scale, this.#x),
    );
    this.#y = Math.min(
      clientHeight - keep,
      Math.max(keep - this.#size.height * this.#scale, this.#y),
    );
    this.#target.style.transform = `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`;
    clearTimeout(this.#noting);
    this.#noting = setTimeout(() => this.#noteAddress(), 200);
  }

  #noteAddress(): void {
    const { x, y } = this.#middle();
    const at = [(x - this.#x) / this.#scale, (y - this.#y) / this.#scale].map(Math.round).join(",");
    const address = new URL(location.href);
    address.searchParams.set("zoom", this.#scale.toFixed(2));
    address.searchParams.set("at", at);
    history.replaceState(history.state, "", address);
  }

  #readAddress(): boolean {
    const parameters = new URLSearchParams(location.search);
    const scale = Number(parameters.get("zoom"));
    const [x, y] = (parameters.get("at") ?? "").split(",").map(Number);
    if (!(scale > 0 && scale <= largest) || !Number.isFinite(x) || !Number.isFinite(y))
      return false;
    const middle = this.#middle();
    this.#scale = scale;
    this.#x = middle.x - (x ?? 0) * scale;
    this.#y = middle.y - (y ?? 0) * scale;
    this.#apply();
    return true;
  }

  #pointOf(event: MouseEvent): { x: number; y: number } {
    const { left, top } = this.#stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  readonly #onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    // A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
    const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015));
    this.by(factor, this.#pointOf(event));
  };

  readonly #onDown = (event: PointerEvent): void => {
    this.#pointers.set(event.pointerId, this.#pointOf(event));
  };

  readonly #onMove = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = this.#pointOf(event);
    const moved = Math.hypot(now.x - before.x, now.y - before.y);
    // Once it is a drag, the click at its end is none on a node's link.
    if (moved > 3) this.#stage.setPointerCapture(event.pointerId);
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId);
    if (other) {
      const [, fixed] = other;
      const distance = (point: { x: number; y: number }) =>
        Math.hypot(point.x - fixed.x, point.y - fixed.y);
      this.by(distance(now) / Math.max(1, distance(before)), fixed);
    } else {
      this.#x += now.x - before.x;
      this.#y += now.y - before.y;
      this.#apply();
    }
    this.#pointers.set(event.pointerId, now);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, [number, number]> = {
      ArrowLeft: [stepPixels, 0],
      ArrowRight: [-stepPixels, 0],
      ArrowUp: [0, stepPixels],
      ArrowDown: [0, -stepPixels],
    };
    const move = moves[event.key];
    if (move) {
      this.#x += move[0];
      this.#y += move[1];
      this.#apply();
    } else if (event.key === "+" || event.key === "=") this.by(1.25);
    else if (event.key === "-") this.by(1 / 1.25);
    else if (event.key === "0") this.fit();
    else return;
    event.preventDefault();
  };
}
