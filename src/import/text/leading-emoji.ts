const wholeEmoji = /^\p{RGI_Emoji}$/v;
// Without the selector that asks for a picture these are letters and arrows of ordinary text.
const textSign = /^[\p{ASCII}©®™‼⁉ℹ↔-↪]/u;
const pictograph = /^\p{Extended_Pictographic}/u;
const longestPicture = 32;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Takes the emoji off the beginning of a text, unless there is nothing else in it. */
export function splitLeadingEmoji(text: string): { emoji?: string; text: string } {
  let emoji = "";
  for (const { segment } of segmenter.segment(text.slice(0, 2 * longestPicture))) {
    if (emoji.length + segment.length > longestPicture || !isEmoji(segment)) break;
    emoji += segment;
  }
  const rest = text.slice(emoji.length).trim();
  return emoji === "" || rest === "" ? { text } : { emoji, text: rest };
}

function isEmoji(grapheme: string): boolean {
  return wholeEmoji.test(grapheme) || (pictograph.test(grapheme) && !textSign.test(grapheme));
}
