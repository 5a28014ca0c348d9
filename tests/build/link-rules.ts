import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { parse } from "node-html-parser";

/** A built page as links see it: what it points to, and what can be pointed at in it. */
interface LinkedPage {
  links: string[];
  ids: Set<string>;
}

const LINK_ATTRIBUTES = ["href", "src", "poster", "action", "data"];

/**
 * Every link of a built site that leads nowhere inside it, a line each as `page: link: what is wrong`.
 * Checked are links, pictures, scripts, styles, forms and redirects, with their fragments; addresses on
 * other hosts are not.
 *
 * @param base the path under which the site stands, with a slash on both ends
 */
export async function linkFindings(distFolder: string, base = "/"): Promise<string[]> {
  const files = await filesIn(distFolder);
  const pages = new Map<string, LinkedPage>();
  for (const file of files) {
    if (!file.endsWith(".html")) continue;
    pages.set(file, linkedPage(await readFile(join(distFolder, file), "utf8")));
  }
  return [...pages].flatMap(([file, { links }]) =>
    links.flatMap((link) => {
      const problem = linkProblem(link, { file, base, files, pages });
      return problem ? [`${file}: ${link}: ${problem}`] : [];
    }),
  );
}

async function filesIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Set(
    files.map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, sep).length).replaceAll(sep, "/"),
    ),
  );
}

function linkedPage(html: string): LinkedPage {
  const document = parse(html);
  const links: string[] = [];
  for (const attribute of LINK_ATTRIBUTES) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      links.push(element.getAttribute(attribute) ?? "");
    }
  }
  for (const element of document.querySelectorAll("[srcset]")) {
    const candidates = (element.getAttribute("srcset") ?? "").split(",");
    links.push(...candidates.map((candidate) => candidate.trim().replace(/\s.*/, "")));
  }
  for (const element of document.querySelectorAll('meta[http-equiv="refresh"]')) {
    links.push((element.getAttribute("content") ?? "").replace(/^\d+;\s*url=/i, ""));
  }
  const ids = document.querySelectorAll("[id]").map((element) => element.id);
  return { links, ids: new Set(ids) };
}

interface Site {
  file: string;
  base: string;
  files: Set<string>;
  pages: Map<string, LinkedPage>;
}

const ORIGIN = "http://this-site.invalid";
const LEAVES_THE_SITE = new Set(["http:", "https:", "mailto:", "tel:", "data:"]);

function linkProblem(link: string, { file, base, files, pages }: Site): string | undefined {
  const pageUrl = new URL(base + file.replace(/(^|\/)index\.html$/, "$1"), ORIGIN);
  const target = URL.parse(link, pageUrl);
  if (!target) return "is not an address";
  if (target.origin !== ORIGIN) {
    return LEAVES_THE_SITE.has(target.protocol) ? undefined : "has a scheme that no page may use";
  }
  if (!target.pathname.startsWith(base)) return `lies outside the base path ${base}`;
  const path = decoded(target.pathname.slice(base.length));
  const targetFile = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!files.has(targetFile)) {
    return files.has(`${path}/index.html`) ? "lacks the slash at its end" : "there is no such file";
  }
  const fragment = decoded(target.hash.slice(1));
  // An empty fragment and "top" mean the top of every page.
  if (fragment === "" || fragment === "top") return undefined;
  return pages.get(targetFile)?.ids.has(fragment) ? undefined : "there is no such fragment";
}

/** The text behind percent signs; as it stands where they are wrong, which then leads nowhere. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
