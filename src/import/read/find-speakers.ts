import type { Person } from "../topics/find-people.ts";
import type { TalkSummary } from "./read-summary.ts";

interface Speakers {
  speakers: { name: string; role?: string }[];
  /** Names that only the wording of the summary gives. */
  guessed: string[];
}

/**
 * The speakers: those whom the text above the sections names, else people whom the summary
 * introduces with their role, if it begins with them or a tag names them too.
 */
export function findSpeakers({ preamble, people, summary, tags }: TalkSummary): Speakers {
  const known = new Map(people.map((person) => [person.name, person]));
  if (preamble.speakers.length > 0) {
    const names = [...new Set(preamble.speakers)];
    return { speakers: names.map((name) => withRole(known.get(name) ?? { name })), guessed: [] };
  }
  const introduced = people.filter(
    ({ name, role }) =>
      role !== undefined &&
      summary.includes(name) &&
      (summary.startsWith(name) || tags.includes(name)),
  );
  return { speakers: introduced.map(withRole), guessed: introduced.map(({ name }) => name) };
}

function withRole({ name, role }: Person): { name: string; role?: string } {
  return { name, ...(role !== undefined && { role }) };
}
