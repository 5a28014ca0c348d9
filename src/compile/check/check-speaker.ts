import type { AuthoredTalk } from "../../schema/talk.ts";
import type { Transcript } from "../link/link-transcript.ts";
import type { Linker } from "../link/linker.ts";
import type { Entry } from "../read/read-entries.ts";
import type { YamlPath } from "../read/yaml-source.ts";

/** Who speaks in each talk: its speakers, and those whom its transcript names; none where no speaker is. */
export function speakersOfTalks(
  talks: readonly Entry<AuthoredTalk>[],
  transcripts: ReadonlyMap<string, Transcript>,
): Map<string, string[]> {
  return new Map(
    talks.flatMap(({ ids: [talk = ""], value, isSalvaged }) => {
      if (value.speakers.length === 0 || isSalvaged) return [];
      const heard = (transcripts.get(talk)?.cues ?? []).flatMap(({ lines }) =>
        lines.flatMap(({ speaker }) => speaker ?? []),
      );
      return [[talk, [...new Set([...value.speakers.map(({ name }) => name), ...heard])]] as const];
    }),
  );
}

/** Those who speak at talks and whom nobody lists. */
const unlisted =
  /audience|attendee|participant|host|moderator|interviewer|question|speaker|publikum|moderat|聴衆|参加者|司会|会場/iu;

/** Warns of words said by somebody who is none of the speakers; one name in common is enough. */
export function checkSpeaker(
  speaker: string | undefined,
  speakers: readonly string[] | undefined,
  path: YamlPath,
  linker: Linker,
): void {
  if (speaker === undefined || !speakers || unlisted.test(speaker)) return;
  const names = new Set(speakers.flatMap(namesIn));
  if (namesIn(speaker).some((name) => names.has(name))) return;
  const message = `"${speaker}" is no speaker of this talk, and its transcript does not name them.`;
  const hint = `write ${speakers.slice(0, 4).join(" or ")}, or add them to \`speakers\` in talk.yaml`;
  linker.report("quote/unknown-speaker", message, path, { hint });
}

function namesIn(name: string): string[] {
  return (
    name
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? []
  );
}
