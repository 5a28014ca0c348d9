import type { SuggestedRecord } from "../../../derive/search/search-table.ts";
import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";
import { element } from "../element.ts";
import type { OptionGroup } from "./option-list.ts";
import { markedAddress } from "./result-content.ts";

/** What is offered before anything is typed: searches made before, and what most records name. */
export function idleGroups(
  recent: readonly string[],
  suggested: readonly SuggestedRecord[],
  base: string,
  texts: InterfaceTexts,
): OptionGroup[] {
  const queries = recent.map((query) => {
    const option = element("a", { href: searchAddress(base, query) }, query);
    option.dataset.query = query;
    return option;
  });
  const records = suggested.map(({ kind, title, path }) =>
    element(
      "a",
      { href: markedAddress(base, path, []) },
      element("span", { className: "search-kind" }, texts.kinds[kind]),
      element("span", { className: "search-title" }, title),
    ),
  );
  return [
    { title: texts.siteSearch.recent, options: queries },
    { title: texts.siteSearch.suggested, options: records },
  ];
}

/** The search page with a query. */
export function searchAddress(base: string, query: string): string {
  return `${base}search/?${new URLSearchParams({ q: query })}`;
}
