import { anchored, recordPaths } from "../../knowledge/record-paths.ts";
import type { Dimension, Site, Source, Term } from "../../knowledge/records.ts";
import type { AuthoredDimension } from "../../schema/dimensions.ts";
import type { AuthoredTerm } from "../../schema/glossary.ts";
import type { AuthoredSite } from "../../schema/site.ts";
import type { AuthoredSource } from "../../schema/sources.ts";
import { checkTemplates } from "../check/check-templates.ts";
import { optional } from "../optional.ts";
import type { Entry } from "../read/read-entries.ts";
import { type LinkWorld, linkerFor } from "./linker.ts";

/** Links one glossary term. */
export function linkTerm(entry: Entry<AuthoredTerm>, world: LinkWorld): Term {
  const linker = linkerFor(entry, world);
  const { path, value: term } = entry;
  const topic =
    term.topic === undefined
      ? undefined
      : linker.reference("topic", term.topic, [...path, "topic"]);
  return {
    kind: "term",
    ...linker.base(anchored(recordPaths.glossary(), term.id), term.id, term.id, path, term),
    term: term.term,
    aliases: term.aliases,
    definition: linker.markdown(term.definition, [...path, "definition"]),
    ...optional({ topic }),
    contrasts: linker.references("term", term.contrasts, [...path, "contrasts"]),
    noLink: term.noLink,
    provenance: linker.provenance(term, path),
  };
}

/** Links one dimension. */
export function linkDimension(entry: Entry<AuthoredDimension>, world: LinkWorld): Dimension {
  const linker = linkerFor(entry, world);
  const { path, value: dimension } = entry;
  const { label, type, group, unit, currency, exclusive, question, statement, denial } = dimension;
  checkTemplates(dimension, path, linker);
  if (question !== undefined) {
    const at = linker.valuePlace([...path, "question"]);
    world.cardPlaces.push({ ref: `dimension:${dimension.id}`, at });
  }
  const address = anchored("/topics/", dimension.id);
  return {
    kind: "dimension",
    ...linker.base(address, dimension.id, dimension.id, path, dimension),
    label,
    type,
    ...linker.optionalMarkdown("description", dimension.description, path),
    ...optional({ group, unit, currency, question, statement, denial }),
    choices: dimension.choices.map((choice, position) => ({
      id: choice.id,
      label: choice.label,
      ...linker.optionalMarkdown("meaning", choice.meaning, [...path, "choices", position]),
      ...optional({ statement: choice.statement }),
      tone: choice.tone,
    })),
    exclusive,
  };
}

/** Links one source. */
export function linkSource(entry: Entry<AuthoredSource>, world: LinkWorld): Source {
  const linker = linkerFor(entry, world);
  const { path, value: source } = entry;
  const { title, type, items, publisher, url, publishedOn, readOn } = source;
  const talk =
    source.talk === undefined
      ? undefined
      : linker.reference("talk", source.talk, [...path, "talk"]);
  return {
    kind: "source",
    ...linker.base(anchored(recordPaths.sources(), source.id), source.id, source.id, path, source),
    title,
    type,
    ...optional({ publisher, url, publishedOn, readOn, talk }),
    items,
  };
}

/** Links what holds for the whole site. */
export function linkSite(entry: Entry<AuthoredSite>, world: LinkWorld): Site {
  const linker = linkerFor(entry, world);
  const { title, language, description, url, accent, home, repository, licence } = entry.value;
  const { flashcards } = entry.value;
  return {
    title,
    language,
    reviewAfterMonths: entry.value.reviewAfterMonths,
    books: entry.value.books,
    ...(flashcards !== undefined && { flashcards: flashcards ? flashcards.kinds : [] }),
    ...(entry.value.reference && { reference: true }),
    ...(licence !== undefined && { licence }),
    ...optional({ description, url, accent }),
    ...linker.optionalMarkdown("introduction", home.introduction, ["home"]),
    ...(repository !== undefined && { repository: repository.replace(/\/*$/, "/") }),
  };
}
