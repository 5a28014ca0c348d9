import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installPackages } from "./install-packages.ts";
import { RandomWords } from "./random-words.ts";

const starlightVersion = "0.42.4";
const astroVersion = "7.3.5";

/** Markdown pages with so many words each, in folders of fifty, as a Starlight project expects them. */
export function starlightPages(pages: number, wordsPerPage: number): Map<string, string> {
  const random = new RandomWords(2);
  const files = new Map<string, string>();
  for (let page = 0; page < pages; page++) {
    const title = random.sentence(4).slice(0, -1);
    const sections = Array.from({ length: 4 }, () => {
      const words = random.words(Math.round(wordsPerPage / 4));
      return `## ${random.sentence(3).slice(0, -1)}\n\n${words}. **${random.words(3)}** and [a link](../page-${random.below(pages)}/).`;
    });
    const table = `| ${random.word()} | ${random.word()} |\n| - | - |\n| ${random.words(3)} | ${random.words(4)} |`;
    const text = `---\ntitle: ${title}\n---\n\n${sections.join("\n\n")}\n\n${table}\n`;
    files.set(`src/content/docs/part-${Math.floor(page / 50)}/page-${page}.md`, text);
  }
  files.set("src/content/docs/index.md", "---\ntitle: Home\n---\n\nWelcome.\n");
  return files;
}

/** Makes a Starlight project in a folder with packages from the registry. */
export async function makeStarlightProject(
  folder: string,
  pages: ReadonlyMap<string, string>,
): Promise<void> {
  const sidebar =
    "[{ label: 'Home', link: '/' }, { label: 'First part', items: [{ autogenerate: { directory: 'part-0' } }] }]";
  const files = new Map([
    [
      "astro.config.mjs",
      `import { defineConfig } from "astro/config";\nimport starlight from "@astrojs/starlight";\nexport default defineConfig({ integrations: [starlight({ title: "Side by side", sidebar: ${sidebar} })] });\n`,
    ],
    [
      "src/content.config.ts",
      `import { defineCollection } from "astro:content";\nimport { docsLoader } from "@astrojs/starlight/loaders";\nimport { docsSchema } from "@astrojs/starlight/schema";\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
    ],
    ...pages,
  ]);
  for (const [path, text] of files) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await installPackages(folder, { "@astrojs/starlight": starlightVersion, astro: astroVersion });
}
