/** Hides from the MDX parser what it would read as JavaScript, and brings it back. */
export interface CodeGuard {
  /** The text with single characters exchanged; offsets stay the same. */
  guarded: string;
  /** The original of a piece of the guarded text. */
  restore(piece: string): string;
  /** The same for running text, where a backslash before a brace only says that the brace is meant. */
  restoreProse(piece: string): string;
  /** Whether a piece of the guarded text begins with an `import` or `export` statement. */
  isCodeStatement(piece: string): boolean;
  /** Expressions in braces that begin between two offsets; those met before, inside another, are left out. */
  newExpressions(start: number, end: number): Expression[];
}

/** Offsets of an expression; where its braces are never closed, of the first of them. */
interface Expression {
  start: number;
  end: number;
}

/** A guard for texts that hold no code: everything stays as it is. */
export const noCodeGuard: CodeGuard = {
  guarded: "",
  restore: (piece) => piece,
  restoreProse: (piece) => piece,
  isCodeStatement: () => false,
  newExpressions: () => [],
};

/**
 * Prepares a text for the MDX parser.
 * Some statements and deeply nested expressions end the process inside it, and some short ones take it
 * minutes, so it sees only comments and the plainest values.
 */
export function codeGuard(text: string): CodeGuard {
  // Letters of a rare script, since names of components and properties are made of letters.
  const [i = "", e = ""] = unusedCharacters(text, 0xa000, 2);
  const braces = unusedCharacters(text, 0xe000, 4);
  const [open = "", close = "", escapedOpen = "", escapedClose = ""] = braces;
  const guarded = hideBraces(text, { open, close, escapedOpen, escapedClose }).replace(
    /\b(?:i(?=mport\b)|e(?=xport\b))/g,
    (letter) => (letter === "i" ? i : e),
  );
  const originals = new Map([
    [i, "i"],
    [e, "e"],
    [open, "{"],
    [escapedOpen, "{"],
    [close, "}"],
    [escapedClose, "}"],
  ]);
  const hidden = new RegExp(`[${[...originals.keys()].join("")}]`, "g");
  const escaped = new RegExp(`\\\\(?=[${escapedOpen}${escapedClose}])`, "g");
  let met: Expression = { start: 0, end: 0 };
  const restore = (piece: string): string =>
    piece.replace(hidden, (sign) => originals.get(sign) ?? sign);
  return {
    guarded,
    restore,
    restoreProse: (piece) => restore(piece.replace(escaped, "")),
    isCodeStatement: (piece) =>
      (piece.startsWith(i) || piece.startsWith(e)) && statement.test(restore(piece)),
    newExpressions(start, end) {
      const found: Expression[] = [];
      let at = guarded.indexOf(open, start);
      while (at !== -1 && at < end) {
        if (at < met.start || at >= met.end) {
          const { to, isClosed } = scanExpression(guarded, at, open, close);
          met = { start: at, end: to };
          found.push({ start: at, end: isClosed ? to : at + 1 });
        }
        at = guarded.indexOf(open, met.end);
      }
      return found;
    },
  };
}

// What stands behind the word tells a statement from a sentence that begins with it.
const statement =
  /^(?:import\s*(?:["'{*]|[\w$]+\s*(?:,|\s+from\b))|export\s*(?:[{*]|(?:default|const|let|var|function|class|async|enum|type|interface)\b))/;

interface HiddenBraces {
  open: string;
  close: string;
  escapedOpen: string;
  escapedClose: string;
}

/** In a tag, `{...props}` and values without structure: what the parser may read as it stands. */
const plainValue =
  /(?<=<[\p{L}_$][^<>{}]{0,300})(?:\{\s{0,9}\.\.\.[\w$.]{1,60}\s{0,9}\}|(?<==\s{0,9})\{\s{0,9}(?:[\p{L}_$][\w$]{0,40}|\d{1,9})\s{0,9}\})/uy;
const commentStart = /\{\s{0,20}\/\*/y;
const commentEnd = /\*\/\s{0,20}\}/y;

/** The parser's time grows with the square of their number. */
const mostShown = 500;

function hideBraces(text: string, hidden: HiddenBraces): string {
  const pieces: string[] = [];
  let done = 0;
  let shown = 0;
  let commentClose = 0;
  const brace = /\\[\s\S]|[{}]/g;
  for (let match = brace.exec(text); match; match = brace.exec(text)) {
    const [sign] = match;
    const at = match.index + sign.length - 1;
    if (sign === "{" && shown < mostShown) {
      const end = endOfShown(at);
      if (end !== undefined) {
        shown += 1;
        brace.lastIndex = end;
        continue;
      }
    }
    const replacement = replacementOf(sign, hidden);
    if (replacement === undefined) continue;
    pieces.push(text.slice(done, at), replacement);
    done = at + 1;
  }
  return pieces.join("") + text.slice(done);

  function endOfShown(at: number): number | undefined {
    plainValue.lastIndex = at;
    if (plainValue.test(text)) return plainValue.lastIndex;
    commentStart.lastIndex = at;
    if (!commentStart.test(text)) return undefined;
    // Looked for once only, or many openings without an end would be slow.
    const from = commentStart.lastIndex;
    if (commentClose !== -1 && commentClose < from) commentClose = text.indexOf("*/", from);
    if (commentClose === -1) return undefined;
    commentEnd.lastIndex = commentClose;
    return commentEnd.test(text) ? commentEnd.lastIndex : undefined;
  }
}

function replacementOf(sign: string, hidden: HiddenBraces): string | undefined {
  switch (sign) {
    case "{":
      return hidden.open;
    case "}":
      return hidden.close;
    case "\\{":
      return hidden.escapedOpen;
    case "\\}":
      return hidden.escapedClose;
    default:
      return undefined;
  }
}

/** Reads on to where the braces are balanced again, or to the end of the paragraph. */
function scanExpression(
  text: string,
  start: number,
  open: string,
  close: string,
): { to: number; isClosed: boolean } {
  const step = new RegExp(`[${open}${close}{}]|\\n[ \\t\\r]*\\n|$`, "g");
  step.lastIndex = start;
  let depth = 0;
  for (let match = step.exec(text); match; match = step.exec(text)) {
    const [sign] = match;
    if (sign === open || sign === "{") depth += 1;
    else if (sign === close || sign === "}") depth -= 1;
    else return { to: match.index + 1, isClosed: false };
    if (depth === 0) return { to: match.index + 1, isClosed: true };
  }
  return { to: text.length, isClosed: false };
}

/** Characters from a code on that the text does not have. */
function unusedCharacters(text: string, first: number, count: number): string[] {
  const found: string[] = [];
  for (let code = first; code < first + 1000 && found.length < count; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) found.push(character);
  }
  // A text that has all 1,000 of them is not prose; its own are then exchanged too.
  while (found.length < count) found.push(String.fromCharCode(first + found.length));
  return found;
}
