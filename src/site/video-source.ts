import { recordPaths } from "../knowledge/record-paths.ts";
import type { Talk } from "../knowledge/records.ts";

/** How a talk's recording is shown. */
export type VideoSource =
  /** A file of the site itself. */
  | { kind: "file"; path: string }
  /** A file on another host, which is asked for it on a click. */
  | { kind: "remote-file"; address: string; host: string }
  /** A player in a frame, which is loaded on a click. */
  | { kind: "youtube"; id: string; address: string; host: string };

/** The host of YouTube that sets no cookies before something is played. */
export const youtubeHost = "www.youtube-nocookie.com";

/** What can be played on our own pages; undefined for a recording that can only be linked to. */
export function videoSource({ id, video }: Pick<Talk, "id" | "video">): VideoSource | undefined {
  if (video?.file !== undefined) {
    return { kind: "file", path: recordPaths.talkFile(id, video.file) };
  }
  if (video?.url === undefined) return undefined;
  const address = new URL(video.url);
  const youtube = youtubeId(address);
  if (youtube !== undefined) {
    return { kind: "youtube", id: youtube, address: video.url, host: youtubeHost };
  }
  const isFile = address.protocol === "https:" && /\.(?:webm|mp4|m4v|ogv)$/i.test(address.pathname);
  return isFile ? { kind: "remote-file", address: address.href, host: address.host } : undefined;
}

/** What the policy of a page must allow so that the recording can be played there. */
export function videoDirective(source: VideoSource | undefined) {
  if (source?.kind === "youtube") return `frame-src https://${source.host}` as const;
  if (source?.kind === "remote-file") return `media-src 'self' https://${source.host}` as const;
  return undefined;
}

/** Where a recording plays from a time, as far as its host knows such addresses. */
export function timedAddress(url: string, seconds: number): string {
  const address = new URL(url);
  if (seconds === 0 || youtubeId(address) === undefined) return url;
  address.searchParams.set("t", `${Math.floor(seconds)}s`);
  return address.href;
}

function youtubeId({ hostname, pathname, searchParams }: URL): string | undefined {
  const host = hostname.replace(/^(?:www|m|music)\./, "");
  const [first = "", second = ""] = pathname.split("/").slice(1);
  const isPlayer = host === "youtube.com" || host === "youtube-nocookie.com";
  const inPath = ["embed", "live", "shorts", "v"].includes(first) ? second : undefined;
  const id = host === "youtu.be" ? first : isPlayer ? (searchParams.get("v") ?? inPath) : undefined;
  return id !== undefined && /^[\w-]{11}$/.test(id) ? id : undefined;
}
