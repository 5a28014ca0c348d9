import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type SitePage, sitePages } from "../derive/site-pages.ts";
import { hostHeaders } from "../export/host-headers.ts";
import { llmsTxt, markdownPath } from "../export/markdown/llms-txt.ts";
import type { MarkdownView } from "../export/markdown/markdown-view.ts";
import { pageMarkdown } from "../export/markdown/page-markdown.ts";
import { sharePictures } from "../export/share-picture.ts";
import { sitemap } from "../export/sitemap.ts";
import { drawSharePictures } from "./draw-share-pictures.ts";

export interface MachineFormsOptions {
  /** Folder of the built site. */
  folder: string;
  view: MarkdownView;
  /** Path under which the site stands; begins and ends with a slash. */
  base: string;
}

/** Writes into a built site what machines read: Markdown of each page, llms.txt, sitemap, pictures for previews, headers of hosts. */
export async function writeMachineForms({ folder, view, base }: MachineFormsOptions) {
  const pages = sitePages(view.knowledge);
  await Promise.all(pages.map((page) => writeMarkdown(folder, view, page)));
  await writeFile(join(folder, "llms.txt"), llmsTxt(view, pages));
  if (view.knowledge.site.url !== undefined) {
    await writeFile(join(folder, "sitemap.xml"), sitemap(pages, view.address));
  }
  const pictures = [...sharePictures(view.knowledge)];
  if (pictures.length > 0) {
    const drawn = await drawSharePictures(pictures.map(([, picture]) => picture));
    await mkdir(join(folder, "share"), { recursive: true });
    for (const [index, [path]] of pictures.entries()) {
      const image = drawn[index];
      if (image) await writeFile(join(folder, decodeURIComponent(path)), image);
    }
  }
  await writeFile(join(folder, "_headers"), hostHeaders(await policies(folder), base));
  // GitHub Pages leaves out folders that begin with an underscore, unless this is there.
  await writeFile(join(folder, ".nojekyll"), "");
}

async function writeMarkdown(folder: string, view: MarkdownView, page: SitePage): Promise<void> {
  // Names of folders are the ids themselves, where paths are percent-encoded.
  const file = join(folder, decodeURIComponent(markdownPath(page.path)));
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, pageMarkdown(view, page));
}

/** The policies that the pages carry, each once. */
async function policies(folder: string): Promise<string[]> {
  const found = new Set<string>();
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    const html = await readFile(join(folder, file), "utf8");
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
    if (policy !== undefined) found.add(policy);
  }
  return [...found].sort();
}
