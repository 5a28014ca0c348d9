import { drawingColours } from "../../drawing/drawing-colours.ts";

/** Names of the fields of a note, in their order; a note that is known keeps its note type only by them. */
export const fieldNames = ["Front", "Back", "Source", "Link", "Id"] as const;

/** Fixed for ever: by it Anki knows the note type again. */
export const noteTypeId = 1_669_852_800_000;

/** To be raised with each change of templates or styles, or Anki keeps those that it has. */
const modifiedSeconds = 1_669_852_802;

const front = '<div class="front">{{Front}}</div>';

const back = `<div class="answered">{{FrontSide}}</div>
<hr id="answer">
<div class="back">{{Back}}</div>
<footer>
{{#Source}}<div class="source">{{Source}}</div>{{/Source}}
{{#Link}}<div class="link"><a href="{{text:Link}}">{{text:Link}}</a></div>{{/Link}}
</footer>`;

const mono = 'ui-monospace, "SF Mono", Menlo, Consolas, "Roboto Mono", monospace';

const css = `.card {
${theme("light")}
  color-scheme: light;
  margin: 0;
  padding: 1em;
  color: var(--ink);
  background: var(--paper);
  font-family: "Atkinson Hyperlegible Next", system-ui, "Noto Sans JP", sans-serif;
  font-size: 20px;
  line-height: 1.5;
  text-align: start;
  overflow-wrap: break-word;
}
${night("", `  color-scheme: dark;\n${theme("dark")}`)}
.front, .back, #answer, footer { max-width: 840px; margin-inline: auto; }
a { color: var(--accent); }
p, ul, ol, pre, table, figure { margin: 0 0 0.75em; }
ul, ol { padding-inline-start: 1.5em; }
code { font-family: ${mono}; font-size: 0.9em; }
pre, .table { overflow-x: auto; }
figure.code figcaption { padding: 0 0.2em 0.3em; color: var(--quiet); font-family: ${mono}; font-size: 0.75em; }
.code pre { font-size: 0.85em; }
.code mark { display: inline-block; min-width: 100%; background: var(--mark); color: inherit; }
.code span { color: var(--light); }
${night(" .code span", "  color: var(--dark);")}
pre, .callout, .update, blockquote { padding: 0.6em 0.9em; border-radius: 6px; background: var(--raised); }
blockquote { margin: 0 0 0.75em; }
table { border-collapse: collapse; font-size: 0.85em; }
th { background: var(--raised); }
th, td { padding: 0.3em 0.6em; border: 1px solid var(--rule); text-align: start; vertical-align: top; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 1em 0; }
.picture { margin: 0.75em 0; overflow-x: auto; }
.picture img { display: block; max-width: 100%; max-height: none; height: auto; margin: 0 auto; }
.picture .dark { display: none; }
${night(" .picture .light", "  display: none;")}
${night(" .picture .dark", "  display: block;")}
.answered .asked { display: none; }
.drawing svg { max-width: 100%; height: auto; fill: none; font-size: 15px; }
.update { margin-top: 0.75em; border-inline-start: 4px solid var(--accent); font-size: 0.85em; }
blockquote > :last-child, .update > :last-child, .callout > :last-child { margin-bottom: 0; }
.callout-title { font-weight: bold; margin-bottom: 0.25em; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 480px) {
  .card { padding: 1em 12px; }
  .picture { margin-inline: -12px; }
}
footer { margin-top: 1.25em; color: var(--quiet); font-size: 0.75em; }
.correction { margin-top: 0.5em; }
.correction p { display: inline; margin-inline-start: 0.4em; }
.link { margin-top: 0.25em; overflow-wrap: anywhere; }
`;

/** Rules for Anki's dark theme, which it names by one class or another. */
function night(element: string, rules: string): string {
  const themes = [".nightMode.card", ".nightMode .card", ".night_mode.card", ".night_mode .card"];
  return `${themes.map((each) => each + element).join(", ")} {\n${rules}\n}`;
}

function theme(name: "light" | "dark"): string {
  const own = {
    ink: drawingColours.ink,
    paper: drawingColours.paper,
    quiet: drawingColours.line,
    rule: drawingColours["group-line"],
    raised: drawingColours.group,
    accent: drawingColours["accent-line"],
    mark: drawingColours.accent,
  };
  return [
    ...Object.entries(own).map(([key, colour]) => `  --${key}: ${colour?.[name]};`),
    // For drawings that stand in a text.
    ...Object.entries(drawingColours).map(
      ([key, colour]) => `  --drawing-${key}: ${colour[name]};`,
    ),
  ].join("\n");
}

/** The note type as Anki's schema 11 writes it. */
export function noteType(): object {
  return {
    ...{ id: noteTypeId, name: "Talkbook", type: 0, mod: modifiedSeconds, usn: 0, sortf: 0 },
    ...{ did: null, css, latexPre: "", latexPost: "", tags: [], vers: [] },
    tmpls: [
      {
        ...{ name: "Card", ord: 0, qfmt: front, afmt: back },
        ...{ bqfmt: "", bafmt: "", did: null, bfont: "", bsize: 0 },
      },
    ],
    flds: fieldNames.map((name, ord) => ({
      ...{ name, ord, font: "Arial", size: 20, sticky: false, rtl: false, media: [] },
    })),
    req: [[0, "any", [0]]],
  };
}
