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
  const ids = [...talks.keys()];
  const near = nearestName(talk, ids) ?? ids.find((id) => isWithin(talk, id) || isWithin(id, talk));
  if (near === undefined || withoutDigits(near) === withoutDigits(talk)) return undefined;
  return `"${talk}" is a new talk beside "${near}"; if that one was meant, give it with --talk.`;
}

function plain(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** Whether two words or more of an id are all in another one. */
function isWithin(id: string, other: string): boolean {
  const words = id.split("-");
  const others = new Set(other.split("-"));
  return words.length > 1 && words.every((word) => others.has(word));
}

function withoutDigits(id: string): string {
  return id.replace(/\d/g, "");
}
