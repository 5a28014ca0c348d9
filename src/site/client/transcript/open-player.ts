import { element } from "../element.ts";
import { filePlayer } from "./file-player.ts";
import type { OnTime, Player } from "./player.ts";
import { youtubePlayer } from "./youtube-player.ts";

/** Makes the recording of a page playable; what lies on another host is loaded by the first `play`. */
export function openPlayer(holder: HTMLElement, onTime: OnTime): Player {
  const { video: source = "", title = "", player } = holder.dataset;
  const own = holder.querySelector("video");
  if (own) return filePlayer(own, onTime);
  if (player === "youtube") return youtubePlayer(holder, { id: source, title }, onTime);
  let opened: Player | undefined;
  return {
    play(seconds) {
      if (!opened) {
        const video = element("video", { src: source, controls: true, ariaLabel: title });
        holder.replaceChildren(video);
        opened = filePlayer(video, onTime);
      }
      opened.play(seconds);
    },
  };
}
