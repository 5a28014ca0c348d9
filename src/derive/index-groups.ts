/** A part of an index under its own heading. */
export interface IndexGroup<T> {
  title: string;
  members: T[];
}

/** Groups members by a title, in the order in which the titles first come up. */
export function groupBy<T>(members: readonly T[], titleOf: (member: T) => string): IndexGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const title = titleOf(member);
    const group = groups.get(title);
    if (group) group.push(member);
    else groups.set(title, [member]);
  }
  return [...groups].map(([title, list]) => ({ title, members: list }));
}

// The rows of the Japanese syllabary, each with its kana in both scripts, voiced ones included.
const kanaRows: [string, RegExp][] = [
  ["あ", /^[ぁ-おァ-オヴ]/u],
  ["か", /^[か-ごカ-ゴ]/u],
  ["さ", /^[さ-ぞサ-ゾ]/u],
  ["た", /^[た-どタ-ド]/u],
  ["な", /^[な-のナ-ノ]/u],
  ["は", /^[は-ぽハ-ポ]/u],
  ["ま", /^[ま-もマ-モ]/u],
  ["や", /^[ゃ-よャ-ヨ]/u],
  ["ら", /^[ら-ろラ-ロ]/u],
  ["わ", /^[ゎ-んヮ-ン]/u],
];

/** The heading under which a name stands in an alphabetical index: its first letter, `#` for digits and signs. */
export function indexLetter(name: string): string {
  const first = [...name.normalize("NFD")].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? "";
  const composed = first.normalize("NFC");
  const row = kanaRows.find(([, pattern]) => pattern.test(composed));
  if (row) return row[0];
  return /\p{L}/u.test(composed) ? composed.toUpperCase() : "#";
}
