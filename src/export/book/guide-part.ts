import { guideGraph } from "../../derive/guides/guide-graph.ts";
import { guidePicture } from "../../derive/guides/guide-picture.ts";
import { conditionOf, deriveGuideRules } from "../../derive/guides/guide-rules.ts";
import type { Guide } from "../../knowledge/records.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { newPageAfter } from "./new-page.ts";

/** Guides: the tree of questions, every way as a rule, and what each outcome has for and against it. */
export function guidesPart(writer: BookWriter, guides: readonly Guide[]): string[] {
  if (guides.length === 0) return [];
  return [
    writer.heading(1, writer.view.words.guides),
    ...guides.flatMap((guide, index) => [...newPageAfter(index), ...guidePieces(writer, guide)]),
  ];
}

function guidePieces(writer: BookWriter, guide: Guide): string[] {
  const { view } = writer;
  const { knowledge } = view;
  const words = view.words.guide;
  const graph = guideGraph(guide);
  const picture = guidePicture(graph, knowledge);
  return [
    writer.heading(2, guide.title, `guide:${guide.id}`),
    writer.prose(guide.description),
    writer.correction(guide.provenance),
    writer.provenance(guide.provenance),
    writer.heading(3, words.rules),
    typstCall("list", {}, ...ruleLines(writer, guide)),
    ...(picture
      ? [
          writer.figure(picture, {
            alt: words.pictureAbout(guide.title),
            caption: guide.title,
          }),
        ]
      : []),
    ...guide.outcomes.flatMap((outcome) => [
      writer.heading(3, outcome.title),
      writer.prose(outcome.because),
      ...(outcome.topic && writer.contents.has(`topic:${outcome.topic}`)
        ? [
            typstCall(
              "tail",
              {},
              typstBlock([
                typstString(
                  `${words.more(knowledge.topic(outcome.topic)?.title ?? outcome.topic)}${view.words.comma}`,
                ),
                writer.pagesOf([`topic:${outcome.topic}`]),
              ]),
            ),
          ]
        : []),
      typstCall("kept", {}, typstCall("strong", {}, typstString(words.against))),
      typstCall("list", {}, ...outcome.against.map((tree) => writer.line(tree))),
      ...(outcome.alternatives.length > 0
        ? [
            typstCall(
              "par",
              {},
              typstBlock([
                typstCall("strong", {}, typstString(`${words.alternatives}: `)),
                ...outcome.alternatives.flatMap((id, index) => [
                  ...(index > 0 ? [typstString(view.words.comma)] : []),
                  writer.reference(`topic:${id}`, knowledge.topic(id)?.title ?? id),
                ]),
              ]),
            ),
          ]
        : []),
      writer.provenance(outcome.provenance),
    ]),
  ];
}

function ruleLines(writer: BookWriter, guide: Guide): string[] {
  const { view } = writer;
  const words = view.words.guide;
  const graph = guideGraph(guide);
  const rules = deriveGuideRules(guide);
  const nameOf = (id: string): string => {
    const question = graph.question(id);
    return question ? view.text(question.ask) : (graph.outcome(id)?.title ?? id);
  };
  if (rules.by === "steps") {
    return rules.questions.flatMap(({ ask, options }) =>
      options.map(({ label, to }) =>
        typstString(`${words.stepRule(view.text(ask), label)}: ${nameOf(to)}`),
      ),
    );
  }
  return rules.outcomes.flatMap(({ outcome, ways }) =>
    ways.map(({ answers }) => {
      const conditions = answers.map((answer) => conditionOf(answer, view.text, words.condition));
      return typstBlock([
        typstString(`${words.rule(conditions.join(words.and))}: `),
        typstCall("strong", {}, typstString(outcome.title)),
      ]);
    }),
  );
}
