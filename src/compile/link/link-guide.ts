import { anchored, recordPaths } from "../../knowledge/record-paths.ts";
import type { Guide, GuideOption, GuideOutcome, GuideQuestion } from "../../knowledge/records.ts";
import type { AuthoredGuide } from "../../schema/guide.ts";
import type { AuthoredTopic } from "../../schema/topic.ts";
import { checkGuide } from "../check/check-guide.ts";
import { checkOutcomes } from "../check/check-outcomes.ts";
import { optional } from "../optional.ts";
import type { Entry } from "../read/read-entries.ts";
import { type Linker, type LinkWorld, linkerFor } from "./linker.ts";

/** Links a guide; undefined where its ways are broken, since nothing could be made of them. */
export function linkGuide(
  entry: Entry<AuthoredGuide>,
  topics: ReadonlyMap<string, AuthoredTopic>,
  world: LinkWorld,
): Guide | undefined {
  const linker = linkerFor(entry, world);
  const [id = ""] = entry.ids;
  const { value: guide } = entry;
  const isSound = checkGuide(guide, linker, { isSalvaged: entry.isSalvaged ?? false });
  const linked: Guide = {
    kind: "guide",
    ...linker.base(recordPaths.guide(id), id, id, [], guide),
    title: guide.title,
    description: linker.markdown(guide.description, ["description"]),
    ...optional({ talk: guide.talk && linker.reference("talk", guide.talk, ["talk"]) }),
    topics: linker.references("topic", guide.topics, ["topics"]),
    provenance: linker.provenance(guide, ["title"]),
    start: guide.start ?? guide.questions[0]?.id ?? "",
    questions: linkQuestions(id, guide, linker),
    outcomes: linkOutcomes(id, guide, topics, linker),
  };
  checkOutcomes(guide, topics, linker);
  return isSound ? linked : undefined;
}

function linkQuestions(guide: string, authored: AuthoredGuide, linker: Linker): GuideQuestion[] {
  return authored.questions.map((question, position) => {
    const path = ["questions", position];
    return {
      kind: "guide-question",
      ...itemBase(guide, question.id, path, linker),
      guide,
      ask: linker.markdown(question.ask, [...path, "ask"]),
      ...linker.optionalMarkdown("why", question.why, path),
      options: question.options.map((option, index): GuideOption => {
        const { id, label, when, because, to, outcome } = option;
        return {
          ...{ id, label, ...optional({ when }) },
          ...linker.optionalMarkdown("because", because, [...path, "options", index]),
          to: to ?? outcome ?? "",
        };
      }),
      provenance: linker.provenance(question, path, { sourceOptional: true }),
    };
  });
}

function linkOutcomes(
  guide: string,
  authored: AuthoredGuide,
  topics: ReadonlyMap<string, AuthoredTopic>,
  linker: Linker,
): GuideOutcome[] {
  return authored.outcomes.map((outcome, position) => {
    const path = ["outcomes", position];
    return {
      kind: "outcome",
      ...itemBase(guide, outcome.id, path, linker),
      guide,
      ...optional({ topic: linker.reference("topic", outcome.topic, [...path, "topic"]) }),
      title: outcome.title ?? topics.get(outcome.topic)?.title ?? outcome.topic,
      because: linker.markdown(outcome.because, [...path, "because"]),
      against: outcome.against.map((text, index) =>
        linker.markdown(text, [...path, "against", index]),
      ),
      alternatives: linker.references("topic", outcome.alternatives, [...path, "alternatives"]),
      provenance: linker.provenance(outcome, path, { sourceOptional: true }),
    };
  });
}

function itemBase(guide: string, id: string, path: readonly PropertyKey[], linker: Linker) {
  return linker.base(anchored(recordPaths.guide(guide), id), `${guide}/${id}`, id, path, {});
}
