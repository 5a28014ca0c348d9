/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { attribute, escapeXml, round } from "./page-write.ts";

// Runs in the page that draws, as `page-draw.ts` says.

/** Characters of one look that follow each other on a line. */
interface Run {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: string;
  weight: string;
  isItalic: boolean;
  isMono: boolean;
}

/** Writes text as lines at the places where the browser shows them, and notes the words of each line. */
export function pageText(texts: string[]) {
  const ascents = new Map<string, number>();
  return { ofSvg: writeText, ofHtml: writeHtml };

  function writeText(element: SVGTextElement, transform: string): string {
    const runs: Run[] = [];
    for (const part of textParts(element)) {
      const style = getComputedStyle(part);
      let at = 0;
      for (const character of shownText(part)) {
        const extent = part.getExtentOfChar(at);
        const start = part.getStartPositionOfChar(at);
        at += character.length;
        addCharacter(runs, character, {
          left: start.x,
          right: start.x + extent.width,
          baseline: extent.y + ascentOf(style),
          style,
        });
      }
    }
    return writeLines(runs, transform);
  }

  /** The elements that hold the text, each with no other child than its words. */
  function textParts(element: SVGTextElement): SVGTextContentElement[] {
    const nodes: Node[] = [];
    const all = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode()) nodes.push(node);
    return nodes.map((node) => {
      const parent = node.parentElement as unknown as SVGTextContentElement;
      if (parent.childNodes.length === 1) return parent;
      const own = document.createElementNS("http://www.w3.org/2000/svg", "tspan");
      parent.replaceChild(own, node);
      own.append(node);
      return own;
    });
  }

  /** The characters that the browser counts: of white space in a source, most are not shown. */
  function shownText(part: SVGTextContentElement): string {
    const count = part.getNumberOfChars();
    const raw = part.textContent ?? "";
    const folded = raw.replace(/\s+/g, " ");
    const forms = [raw, folded, folded.trimStart(), folded.trimEnd(), folded.trim()];
    return forms.find((form) => form.length === count) ?? folded.trim().slice(0, count);
  }

  /** Text of HTML inside a drawing, line by line as the browser broke it. */
  function writeHtml(element: Element): string {
    const outer = (element.parentElement as SVGGraphicsElement | null)?.getScreenCTM();
    if (!outer) return "";
    const inverse = outer.inverse();
    const runs: Run[] = [];
    const range = document.createRange();
    const all = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? "";
      if (!parent || parent.localName === "style" || parent.localName === "script") continue;
      const style = getComputedStyle(parent);
      if (style.visibility === "hidden") continue;
      for (let at = 0; at < text.length; at += [...text.slice(at)][0]?.length ?? 1) {
        const character = [...text.slice(at)][0] ?? "";
        range.setStart(node, at);
        range.setEnd(node, at + character.length);
        const rect = range.getClientRects()[0];
        if (!rect || rect.width === 0) continue;
        const start = new DOMPoint(rect.left, rect.top).matrixTransform(inverse);
        const end = new DOMPoint(rect.right, rect.bottom).matrixTransform(inverse);
        const baseline = start.y + ascentOf(style);
        addCharacter(runs, character, { left: start.x, right: end.x, baseline, style });
      }
    }
    return writeLines(runs, "");
  }

  function addCharacter(
    runs: Run[],
    character: string,
    {
      left,
      right,
      baseline,
      style,
    }: { left: number; right: number; baseline: number; style: CSSStyleDeclaration },
  ): void {
    const look = {
      size: String(Number.parseFloat(style.fontSize)),
      weight: Number(style.fontWeight) >= 600 ? "bold" : "normal",
      isItalic: style.fontStyle === "italic",
      isMono: style.fontFamily.includes("mono"),
    };
    const last = runs.at(-1);
    const follows =
      last !== undefined &&
      Math.abs(last.baseline - baseline) < 0.5 &&
      Math.abs(left - last.right) < Number(look.size) * 0.6 &&
      last.size === look.size &&
      last.weight === look.weight &&
      last.isItalic === look.isItalic;
    if (follows) {
      last.text += character;
      if (character.trim() !== "") last.right = Math.max(last.right, right);
      else last.right = right;
    } else if (character.trim() !== "")
      runs.push({ text: character, left, right, baseline, ...look });
  }

  function writeLines(runs: readonly Run[], transform: string): string {
    const lines: Run[][] = [];
    for (const run of runs) {
      const last = lines.at(-1)?.at(-1);
      const gap = last ? run.left - last.right : 0;
      const isSameLine = last && Math.abs(last.baseline - run.baseline) < 0.5;
      if (isSameLine && gap > -1 && gap < Number(run.size) * 0.6) lines.at(-1)?.push(run);
      else lines.push([run]);
    }
    return lines
      .map((line) => {
        const [first] = line;
        const left = Math.min(...line.map((run) => run.left));
        const right = Math.max(...line.map((run) => run.right));
        if (!first) return "";
        texts.push(
          line
            .map(({ text }) => text)
            .join("")
            .replace(/\s+/g, " ")
            .trim(),
        );
        const place = [
          attribute("x", round((left + right) / 2)),
          attribute("y", round(first.baseline)),
          attribute("text-anchor", "middle"),
        ].join("");
        const content =
          line.length === 1
            ? escapeXml(first.text.trimEnd())
            : line.map((run) => `<tspan${look(run)}>${escapeXml(run.text)}</tspan>`).join("");
        return `<text${place}${line.length === 1 ? look(first) : ""}${transform}>${content}</text>`;
      })
      .join("");
  }

  function look({ size, weight, isItalic, isMono }: Run): string {
    return [
      size === "15" ? "" : attribute("font-size", round(Number(size))),
      weight === "bold" ? attribute("font-weight", "bold") : "",
      isItalic ? attribute("font-style", "italic") : "",
      isMono ? attribute("font-family", "monospace") : "",
    ].join("");
  }

  /** How far above its baseline a font's characters reach, as the browser lays them out. */
  function ascentOf(style: CSSStyleDeclaration): number {
    const key = `${style.fontWeight} ${style.fontStyle} ${style.fontSize} ${style.fontFamily}`;
    const known = ascents.get(key);
    if (known !== undefined) return known;
    const probe = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.textContent = "x";
    text.setAttribute(
      "style",
      `font-weight:${style.fontWeight};font-style:${style.fontStyle};font-size:${style.fontSize};font-family:${style.fontFamily};`,
    );
    probe.append(text);
    document.body.append(probe);
    const ascent = -text.getExtentOfChar(0).y;
    probe.remove();
    ascents.set(key, ascent);
    return ascent;
  }
}
