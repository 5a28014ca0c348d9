import fc from "fast-check";

/** Pieces between spaces, for long lists of signs. */
const words = (text: string): string[] => text.split(" ");

/** Pieces that mean something to Markdown or MDX, or to nobody. */
const markupTokens = [
  ...words("* ** _ ` ``` ~~~ ~~ [ ] ( ) ]( ![ [^1] < > /> </ <!-- --> <b> </b> <script> <A <> </>"),
  ...words(
    '<Term </Term> </Topic> </Callout> <Callout> =" ={ {... { } {x} {/* */} \\{ \\ $ $$ & &amp;',
  ),
  ...words("&#123; --- *** === +++ | |-| https://example.org/ javascript: www.a.b a@b.c a . word"),
  ...words(
    "日本語 「語」 😀 é e\u0301 \u202e \u2028 \0 \x1b \x7f \ud800 \udc00 \ufeff \ue000 \uffff",
  ),
  ...[
    '<Term id="a" />',
    '<Topic id="a">',
    '<Cite source="s#i" />',
    '<Callout kind="tip" title="x">',
  ],
  ...[
    "import ",
    "export ",
    "import x from 'y'",
    "export const a = 1",
    'import x!---"\\',
    "{/* c */}",
  ],
  ...["# ", "## ", "- ", "* ", "1. ", "3) ", "> ", "- [ ] ", "- [x] ", "[^1]: ", " id=", " "],
  ...[
    "| a | b |\n| - | :-: |\n",
    "\n\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "    ",
    "\t",
    "  \n",
    "two words",
  ],
  ...["[a](javascript:alert(1))", "[a](/b 'c')"],
];

/** Pieces that mean something to YAML or to the schemas. */
const yamlTokens = [
  ...words("[ ] { } , : # - \" ' ~ null true 1 1e999 .nan 0x1 \\u 2022-11-30 12:30 a 日本 😀 <b>"),
  ...words("\0 \u0085 \ud800 \ufeff [x](javascript:y)"),
  ...[
    "- ",
    "- id: ",
    "id: a\n",
    "  ",
    "    ",
    ": ",
    "? ",
    "\n",
    "\n",
    "\r\n",
    "\t",
    " # c",
    "&a ",
    "*a",
  ],
  ...[
    "!x ",
    "!!binary ",
    "!!set ",
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "|\n",
    ">-\n",
    "|2-\n",
    "<<: *a",
  ],
  ...["title: T\n", "text: T\n", "topics: [a]\n", "source: s#i\n", "draft: true\n", "facts:\n"],
  ...["  a: { value: b }\n", "__proto__: {}\n", "constructor: 1\n", "toString: x\n", "chapters:\n"],
];

const token = fc.constantFrom(...markupTokens, ...yamlTokens);

/** Now and then something very long or very deep. */
const hugePiece = fc
  .tuple(token, fc.constantFrom(50, 500, 3000))
  .map(([piece, count]) => piece.repeat(count));

function textOf(tokens: string[], maxLength: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 200, arbitrary: fc.constantFrom(...tokens) },
    { weight: 1, arbitrary: hugePiece },
  );
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(""));
}

/** In MDX nearly every text with an odd `<` ends in one error; these go on to the end. */
const calmTokens = markupTokens.filter((each) => !each.includes("<") || each.endsWith("/>"));

/** Markdown or MDX of every quality. */
export const markupText: fc.Arbitrary<string> = fc.oneof(
  textOf(markupTokens, 40),
  textOf(calmTokens, 40),
);

/** A few words of Markdown. */
export const shortMarkup: fc.Arbitrary<string> = textOf(markupTokens, 8);

/** YAML of every quality. */
export const yamlText: fc.Arbitrary<string> = fc.oneof(
  textOf(yamlTokens, 30),
  textOf(markupTokens, 10),
);

/** A text in which a few things were inserted or deleted. */
export function damaged(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({ at: fc.nat({ max: 1000 }), cut: fc.nat({ max: 4 }), piece: token });
  return fc.tuple(text, fc.array(edit, { maxLength: 3 })).map(([whole, edits]) =>
    edits.reduce((each, { at, cut, piece }) => {
      const offset = each.length === 0 ? 0 : at % each.length;
      return each.slice(0, offset) + piece + each.slice(offset + cut);
    }, whole),
  );
}
