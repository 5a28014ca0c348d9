import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sitePages } from "../derive/site-pages.ts";
import { hostHeaders } from "../export/host-headers.ts";
import { llmsTxt, markdownPath } from "../export/markdown/llms-txt.ts";
import type { MarkdownView } from "../export/markdown/markdown-view.ts";
import { pageMarkdown } from "../export/markdown/page-markdown.ts";
import { sharePictures } from "../export/share-picture.ts";
import { sitemap } from "../export/sitemap.ts";
import { drawSharePictures } from "./draw-share-pictures.ts";

/** A file that stands beside the pages. */
export interface MachineForm {
  /** Path within the folder of the built site. */
  path: string;
  content: string | Uint8Array;
}

/** What machines read of a site: Markdown of each page, llms.txt, sitemap, pictures for previews. */
export async function makeMachineForms(view: MarkdownView): Promise<MachineForm[]> {
  const pages = sitePages(view.knowledge);
  const forms: MachineForm[] = pages.map((page) => ({
    path: filePath(markdownPath(page.path)),
    content: pageMarkdown(view, page),
  }));
  forms.push({ path: "llms.txt", content: llmsTxt(view, pages) });
  // GitHub Pages leaves out folders that begin with an underscore, unless this is there.
  forms.push({ path: ".nojekyll", content: "" });
  if (view.knowledge.site.url !== undefined) {
    forms.push({ path: "sitemap.xml", content: sitemap(pages, view.address) });
  }
  const pictures = [...sharePictures(view.knowledge)];
  if (pictures.length > 0) {
    const drawn = await drawSharePictures(pictures.map(([, picture]) => picture));
    for (const [index, [path]] of pictures.entries()) {
      const image = drawn[index];
      if (image) forms.push({ path: filePath(path), content: image });
    }
  }
  return forms;
}

// Names of folders are the ids themselves, where paths are percent-encoded.
function filePath(path: string): string {
  return decodeURIComponent(path);
}

/** Writes forms into the folder of a built site. */
export async function writeMachineForms(
  folder: string,
  forms: readonly MachineForm[],
): Promise<void> {
  await inBatches(forms, async ({ path, content }) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  });
}

/**
 * Writes the headers that hosts send with the pages.
 *
 * @param pages paths of the HTML files
 * @param base path under which the site stands; begins and ends with a slash
 */
export async function writeHostHeaders(
  folder: string,
  pages: readonly string[],
  base: string,
): Promise<void> {
  const policies = new Set<string>();
  await inBatches(pages, async (page) => {
    const html = await readFile(page, "utf8");
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
    if (policy !== undefined) policies.add(policy);
  });
  await writeFile(join(folder, "_headers"), hostHeaders([...policies].sort(), base));
}

const filesAtOnce = 64;

async function inBatches<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += filesAtOnce) {
    await Promise.all(items.slice(from, from + filesAtOnce).map(work));
  }
}
