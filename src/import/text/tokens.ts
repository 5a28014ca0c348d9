/** A word of a script that has capitals. */
export interface Token {
  text: string;
  /** `small`, `capital` (one capital, at the beginning), or `name`: EC2, DevOps, gRPC. */
  shape: "small" | "capital" | "name";
  /** Whether a sentence begins with it, so that its capital says nothing. */
  startsSentence: boolean;
  /** Whether only a space parts it from the word before. */
  joined: boolean;
}

const word =
  /[\p{Lu}\p{Ll}\p{Lt}\p{N}][\p{Lu}\p{Ll}\p{Lt}\p{N}\p{M}]*(?:(?:[-'’&]|\.(?=\p{Ll})|(?<=\p{Lu})\/(?=\p{Lu}))[\p{Lu}\p{Ll}\p{Lt}\p{N}\p{M}]+)*[+#]{0,2}/gu;
const mixedCase = /\p{Lu}.*[\p{Lu}\p{N}]|\p{Ll}.*\p{Lu}/u;
const longestName = 40;
const possessive = /['’]s$/u;
const sentenceEnd = /[.!?:;。！？：；\n•*"“„«(（]|^\s*$|\s[-–—]\s/u;

/** Splits a text into words; words of scripts without capitals are left out. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let broken = true;
  for (const { 0: found, index } of text.matchAll(word)) {
    const gap = text.slice(end, index);
    const bare = found.replace(possessive, "");
    const startsSentence = tokens.length === 0 || (gap !== " " && sentenceEnd.test(gap));
    tokens.push({
      text: bare,
      shape: shapeOf(bare),
      startsSentence,
      joined: gap === " " && !broken,
    });
    end = index + found.length;
    broken = bare !== found;
  }
  return tokens;
}

function shapeOf(text: string): Token["shape"] {
  const small: Token["shape"] = /^\p{Lu}/u.test(text) ? "capital" : "small";
  // Longer runs of letters are no words, and nobody's name.
  if (text.length > longestName) return "small";
  return text.split(/[-'’]/u).some((part) => mixedCase.test(part)) ? "name" : small;
}
