import { type Document, isScalar, visit, type YAMLError } from "yaml";
import { lineIndex } from "../../diagnostics/line-index.ts";

/** What is wrong with a YAML text, in the author's terms. */
export interface YamlProblem {
  code: "yaml/syntax" | "yaml/too-many-aliases";
  message: string;
  hint?: string;
  /** Offsets in the YAML text; absent where the parser cannot say. */
  at?: readonly [number, number];
  /** Where the same stands the first time. */
  first?: readonly [number, number];
}

/** The problems that the parser found, the first of each line: what follows on a line follows from it. */
export function explainYamlErrors(document: Document.Parsed, text: string): YamlProblem[] {
  const all = [...document.errors, ...document.warnings];
  // This one follows from a directive that is none.
  const found = all.filter(
    ({ message }) => all.length === 1 || !message.startsWith("Missing directives-end"),
  );
  // What the parser says after it ran out of stack depends on the machine.
  if (found.some(({ message }) => /call stack/i.test(message))) return [tooDeepYaml];
  const lines = lineIndex(text);
  const reported = new Set<number>();
  const problems = found
    .sort((a, b) => a.pos[0] - b.pos[0])
    .flatMap((error): YamlProblem[] => {
      const start = skipSpaces(text, Math.min(error.pos[0], text.length));
      const { line, column } = lines.positionAt(start);
      if (reported.has(line)) return [];
      reported.add(line);
      const lineStart = text.slice(start - column + 1, start);
      // At most a line is marked in the end, and the rest of it is what is meant.
      const at = [start, text.length] as const;
      return [{ code: "yaml/syntax", at, ...explain(error, document, text, start, lineStart) }];
    });
  return withoutConsequences(problems);
}

/**
 * A tab as indentation makes the parser stumble over right lines further down: those are left out. So are
 * lines that it found outside of everything, since what stands above them is what is wrong.
 */
function withoutConsequences(problems: YamlProblem[]): YamlProblem[] {
  const isTab = ({ message }: YamlProblem): boolean => message === tabs.message;
  const first = problems.findIndex(isTab);
  return problems
    .filter((problem, at) => first === -1 || at < first || isTab(problem))
    .filter(({ message }, at) => at === 0 || message !== outside.message);
}

export const tooDeepYaml: YamlProblem = {
  code: "yaml/syntax",
  message: "The YAML is nested too deeply.",
};

const quote = "put the whole text into quotation marks";

function explain(
  error: YAMLError,
  document: Document.Parsed,
  text: string,
  start: number,
  lineStart: string,
): Pick<YamlProblem, "message" | "hint" | "at"> {
  const { code, message } = error;
  const restOfLine = /^[^\r\n]*/.exec(text.slice(start, start + 1000))?.[0] ?? "";
  if (message.startsWith("Missing closing")) {
    const opening = openingOf(document, error.pos[0], isScalar);
    return {
      message: "The quotation mark is not closed.",
      hint: `add ${text.charAt(opening)} at the end of the text`,
      at: [opening, opening + 1],
    };
  }
  if (message.startsWith("Flow ") && /must be sufficiently indented/.test(message)) {
    const opening = openingOf(document, error.pos[0], (node) => !isScalar(node));
    const close = text.charAt(opening) === "{" ? "}" : "]";
    return {
      message: "The bracket is not closed.",
      hint: `add ${close} behind the last entry`,
      at: [opening, opening + 1],
    };
  }
  const tab = lineStart.search(/^ *\t/) === 0 ? lineStart.indexOf("\t") : -1;
  if (tab !== -1 || code === "TAB_AS_INDENT") {
    const at = tab === -1 ? start : start - lineStart.length + tab;
    return { ...tabs, at: [at, at + 1] };
  }
  if (/^Unexpected .* at node end$/.test(message)) {
    const isSingleQuoted = /(?:^|[\s,[{])'/.test(lineStart);
    return {
      message: "Something stands behind a value that has ended.",
      hint: isSingleQuoted ? "inside '…' an apostrophe is written twice" : quote,
    };
  }
  const below = /^[^\r\n]*(?:\r\n|\n|\r)[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  if (code === "BLOCK_AS_IMPLICIT_KEY" && below !== "" && !/:(?:\s|$)/.test(restOfLine)) {
    const at = start + below.length;
    return { ...indentation, at: [at, text.length] };
  }
  return { message: sentence(message), ...known.find(({ when }) => when(error))?.say };
}

const indentation = {
  message: "This line is not indented like those it stands with.",
  hint: "give all fields of an entry the same indentation",
};
const outside = { message: "This belongs to no field and to no entry of a list.", hint: quote };
const tabs = { message: "Tabs are not allowed as indentation.", hint: "indent with spaces" };

const byCode = (code: string) => (error: YAMLError) => error.code === code;
const byMessage = (pattern: RegExp) => (error: YAMLError) => pattern.test(error.message);

const known: { when(error: YAMLError): boolean; say: { message: string; hint?: string } }[] = [
  {
    when: byCode("BLOCK_AS_IMPLICIT_KEY"),
    say: { message: "The colon in this text makes it a field of its own.", hint: quote },
  },
  {
    when: byMessage(/^Implicit (?:map )?keys/),
    say: {
      message: "This line is no field and no entry of a list.",
      hint: "a field is its name, a colon, a space and a value; further lines of a text are indented",
    },
  },
  {
    when: byMessage(/^Sequence item without/),
    say: {
      message: "This line belongs to no entry of the list.",
      hint: "indent it like the fields above it, or begin it with a hyphen and a space",
    },
  },
  { when: byCode("BAD_INDENT"), say: indentation },
  {
    when: byCode("MULTIPLE_DOCS"),
    say: {
      message: "A second YAML document begins here.",
      hint: "a file holds one: leave the line --- out",
    },
  },
  {
    when: byMessage(/^(?:Not a YAML token|Block scalar header)/),
    say: {
      message: "Behind > or | nothing may stand.",
      hint: "let the text begin on the line below, indented",
    },
  },
  {
    when: byCode("BAD_ALIAS"),
    say: {
      message: "A * at the beginning means an alias.",
      hint: "begin entries of a list with a hyphen, or put the text into quotation marks",
    },
  },
  {
    when: byCode("BAD_SCALAR_START"),
    say: { message: "A text cannot begin with this sign.", hint: quote },
  },
  {
    when: byCode("BAD_DIRECTIVE"),
    say: { message: "A % at the beginning of a line means a directive.", hint: quote },
  },
  {
    when: byCode("TAG_RESOLVE_FAILED"),
    say: {
      message: "A ! at the beginning means a tag, and content has none.",
      hint: quote,
    },
  },
  {
    when: byMessage(/^Unexpected .* in YAML stream/s),
    say: outside,
  },
  {
    when: byMessage(/^Missing , /),
    say: {
      message: "Entries in brackets are separated by commas.",
      hint: "add the comma, or put a text with brackets into quotation marks",
    },
  },
  {
    when: byMessage(/on same line with key/),
    say: {
      message: "A list cannot begin on the line of its name.",
      hint: "begin it on the line below, or put a text into quotation marks",
    },
  },
  {
    when: byCode("BAD_DQ_ESCAPE"),
    say: {
      message: "A backslash in quotation marks begins an escape, and this is none.",
      hint: "write \\\\ for a backslash, or use '…'",
    },
  },
];

/** Where the last value of a kind begins that reaches up to an offset. */
function openingOf(
  document: Document.Parsed,
  offset: number,
  isMeant: (node: unknown) => boolean,
): number {
  let opening = offset;
  visit(document, {
    Node(_key, node) {
      const range = "range" in node ? node.range : undefined;
      const isFlow = "flow" in node && node.flow === true;
      if (range && range[0] <= offset && range[2] >= offset && isMeant(node)) {
        if (isScalar(node) || isFlow) opening = range[0];
      }
    },
  });
  return opening;
}

function skipSpaces(text: string, offset: number): number {
  return offset + (/^ */.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0);
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
