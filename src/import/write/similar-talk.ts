import { nearestName } from "../../diagnostics/nearest-name.ts";

/** The talk that is there already under a title, whatever its capitals and signs, as a sentence. */
export function noteOnSameTitle(
  title: string,
  talks: ReadonlyMap<string, string>,
): string | undefined {
  const same = [...talks].find(([, other]) => plain(other) === plain(title))?.[0];
  return same === undefined ? undefined : `There is already a talk "${same}" with this title.`;
}

/** A talk whose id a new one's nearly is, as a sentence; ids that differ in digits mean different talks. */
export function noteOnNearId(talk: string, talks: ReadonlyMap<string, string>): string | undefined {
  const near = nearestName(talk, [...talks.keys()]);
  if (near === undefined || withoutDigits(near) === withoutDigits(talk)) return undefined;
  return `"${talk}" is a new talk beside "${near}"; if that one was meant, give it with --talk.`;
}

function plain(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

function withoutDigits(id: string): string {
  return id.replace(/\d/g, "");
}
