import type { SitePage } from "../derive/site-pages.ts";

/** The sitemap of sitemaps.org for pages at their addresses; at most the 50,000 that it allows. */
export function sitemap(pages: readonly SitePage[], address: (path: string) => string): string {
  const urls = pages.slice(0, 50_000).map(({ path, modified }) => {
    const lastmod = modified === undefined ? "" : `<lastmod>${modified}</lastmod>`;
    return `<url><loc>${escapeXml(address(path))}</loc>${lastmod}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
