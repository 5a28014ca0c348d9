import type { OnTime, Player } from "./player.ts";

/** Plays a `<video>` of the page. */
export function filePlayer(video: HTMLVideoElement, onTime: OnTime): Player {
  const tell = (): void => onTime(video.currentTime);
  for (const event of ["timeupdate", "seeking", "play"]) video.addEventListener(event, tell);
  return {
    play(seconds) {
      if (seconds !== undefined) video.currentTime = seconds;
      // A browser may refuse to play; its own button is there then.
      video.play().catch(() => {});
    },
  };
}
