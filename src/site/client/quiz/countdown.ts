/** Counts down to a moment, once a second. */
export class Countdown {
  #timer: ReturnType<typeof setInterval> | undefined;

  /** Tells the seconds left, at once and then each second, down to 0. */
  start(endsAt: number, onTick: (secondsLeft: number) => void): void {
    this.stop();
    const tick = (): void => {
      const left = Math.max(0, Math.ceil((endsAt - Date.now()) / 1000));
      if (left === 0) this.stop();
      onTick(left);
    };
    this.#timer = setInterval(tick, 1000);
    tick();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
