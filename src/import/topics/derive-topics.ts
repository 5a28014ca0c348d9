import { type Token, tokenize } from "../text/tokens.ts";
import { idGiver, nameSlug } from "../write/item-slug.ts";
import { findCaselessNames } from "./find-caseless-names.ts";
import { findConcepts } from "./find-concepts.ts";
import { findExpansions } from "./find-expansions.ts";
import { findNames } from "./find-names.ts";
import type { Person } from "./find-people.ts";
import type { NamedTopic } from "./match-topics.ts";
import { type NameEntry, type NameTally, nameKey, usualSpelling } from "./name-tally.ts";
import { foldVendors } from "./vendors.ts";

/** A topic that a text names again and again. */
export interface TopicDraft extends NamedTopic {
  title: string;
  /** Short forms first. */
  aliases: string[];
}

/** What topics are derived from. */
export interface TopicEvidence {
  /** The texts of items, each of which can name topics. */
  texts: readonly string[];
  tags: readonly string[];
  /** The line with the title; it decides between long and short names and counts for nothing. */
  titleLine: string;
  people: readonly Person[];
  /** As BCP 47 names it. */
  language: string;
}

const fewestMentions = 3;
const fewestTexts = 2;
const mostTopics = 30;

/**
 * Drafts a topic for every system and concept named at least three times in at least two texts.
 * Names that `isTaken` knows are left out; ids that are taken get a number.
 */
export function deriveTopics(
  evidence: TopicEvidence,
  isTaken: (name: string) => boolean,
  takenIds: Iterable<string>,
): TopicDraft[] {
  const texts = evidence.texts.map(tokenize);
  const tags = evidence.tags.map((tag) => tokenize(tag).map(midSentence));
  const smallWords = smallWordsOf(texts);
  const capitalNouns = evidence.language === "de";
  const names = findNames([...texts, ...tags], { smallWords, capitalNouns });
  const vendorForms = foldVendors(names, evidence.titleLine, smallWords);
  const people = new Set(evidence.people.flatMap(nameKeysOf));
  const expansions = findExpansions(evidence.texts);
  const named = accepted(names)
    .filter(([key, entry]) => entry.certain && !people.has(key))
    .map(([key, entry]): Omit<TopicDraft, "id"> => {
      const expansion = expansions.get(usualSpelling(entry));
      return describeName(entry, vendorForms.get(key), expansion?.words, expansion?.descriptive);
    });
  const concepts = accepted(findConcepts(texts)).map(([, entry]) => conceptOf(entry));
  const caseless = accepted(findCaselessNames(evidence.texts, evidence.tags)).map(([, entry]) =>
    conceptOf(entry),
  );
  const giveId = idGiver(takenIds);
  const seen = new Set<string>();
  return [...named, ...concepts, ...caseless].flatMap((draft): TopicDraft[] => {
    const known = draft.names.some((name) => seen.has(nameKey(name)) || isTaken(name));
    for (const name of draft.names) seen.add(nameKey(name));
    const id = nameSlug(draft.names[0] ?? draft.title);
    if (known || id === "") return [];
    return [{ id: giveId(id), ...draft }];
  });
}

function accepted(tally: NameTally): [string, NameEntry][] {
  return [...tally]
    .filter(([, { count, texts }]) => count >= fewestMentions && texts.size >= fewestTexts)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, mostTopics);
}

/** A tag has a capital because it is a name, not because a sentence begins. */
function midSentence(token: Token): Token {
  return { ...token, startsSentence: false };
}

function smallWordsOf(texts: readonly Token[][]): Set<string> {
  const words = new Set<string>();
  for (const { shape, text } of texts.flat()) {
    if (shape !== "small") continue;
    words.add(text);
    // "Containers" is no name where a text speaks of a container.
    words.add(`${text}s`);
    words.add(text.replace(/s$/u, ""));
  }
  return words;
}

function nameKeysOf({ name, organisation }: Person): string[] {
  const parts = name.split(" ");
  const keys = [name, ...parts, ...(organisation ? [organisation] : [])];
  return keys.map(nameKey);
}

function describeName(
  entry: NameEntry,
  vendorForm: string | undefined,
  expansion: string | undefined,
  descriptive = false,
): Omit<TopicDraft, "id"> {
  const short = usualSpelling(entry);
  const long = descriptive ? capitalize(expansion ?? short) : (vendorForm ?? expansion);
  const spellings = [...entry.spellings.keys()];
  const names = [short, ...spellings, vendorForm, expansion]
    .filter((name) => name !== undefined)
    .filter((name, index, all) => all.findIndex((other) => sameName(other, name)) === index);
  const title = long ?? short;
  return {
    title,
    aliases: names.filter((name) => !sameName(name, title)),
    names,
    kind: descriptive || /^\p{Ll}/u.test(short) ? "concept" : "system",
  };
}

function conceptOf(entry: NameEntry): Omit<TopicDraft, "id"> {
  const name = usualSpelling(entry);
  return { title: capitalize(name), aliases: [], names: [name], kind: "concept" };
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
