import { plainValue } from "../../derive/fact-text.ts";
import type { Dimension, Fact, Topic, Update } from "../../knowledge/records.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { newPageAfter } from "./new-page.ts";
import { tableRow } from "./table-row.ts";

/** Topics with their facts, what they run on, what changed, and what else there is to say. */
export function topicsPart(writer: BookWriter, topics: readonly Topic[]): string[] {
  if (topics.length === 0) return [];
  return [
    writer.heading(1, writer.view.words.topics),
    ...topics.flatMap((topic, index) => [...newPageAfter(index), ...topicPieces(writer, topic)]),
  ];
}

function topicPieces(writer: BookWriter, topic: Topic): string[] {
  const { view } = writer;
  const { words, knowledge } = view;
  const lines: [string, string][] = [
    ...(topic.aliases.length > 0
      ? [[words.alsoCalled, typstString(topic.aliases.join(words.comma))] as [string, string]]
      : []),
    ...(topic.introduced
      ? [[words.introduced, typstString(view.date(topic.introduced.on))] as [string, string]]
      : []),
    ...(topic.runsOn.length > 0
      ? [
          [
            words.runsOn,
            typstBlock(
              topic.runsOn.flatMap(({ topic: id, note }, index) => [
                ...(index > 0 ? [typstString("; ")] : []),
                writer.reference(`topic:${id}`, knowledge.topic(id)?.title ?? id),
                ...(note ? [typstString(": "), writer.line(note)] : []),
              ]),
            ),
          ] as [string, string],
        ]
      : []),
  ];
  return [
    writer.heading(2, topic.title, `topic:${topic.id}`),
    writer.index(topic.title, true),
    writer.prose(topic.summary),
    writer.correction(topic.provenance),
    writer.provenance(topic.provenance),
    ...lines.map(([name, text]) =>
      typstCall("par", {}, typstBlock([typstCall("strong", {}, typstString(`${name}: `)), text])),
    ),
    ...topic.updates.map((update) => updatePiece(writer, update, false)),
    writer.prose(topic.body),
    factsPiece(writer, topic),
  ];
}

function factsPiece(writer: BookWriter, topic: Topic): string {
  const { knowledge, words } = writer.view;
  const rows = topic.facts.flatMap((fact) => {
    const dimension = knowledge.dimension(fact.dimension);
    if (!dimension) return [];
    const cells = [
      typstBlock([writer.mark(`fact:${fact.ref}`), typstString(dimension.label)]),
      typstBlock([
        typstCall("strong", {}, factValue(writer, fact, dimension)),
        ...(fact.note ? ["linebreak()", writer.line(fact.note)] : []),
        writer.provenance(fact.provenance, { isCell: true }),
      ]),
    ];
    return [
      tableRow(
        cells,
        cells.every((cell) => writer.fits(cell, { width: 0.4 })),
      ),
    ];
  });
  if (rows.length === 0) return "[]";
  const head = `([], ${typstString(topic.title)})`;
  return typstBlock([
    writer.heading(3, words.facts),
    typstCall("ruled-table", {}, "(1fr, 1.7fr)", head, ...rows),
  ]);
}

/** The value of a fact as on the site. */
export function factValue(writer: BookWriter, fact: Fact, dimension: Dimension): string {
  if (fact.texts.length > 0) {
    const texts = fact.texts.map((text) => writer.line(text));
    return typstBlock(
      texts.flatMap((text, index) => (index > 0 ? [typstString("; "), text] : [text])),
    );
  }
  const choice = dimension.choices.find(({ id }) => id === fact.value);
  return typstString(choice?.label ?? plainValue(fact.value, dimension, writer.view.facts));
}

/** What changed in a topic, set apart. */
export function updatePiece(writer: BookWriter, update: Update, isNamed: boolean): string {
  const { view } = writer;
  const { knowledge, words } = view;
  const title = knowledge.topic(update.topic)?.title ?? update.topic;
  const effect = update.effect === "changed" ? [] : [words.effects[update.effect] ?? update.effect];
  const head = [...(isNamed ? [title] : []), ...effect, view.date(update.date)].join(words.comma);
  return writer.box(
    "changed",
    capitalised(head, knowledge.site.language),
    typstBlock([writer.prose(update.change), writer.provenance(update.provenance)]),
  );
}

function capitalised([first = "", ...rest]: string, language: string): string {
  return first.toLocaleUpperCase(language) + rest.join("");
}
