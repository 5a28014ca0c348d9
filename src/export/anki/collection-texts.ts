import type { AnkiDeck } from "./anki-package.ts";
import { noteType, noteTypeId } from "./note-type.ts";

/** The tables of a collection in Anki's schema 11. */
export const collectionTables = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

/** When every collection that is written here was begun: some day that has passed everywhere. */
export const collectionCreatedSeconds = 1_669_852_800;

/** The texts in JSON of a collection: its settings, note types, decks and their options. */
export function collectionTexts(decks: readonly AnkiDeck[]): {
  conf: string;
  models: string;
  decks: string;
  dconf: string;
} {
  const all = [{ id: 1, name: "Default" }, ...decks];
  return {
    conf: JSON.stringify({
      ...{ schedVer: 2, nextPos: 1, curDeck: 1, activeDecks: [1], curModel: noteTypeId },
      ...{ estTimes: true, dueCounts: true, timeLim: 0, collapseTime: 1200, newSpread: 0 },
      ...{ sortType: "noteFld", sortBackwards: false, addToCur: true },
    }),
    models: JSON.stringify({ [noteTypeId]: noteType() }),
    decks: JSON.stringify(Object.fromEntries(all.map((deck) => [deck.id, deckEntry(deck)]))),
    dconf: JSON.stringify({ 1: deckOptions }),
  };
}

function deckEntry({ id, name }: AnkiDeck): object {
  const today = [0, 0];
  return {
    ...{ id, name, mod: collectionCreatedSeconds, usn: 0, desc: "", dyn: 0, conf: 1 },
    ...{ collapsed: false, browserCollapsed: false, extendNew: 10, extendRev: 50 },
    ...{ newToday: today, revToday: today, lrnToday: today, timeToday: today },
  };
}

/** Anki's own defaults: whoever imports a package keeps the options that are set there. */
const deckOptions = {
  ...{
    id: 1,
    name: "Default",
    mod: 0,
    usn: 0,
    maxTaken: 60,
    timer: 0,
    autoplay: true,
    replayq: true,
  },
  new: {
    ...{ bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20 },
    separate: true,
  },
  rev: {
    ...{ bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36_500, minSpace: 1, perDay: 100 },
  },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
};
