/** What the line with the title says. */
export interface TitleParts {
  title: string;
  event?: string;
  sessionCode?: string;
}

const code = String.raw`([A-Z]{2,5}\d{2,4}(?:-[A-Z0-9]{1,4})?)`;
const codeBehind = new RegExp(
  String.raw`\s*(?:[(\[（【]${code}[)\]）】]|\s[-–—|｜]\s${code})$`,
  "u",
);
const codeBefore = new RegExp(
  String.raw`^(?:[(\[（【]${code}[)\]）】]|${code}\s*(?:[:：|｜]|\s[-–—]))\s*`,
  "u",
);
const separator = /\s+[-–—|｜•]\s+|\s*[｜：]\s*|:\s+/u;
const endsInYear = /\b(?:19|20)\d{2}$/u;
const eventWord =
  /\b(?:summit|conference|conf|con|meetup|re:invent|re:inforce|kubecon|pycon|fosdem|wwdc|devoxx|qcon|goto|ndc|strange loop)\b/iu;
const longestEvent = 60;

/** Takes event and session code off a title line; what is left is the title. */
export function parseTitleLine(line: string): TitleParts {
  const behind = codeBehind.exec(line);
  const before = behind ? null : codeBefore.exec(line);
  const sessionCode = behind?.[1] ?? behind?.[2] ?? before?.[1] ?? before?.[2];
  const words = behind ? line.slice(0, behind.index) : before ? line.slice(before[0].length) : line;
  if (words.trim() === "") return { title: line };
  return { ...splitEvent(words.trim()), ...(sessionCode && { sessionCode }) };
}

function splitEvent(words: string): TitleParts {
  const first = separator.exec(words);
  if (first) {
    const event = words.slice(0, first.index).trim();
    const title = words.slice(first.index + first[0].length).trim();
    if (title !== "" && isEvent(event)) return { title, event };
  }
  // An event behind the title fits into its last characters.
  const tail = words.slice(-longestEvent - 5);
  const last = /^(.*?)\s+[-–—|｜•]\s+([^|｜–—•]+)$/u.exec(tail);
  const event = last?.[2]?.trim() ?? "";
  const title = words.slice(0, words.length - tail.length) + (last?.[1] ?? "");
  return title.trim() !== "" && isEvent(event) ? { title: title.trim(), event } : { title: words };
}

/** Whether words can be nothing but the name of an event, as `PGConf 2025`. */
export function isEvent(words: string): boolean {
  if (words === "" || words.length > longestEvent) return false;
  const count = words.split(/\s+/).length;
  return count <= 7 && ((count > 1 && endsInYear.test(words)) || eventWord.test(words));
}
