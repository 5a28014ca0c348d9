import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A link within a book: the words that it stands on, and where it leads. */
export interface BookLink {
  words: string;
  /** Position of the page to which it leads, from 0. */
  target: number;
}

export interface BookPage {
  /** As printed: roman before the text. */
  label: string;
  /** The page's text in reading order, a line each; words that a line end cuts are whole again. */
  text: string;
  links: BookLink[];
  /** Addresses outside. */
  addresses: string[];
  /** Links whose target does not exist. */
  lost: number;
  /** Points from the text to the right edge. */
  right: number;
}

/** One element of the structure that helps people who hear a book. */
export interface BookElement {
  role: string;
  alt: string | undefined;
  children: BookElement[];
}

export interface ReadBook {
  title: string;
  language: string;
  authors: string;
  keywords: string;
  pages: BookPage[];
  /** Titles with the position of their page, in order, nested ones behind their parents. */
  outline: { title: string; target: number; depth: number }[];
  elements: BookElement[];
}

/** Reads a book back with Mozilla's reader. */
export async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  const loading = getDocument({ data: bytes.slice() });
  const document = await loading.promise;
  const labels = (await document.getPageLabels()) ?? [];
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const pageOf = async (dest: unknown): Promise<number> => {
    const explicit = typeof dest === "string" ? await document.getDestination(dest) : dest;
    const [reference] = Array.isArray(explicit) ? explicit : [];
    return reference ? document.getPageIndex(reference) : -1;
  };
  const book: ReadBook = {
    title: String(info.Title ?? ""),
    language: String(info.Language ?? ""),
    authors: String(info.Author ?? ""),
    keywords: String(info.Keywords ?? ""),
    ...{ pages: [], outline: [], elements: [] },
  };
  const addOutline = async (items: OutlineItem[], depth: number): Promise<void> => {
    for (const { title, dest, items: inner } of items) {
      book.outline.push({ title, target: await pageOf(dest), depth });
      await addOutline(inner, depth + 1);
    }
  };
  await addOutline((await document.getOutline()) ?? [], 0);
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.filter((item) => "str" in item);
    const read: BookPage = {
      label: labels[number - 1] ?? "",
      text: wholeWords(pieces.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join("")),
      ...{ links: [], addresses: [], lost: 0 },
      right: Math.min(
        ...pieces
          .filter(({ str }) => str.trim() !== "")
          .map(({ width, transform }) => (page.view[2] ?? 0) - transform[4] - width),
      ),
    };
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== "Link") continue;
      if (annotation.url) read.addresses.push(annotation.url);
      else {
        const target = await pageOf(annotation.dest);
        if (target === -1) read.lost += 1;
        else read.links.push({ words: wordsIn(annotation.rect, pieces), target });
      }
    }
    book.pages.push(read);
    const tree = (await page.getStructTree()) as unknown as StructureNode | null;
    if (tree) book.elements.push(elementOf(tree));
  }
  await loading.destroy();
  return book;
}

/** All elements below some, themselves included. */
export function allElements(elements: readonly BookElement[]): BookElement[] {
  return elements.flatMap((each) => [each, ...allElements(each.children)]);
}

interface OutlineItem {
  title: string;
  dest: unknown;
  items: OutlineItem[];
}

interface StructureNode {
  role?: string;
  alt?: string;
  children?: StructureNode[];
}

function elementOf({ role = "", alt, children = [] }: StructureNode): BookElement {
  const inner = children.filter((child) => child.role !== undefined).map(elementOf);
  return { role, alt, children: inner };
}

/** Joins what a hyphen at the end of a line has cut; PDF/UA marks such hyphens as soft ones. */
function wholeWords(text: string): string {
  return text.replace(/\u00ad\n/g, "");
}

interface TextPiece {
  str: string;
  transform: number[];
  width: number;
}

function wordsIn(rect: number[], pieces: readonly TextPiece[]): string {
  const [left = 0, bottom = 0, right = 0, top = 0] = rect;
  const inside = pieces.filter(({ transform, width }) => {
    const [, , , , x = 0, y = 0] = transform;
    return x >= left - 1 && x + width <= right + 1 && y >= bottom - 1 && y <= top + 1;
  });
  return inside
    .map(({ str }) => str)
    .join("")
    .trim();
}
