import { youtubeHost } from "../../video-source.ts";
import { element } from "../element.ts";
import type { OnTime, Player } from "./player.ts";

const origin = `https://${youtubeHost}`;
/** The frame does not say when it begins to listen, so it is asked until it answers. */
const askAgainMs = 250;

/**
 * Plays a recording of YouTube in a frame, which is made by the first `play`. The two talk by messages,
 * as YouTube's own script does, so that no code of another host runs in the page.
 */
export function youtubePlayer(
  holder: HTMLElement,
  { id, title }: { id: string; title: string },
  onTime: OnTime,
): Player {
  let frame: HTMLIFrameElement | undefined;
  const send = (message: object): void =>
    frame?.contentWindow?.postMessage(
      JSON.stringify({ id: 1, channel: "widget", ...message }),
      origin,
    );
  const command = (func: string, ...args: unknown[]): void =>
    send({ event: "command", func, args });

  function open(seconds: number): HTMLIFrameElement {
    const address = new URL(`${origin}/embed/${id}`);
    const start = String(Math.floor(seconds));
    const options = { enablejsapi: "1", autoplay: "1", playsinline: "1", rel: "0", start };
    address.search = new URLSearchParams({ ...options, origin: location.origin }).toString();
    const made = element("iframe", {
      ...{ src: address.href, title, allowFullscreen: true },
      allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      referrerPolicy: "strict-origin-when-cross-origin",
    });
    const asking = setInterval(() => send({ event: "listening" }), askAgainMs);
    addEventListener("message", ({ source, origin: from, data }) => {
      if (from !== origin || source !== made.contentWindow) return;
      clearInterval(asking);
      const seconds = currentTime(data);
      if (seconds !== undefined) onTime(seconds);
    });
    return made;
  }

  return {
    play(seconds) {
      if (!frame) {
        frame = open(seconds ?? 0);
        holder.replaceChildren(frame);
        return;
      }
      if (seconds !== undefined) command("seekTo", seconds, true);
      command("playVideo");
    },
  };
}

function currentTime(data: unknown): number | undefined {
  try {
    const { info } = JSON.parse(String(data)) as { info?: { currentTime?: unknown } | null };
    return typeof info?.currentTime === "number" ? info.currentTime : undefined;
  } catch {
    return undefined;
  }
}
