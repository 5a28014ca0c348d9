import fc from "fast-check";
import { stringify } from "yaml";
import type { Guide } from "../../../../src/knowledge/records.ts";
import { knowledgeOf } from "../../../knowledge-of.ts";

/** What each question's answers lead to, and the topic of each outcome; both by id. */
export interface GuideShape {
  questions: Record<string, string[]>;
  outcomes: Record<string, string>;
}

/** A guide of a shape: the answers of a question are `a`, `b`, `c` and so on. */
export function guideOf({ questions, outcomes }: GuideShape): Guide {
  const guide = {
    title: "Which?",
    description: "A guide.",
    source: "post",
    questions: Object.entries(questions).map(([id, targets]) => ({
      id,
      ask: `${id}?`,
      options: targets.map((target, index) => ({
        id: String.fromCharCode(97 + index),
        label: `To ${target}`,
        ...(target in questions ? { to: target } : { outcome: target }),
      })),
    })),
    outcomes: Object.entries(outcomes).map(([id, topic]) => ({
      id,
      topic,
      because: "It fits.",
      against: ["It costs."],
    })),
  };
  const topics = Object.values(outcomes).map((id) => [
    `topics/${id}.mdx`,
    `---\ntitle: T ${id}\n---\n`,
  ]);
  const knowledge = knowledgeOf({
    "talks/x/talk.yaml": "title: X\n",
    "sources.yaml": "- { id: post, title: A post, type: article }\n",
    "guides/which.yaml": stringify(guide),
    ...Object.fromEntries(topics),
  });
  const [only] = knowledge.guides;
  if (!only) throw new Error("The shape is no guide.");
  return only;
}

/** Shapes without circles in which everything can be reached: the question after each is one of its targets. */
export const anyGuideShape: fc.Arbitrary<GuideShape> = fc
  .tuple(
    fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 7 }),
    fc.array(fc.nat(2), { minLength: 1, maxLength: 4 }),
  )
  .map(([picks, topics]) => {
    const outcomeIds = topics.map((_, index) => `o${index}`);
    const questions = picks.map((targets, index) => {
      const below = [...picks.keys()].slice(index + 1).map((each) => `q${each}`);
      const reachable = [...below, ...outcomeIds];
      const isLast = index === picks.length - 1;
      const always = isLast ? outcomeIds : [`q${index + 1}`];
      const picked = targets.map((pick) => reachable[pick % reachable.length] ?? "o0");
      return [`q${index}`, [...always, ...picked]] as [string, string[]];
    });
    return {
      questions: Object.fromEntries(questions),
      outcomes: Object.fromEntries(outcomeIds.map((id, index) => [id, `t${topics[index]}`])),
    };
  });
