import type { Question, Talk, Term } from "../knowledge/records.ts";
import type { SiteView } from "./site-view.ts";

/** One thing in the vocabulary of schema.org. */
export type StructuredData = { "@type": string } & Record<string, unknown>;

/** JSON-LD as the content of a script element: nothing in it can end the element. */
export function structuredDataScript(data: readonly StructuredData[]): string {
  const graph = { "@context": "https://schema.org", "@graph": data };
  return JSON.stringify(graph).replace(/</g, "\\u003c");
}

/** `FAQPage` of a talk's questions. */
export function faqPage(site: SiteView, questions: readonly Question[]): StructuredData {
  return {
    "@type": "FAQPage",
    mainEntity: questions.map(({ question, answer, path }) => ({
      "@type": "Question",
      name: site.text(question),
      ...addressOf(site, path),
      acceptedAnswer: { "@type": "Answer", text: site.text(answer) },
    })),
  };
}

/** `DefinedTermSet` of the glossary. */
export function definedTermSet(site: SiteView, terms: readonly Term[]): StructuredData {
  return {
    "@type": "DefinedTermSet",
    name: site.texts.glossary,
    hasDefinedTerm: terms.map(({ term, aliases, definition, path }) => ({
      "@type": "DefinedTerm",
      name: term,
      ...(aliases.length > 0 && { alternateName: aliases }),
      description: site.text(definition),
      ...addressOf(site, path),
    })),
  };
}

/** `VideoObject` of a talk; none without the address of its video and the day, which it must name. */
export function videoObject(site: SiteView, talk: Talk): StructuredData[] {
  const { video, publishedOn, summary, title } = talk;
  if (video?.url === undefined || publishedOn === undefined) return [];
  const seconds = video.durationSeconds;
  return [
    {
      "@type": "VideoObject",
      name: title,
      description: summary ? site.text(summary) : title,
      contentUrl: video.url,
      uploadDate: publishedOn,
      ...(seconds !== undefined && { duration: `PT${Math.floor(seconds / 60)}M${seconds % 60}S` }),
    },
  ];
}

/** `BreadcrumbList` of a page; none for a page without others above it, or a site without an address. */
export function breadcrumbList(
  site: SiteView,
  crumbs: readonly { title: string; path: string }[],
): StructuredData[] {
  if (crumbs.length < 2 || site.address("/") === undefined) return [];
  return [
    {
      "@type": "BreadcrumbList",
      itemListElement: crumbs.map(({ title, path }, index) => ({
        "@type": "ListItem",
        position: index + 1,
        name: title,
        item: site.address(path),
      })),
    },
  ];
}

function addressOf(site: SiteView, path: string): { url?: string } {
  const url = site.address(path);
  return url === undefined ? {} : { url };
}
