/** A person that a text introduces. */
export interface Person {
  name: string;
  /** As in `Principal engineer at AWS`. */
  role?: string;
  /** Whom the person works for, as far as it is said. */
  organisation?: string;
}

const namePart = String.raw`\p{Lu}(?:\.|[\p{L}\p{M}'’-]{1,30})`;
const name = `(${namePart}(?: (?:(?:van|von|de|der|den|da|di|la|le|el|al|bin|ten|dos) ){0,2}${namePart}){1,3})`;
const roleWord = `(?:engineers?|architects?|developers?|managers?|directors?|scientists?|professors?|researchers?|advocates?|evangelists?|co-?founders?|founders?|C[ETIFPO]O|CTO|VP|president|head|leads?|leaders?|officers?|consultants?|analysts?|authors?|designers?|specialists?|lecturers?|teachers?|writers?|journalists?|students?|fellow|technologists?|strategists?|chief|hosts?|speakers?|instructors?|programmers?|maintainers?|creators?|administrators?)`;
const introduced = new RegExp(
  String.raw`${name},?\s(?:is\s|was\s)?(?:an?|the|our)\s((?:[\p{L}-]{1,20}\s){0,4}?${roleWord}\b)((?:\s(?:at|of|from|for|with|on)\s(?:the\s)?(\p{Lu}[\p{L}\p{N}.&-]{0,30}(?:\s\p{Lu}[\p{L}\p{N}.&-]{0,30}){0,3}))?)`,
  "gu",
);
const speaking = new RegExp(
  String.raw`${name}\s(?:discusses|explains|says|argues|talks|believes|recalls|thinks|jokes|emphasi[sz]es|delves)\b`,
  "gu",
);

/** Finds people by the words that introduce them: a role with "a", or a verb that only people do. */
export function findPeople(text: string): Person[] {
  const people = new Map<string, Person>();
  for (const match of text.matchAll(introduced)) {
    const found = withoutSentenceStart(match[1] ?? "");
    if (!found || people.has(found)) continue;
    const organisation = match[4]?.replace(/[.'’]+s?$/u, "");
    const place = (match[3] ?? "").replace(/[.'’]+s?$/u, "");
    const role = `${match[2] ?? ""}${place}`;
    people.set(found, {
      name: found,
      role: role.slice(0, 1).toUpperCase() + role.slice(1),
      ...(organisation && { organisation }),
    });
  }
  for (const match of text.matchAll(speaking)) {
    const found = withoutSentenceStart(match[1] ?? "");
    if (found && looksLikeName(found) && !people.has(found)) people.set(found, { name: found });
  }
  return [...people.values()];
}

function withoutSentenceStart(found: string): string | undefined {
  const words = found.replace(/^(?:In|And|But|While|As|Here|When|The|Speaker|Speakers|By)\s/u, "");
  return words.includes(" ") ? words : undefined;
}

/** Two or three words with one capital each; names of products have other shapes as well. */
function looksLikeName(found: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}'’.-]+(?:\s\p{Lu}[\p{Ll}\p{M}'’.-]*){1,2}$/u.test(found);
}
