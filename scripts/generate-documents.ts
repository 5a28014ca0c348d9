import type { SearchDocument, SearchKind } from "../src/derive/search/search-documents.ts";

/** Records as a large site would have them, and what one would search for there. */
export interface GeneratedSite {
  documents: SearchDocument[];
  queries: string[];
  /** Names of one word, each of one topic. */
  names: string[];
}

const syllables =
  "ta re mi con fig ser vi lo ad bal an cer net work scal ing clus ter po li cy que st ro le im age build de ploy run time log met ric al arm sec ret key val ue par ti tion".split(
    " ",
  );
const common =
  "the of to and a in is that it for on are as with they be at one have this from or by not but what all were when we there can an which their if will do each how them then some would make has two more see could no than first been who its now people only find use may other about many so these us".split(
    " ",
  );
const itemKinds: SearchKind[] = ["takeaway", "question", "chapter", "highlight"];

/** Parts of talks that have pages of their own, with what else they are called. */
const parts = {
  Takeaways: "key takeaways, key points, points to remember, lessons",
  Questions: "questions and answers, answers, Q&A, FAQ, frequently asked questions",
  Outline: "chapters, table of contents",
  Highlights: "quotes",
};

/**
 * The same records at every call: 200 talks, 150 topics with facts, 300 terms, items for the rest; and
 * the pages of the talks besides.
 */
export function generateDocuments(count: number): GeneratedSite {
  const random = randomNumbers(7);
  const pick = <T>(from: readonly T[], otherwise: T): T =>
    from[Math.floor(random() * from.length)] ?? otherwise;
  const coin = (parts: number): string =>
    Array.from({ length: parts }, () => pick(syllables, "ta")).join("");
  const rare = [...new Set(Array.from({ length: 9000 }, () => coin(2 + Math.floor(random() * 3))))];
  // Words of grammar, and names and terms by Zipf's law.
  const word = (): string =>
    random() < 0.45
      ? pick(common, "the")
      : (rare[Math.floor(rare.length ** random()) - 1] ?? "network");
  const text = (words: number): string =>
    `${Array.from({ length: words }, word)
      .join(" ")
      .replace(/^./, (letter) => letter.toUpperCase())}.`;
  const names = Array.from({ length: 150 }, (_, topic) => `${coin(4)}${topic % 10}x`);
  const blank = { hidden: "", names: [], topics: [] };

  const documents: SearchDocument[] = [];
  for (let talk = 0; talk < 200; talk += 1) {
    const title = text(7);
    const names = [title, `CON${talk + 100}`];
    documents.push({
      ...blank,
      kind: "talk",
      path: `/talks/t${talk}/`,
      title,
      text: text(60),
      names,
      talk: `t${talk}`,
    });
  }
  for (const [topic, name] of names.entries()) {
    const id = `topic-${topic}`;
    const path = `/topics/${id}/`;
    documents.push({
      ...blank,
      kind: "topic",
      path,
      title: name,
      text: text(200),
      names: [name, `Amazon ${name}`],
      topics: [id],
    });
    for (let fact = 0; fact < 8; fact += 1) {
      const title = `${name}: ${text(2)}`;
      documents.push({
        ...blank,
        kind: "fact",
        path: `${path}#f${fact}`,
        title,
        text: text(12),
        topics: [id],
      });
    }
  }
  for (let term = 0; term < 300; term += 1) {
    const title = `${rare[term * 7] ?? "term"} ${rare[term * 11] ?? ""}`.trim();
    documents.push({
      ...blank,
      kind: "term",
      path: `/glossary/#g${term}`,
      title,
      text: text(20),
      names: [title],
    });
  }
  for (let item = 0; documents.length < count; item += 1) {
    const talk = Math.floor((item * 200) / Math.max(1, count - 1850));
    documents.push({
      ...blank,
      kind: itemKinds[Math.floor(item / 10) % 4] ?? "takeaway",
      path: `/talks/t${talk}/#i${item}`,
      title: text(14),
      text: text(40),
      talk: `t${talk}`,
      topics: [`topic-${(talk * 3) % 150}`, `topic-${Math.floor(random() * 150)}`],
    });
  }
  for (let talk = 0; talk < 200; talk += 1) {
    for (const [title, names] of Object.entries(parts)) {
      documents.push({
        ...blank,
        kind: "page",
        path: `/talks/t${talk}/${title.toLowerCase()}/`,
        title,
        text: "What the talk goes through, one by one.",
        hidden: names,
        names: [title, ...names.split(", "), `CON${talk + 100} ${title}`],
        talk: `t${talk}`,
      });
    }
  }
  const queries = [
    ...[0, 5, 20, 60, 200, 700, 2000, 6000].map((rank) => rare[rank] ?? "network"),
    ...names.slice(0, 6),
    `${rare[3]} ${rare[40]}`,
    `how to ${rare[90]}`,
    "CON150",
    `Amazon ${names[7]}`,
  ];
  return { documents, queries, names: names.slice(20, 60) };
}

/** A linear congruential generator: numbers from 0 to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
