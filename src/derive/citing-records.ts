import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Chapter, Citation, Provenance } from "../knowledge/records.ts";
import { toText } from "../markup/to-text.ts";
import type { MarkupTree } from "../markup/tree.ts";
import { componentsIn } from "./components-in.ts";

/** A record that cites a source. */
export interface CitingRecord {
  path: string;
  title: string;
}

/** The records that cite each source, by source id and by `source#item`, in the author's order. */
export function deriveCitingRecords(
  knowledge: Knowledge,
): ReadonlyMap<string, readonly CitingRecord[]> {
  const citing = new Map<string, CitingRecord[]>();
  const file = (record: CitingRecord, citations: readonly Citation[]): void => {
    const keys = citations.flatMap(({ source, item }) =>
      item === undefined ? [source] : [source, `${source}#${item}`],
    );
    for (const key of new Set(keys)) {
      const records = citing.get(key);
      if (records) records.push(record);
      else citing.set(key, [record]);
    }
  };
  const fileClaim = (path: string, title: string, provenance: Provenance): void =>
    file({ path, title }, [...provenance.citations, ...(provenance.correction?.citations ?? [])]);

  for (const talk of knowledge.talks) fileClaim(talk.path, talk.title, talk.provenance);
  for (const { path, text, provenance } of knowledge.takeaways) {
    fileClaim(path, toText(text), provenance);
  }
  for (const { path, question, provenance } of knowledge.questions) {
    fileClaim(path, toText(question), provenance);
  }
  const fileChapter = ({ path, title, provenance, chapters }: Chapter): void => {
    fileClaim(path, title, provenance);
    chapters.forEach(fileChapter);
  };
  knowledge.chapters.forEach(fileChapter);
  for (const { path, quote, provenance } of knowledge.highlights)
    fileClaim(path, quote, provenance);
  for (const { path, title, provenance, body } of knowledge.notes) {
    fileClaim(path, title, {
      ...provenance,
      citations: [...provenance.citations, ...citedIn(body)],
    });
  }
  for (const topic of knowledge.topics) {
    const { path, title, introduced, runsOn, facts, updates } = topic;
    // A topic page is one place, however many of its facts cite the same source.
    const claims = [topic, ...runsOn, ...facts, ...updates, ...(introduced ? [introduced] : [])];
    file(
      { path, title },
      claims.flatMap(({ provenance }) => [
        ...provenance.citations,
        ...(provenance.correction?.citations ?? []),
      ]),
    );
  }
  for (const { path, title, provenance, steps } of knowledge.diagrams) {
    fileClaim(path, title, provenance);
    for (const step of steps) fileClaim(step.path, `${title}: ${step.title}`, step.provenance);
  }
  for (const { path, title, provenance, questions, outcomes } of knowledge.guides) {
    fileClaim(path, title, provenance);
    for (const question of questions) {
      fileClaim(question.path, `${title}: ${toText(question.ask)}`, question.provenance);
    }
    for (const outcome of outcomes) {
      fileClaim(outcome.path, `${title}: ${outcome.title}`, outcome.provenance);
    }
  }
  for (const { title, questions } of knowledge.quizzes) {
    for (const { path, stem, provenance } of questions) {
      fileClaim(path, `${title}: ${toText(stem)}`, provenance);
    }
  }
  for (const { path, term, provenance } of knowledge.terms) fileClaim(path, term, provenance);
  return citing;
}

/** What a text cites by `<Cite source="…" />`. */
function citedIn(body: MarkupTree): Citation[] {
  return componentsIn(body)
    .filter(({ name }) => name === "Cite")
    .map(({ props }) => {
      const [source = "", item] = String(props.source).split("#");
      return { source, ...(item !== undefined && { item }) };
    });
}
