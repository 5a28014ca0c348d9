import { createHash } from "node:crypto";
import { isBuiltin } from "node:module";
import type { Card, Deck } from "../../derive/cards/card.ts";
import { deriveCards } from "../../derive/cards/derive-cards.ts";
import { deriveDecks } from "../../derive/cards/derive-decks.ts";
import { didYouMean } from "../../diagnostics/nearest-name.ts";
import { type AnkiNote, ankiPackage, type EarlierNote } from "../../export/anki/anki-package.ts";
import { readEarlierNotes } from "../../node/anki/read-earlier-notes.ts";
import { writeAnkiPackage } from "../../node/anki/write-anki-package.ts";
import { ankiView } from "../../site/anki-view.ts";
import { CommandError } from "../command.ts";
import { counted } from "../counted.ts";
import type { ExportFormat } from "./export-format.ts";

/** Flashcards for Anki. A package that it replaces says which notes have changed since. */
export const anki: ExportFormat = {
  name: "anki",
  ending: ".apkg",
  summary: "flashcards for Anki: all, or those of a talk, a topic or a learning path by its id",
  async run({ knowledge, drawings, target, earlier, progress }) {
    if (!isBuiltin("node:sqlite")) {
      throw new CommandError(
        `A package for Anki takes Node 22.13 or newer, and this is Node ${process.versions.node}.`,
      );
    }
    const cards = deriveCards({ knowledge, drawings });
    const decks = deriveDecks(knowledge, cards);
    const deck = findDeck(decks, target);
    const fileName = `${deck.id === "all" ? "flashcards" : deck.id.replace(/^\w+\//, "").replaceAll("/", "-")}.apkg`;
    const replaced = await earlier(fileName);
    const known = replaced ? await readEarlierNotes(replaced) : new Map<string, EarlierNote>();
    const view = await ankiView(knowledge, drawings);
    const made = ankiPackage(view, { cards, decks, deck }, sha256, known);
    progress(`Drawing ${made.pictures.length} pictures …`);
    const content = await writeAnkiPackage(made);
    return {
      content,
      fileName,
      holds: holds(made, { deck, cards, known, url: knowledge.site.url }),
    };
  },
};

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The deck of a name; a kind in front of it, as in `topics/ecs`, decides where there are two. */
function findDeck(decks: readonly Deck[], name = "all"): Deck {
  const [first] = decks;
  if (!first) {
    throw new CommandError(
      "There are no flashcards: they are made of questions, terms, takeaways with a `gap` or a term of the glossary, diagrams and comparisons.",
    );
  }
  const found = decks.filter(({ id }) => id === name || withoutKind(id) === name);
  const [only, other] = found;
  if (only && other) {
    const ways = found.map(({ id }) => id).join(" or ");
    throw new CommandError(`"${name}" is more than one deck here: write ${ways}.`);
  }
  if (only) return only;
  const hint = didYouMean(
    name.replace(/^(?:talks|topics|curricula)\//, ""),
    decks.map(({ id }) => withoutKind(id)),
  );
  throw new CommandError(
    `There is no deck "${name}"${
      hint
        ? `: ${hint}`
        : `. Leave it out for all cards, or name one of these:\n${decks
            .filter(({ id }) => id !== "all")
            .map(({ id }) => `  ${id}`)
            .join("\n")}`
    }`,
  );
}

function withoutKind(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

interface Surroundings {
  deck: Deck;
  cards: readonly Card[];
  known: ReadonlyMap<string, EarlierNote>;
  url: string | undefined;
}

function holds(
  made: { decks: readonly unknown[]; notes: readonly AnkiNote[]; pictures: readonly unknown[] },
  { deck, cards, known, url }: Surroundings,
): string {
  const kinds = new Map<string, number>();
  const inDeck = new Set(deck.cards);
  for (const { id, kind } of cards) {
    if (inDeck.has(id)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const ofKinds = [...kinds].map(([kind, count]) => counted(count, kind)).join(", ");
  const parts = [
    `${counted(made.notes.length, "card")} (of ${ofKinds}) in ${counted(made.decks.length, "deck")}`,
    counted(made.pictures.length, "picture"),
  ];
  const before = new Map([...known.values()].map((note) => [note.guid, note.modifiedSeconds]));
  const isNew = made.notes.filter(({ guid }) => !before.has(guid)).length;
  const changed = made.notes.filter(
    ({ guid, modifiedSeconds }) => (before.get(guid) ?? modifiedSeconds) !== modifiedSeconds,
  ).length;
  const now = new Set(made.notes.map(({ guid }) => guid));
  const gone = [...before.keys()].filter((guid) => !now.has(guid)).length;
  const since =
    before.size > 0
      ? `; ${isNew} new, ${changed} changed and ${gone} gone since the file that was there`
      : "";
  const stay =
    gone > 0 ? " (Anki keeps cards that are gone from a package until they are deleted there)" : "";
  const links = url === undefined ? "; no links to the site, since site.yaml has no `url`" : "";
  return parts.join(", ") + since + stay + links;
}
