import { type Diagnostic, diagnostic } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import type { Talk } from "../../knowledge/records.ts";
import type { AuthoredTalk } from "../../schema/talk.ts";
import { optional } from "../optional.ts";
import type { Entries, Entry } from "../read/read-entries.ts";
import type { Linker, LinkWorld } from "./linker.ts";

/** The recording of a talk; a file that is not there is reported and left out. */
export function linkVideo(
  { ids: [talk = ""], value }: Entry<AuthoredTalk>,
  linker: Linker,
  { recordings }: LinkWorld,
): Pick<Talk, "video"> {
  const { video } = value;
  if (!video) return {};
  const { file } = video;
  const folder = `talks/${talk}/`;
  if (file === undefined || !recordings || recordings.includes(folder + file)) {
    return { video: optional(video) };
  }
  const there = recordings
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length));
  const hint = didYouMean(file, there) ?? `put the recording into ${folder}`;
  linker.report(
    "link/missing-file",
    `There is no file "${file}" in the talk's folder.`,
    ["video", "file"],
    {
      hint,
    },
  );
  const { file: _, ...others } = video;
  return { video: optional(others) };
}

/** Recordings that no talk names, so that the site does not have them. */
export function unusedRecordings(entries: Entries, recordings: readonly string[]): Diagnostic[] {
  const used = new Set(
    entries.talk.map(({ ids: [talk], value: { video } }) => `talks/${talk}/${video?.file}`),
  );
  const broken = new Set(
    entries.talk.flatMap(({ ids: [talk = ""], isSalvaged }) => (isSalvaged ? [talk] : [])),
  );
  return recordings
    .filter((file) => !used.has(file) && !broken.has(file.split("/")[1] ?? ""))
    .map((file) => {
      const name = file.split("/").at(-1) ?? file;
      const message = "No talk names this recording, so it is not on the site.";
      const hint = `write video: { file: ${name} } in the talk.yaml beside it`;
      return diagnostic("file/unused-recording", message, { file }, { hint });
    });
}
