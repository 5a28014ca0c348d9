import type { HighlighterCore } from "shiki/core";
import type { CodeToken, HighlightCode } from "../markup/code-to-html.ts";

const themes = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } as const;

/** The theme's grey of comments is too pale for marked lines. */
const colorReplacements = { "#66707b": "#545d67" };

/**
 * Gets ready to colour code in the given languages; undefined where there is nothing to colour, so that
 * a site without code loads nothing. A language that Shiki does not know is left without colours.
 */
export async function codeHighlighter(
  languages: ReadonlySet<string>,
): Promise<HighlightCode | undefined> {
  if (languages.size === 0) return undefined;
  const { bundledLanguages } = await import("shiki/langs");
  const known = [...languages].filter((language) => language in bundledLanguages);
  if (known.length === 0) return undefined;
  const highlighter = await loadHighlighter(known);
  return (code, language) =>
    known.includes(language) ? colouredLines(highlighter, code, language) : undefined;
}

async function loadHighlighter(languages: readonly string[]): Promise<HighlighterCore> {
  const { createHighlighterCore } = await import("shiki/core");
  const { createJavaScriptRegexEngine } = await import("shiki/engine/javascript");
  const { bundledLanguages } = await import("shiki/langs");
  const { bundledThemes } = await import("shiki/themes");
  const loaders: Readonly<
    Record<string, (typeof bundledLanguages)[keyof typeof bundledLanguages]>
  > = bundledLanguages;
  return createHighlighterCore({
    themes: [bundledThemes[themes.light], bundledThemes[themes.dark]],
    langs: languages.flatMap((language) => loaders[language] ?? []),
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
}

function colouredLines(highlighter: HighlighterCore, code: string, lang: string): CodeToken[][] {
  const { tokens } = highlighter.codeToTokens(code, {
    lang,
    themes,
    defaultColor: false,
    colorReplacements,
    // With a limit, a busy machine would colour the rest of a line otherwise.
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) =>
    line.map(({ content: text, htmlStyle }) => {
      const light = htmlStyle?.["--shiki-light"];
      const dark = htmlStyle?.["--shiki-dark"];
      const isBare = light === undefined || dark === undefined || text.trim() === "";
      return isBare ? { text } : { text, colours: { light, dark } };
    }),
  );
}
