import type {
  Quiz,
  QuizAnswer,
  QuizQuestion,
  QuizRuleName,
  RecordName,
} from "../../knowledge/quiz-records.ts";
import { anchored } from "../../knowledge/record-paths.ts";
import type { Provenance } from "../../knowledge/records.ts";
import type { Block, MarkupTree } from "../../markup/tree.ts";

/** What a rule says of a question; the rest follows from the quiz. */
export interface Draft {
  rule: QuizRuleName;
  /** Its place among what the rule makes, where it comes in the order in which a limit picks. */
  at?: number;
  /** What its id is made of besides the rule: ids of topics, dimensions and other records. */
  name: readonly string[];
  stem: MarkupTree;
  answer: QuizAnswer;
  /** The diagram of which the stem speaks. */
  diagram?: string;
  explanation: MarkupTree;
  hint?: MarkupTree | undefined;
  topics: readonly string[];
  difficulty: QuizQuestion["difficulty"];
  about: readonly RecordName[];
  uses: readonly RecordName[];
  provenance: Provenance;
}

/** The id of a generated question: its full stops keep it apart from every written one. */
export function questionId(rule: QuizRuleName, name: readonly string[]): string {
  return [rule, ...name.map((part) => part.replaceAll("/", "."))].join(".");
}

/** Makes a question of a quiz from what a rule says of it. */
export function makeQuestion(quiz: Quiz, draft: Draft): QuizQuestion {
  const { rule, name, stem, answer, explanation, hint, difficulty, provenance } = draft;
  const id = questionId(rule, name);
  return {
    kind: "quiz-question",
    ...{ ref: `${quiz.id}/${id}`, id, path: anchored(quiz.path, id), formerIds: [] },
    ...{ draft: quiz.draft, origin: quiz.origin, quiz: quiz.id, rule, stem, answer },
    ...(draft.diagram !== undefined && { diagram: draft.diagram }),
    ...(explanation.blocks.length > 0 && { explanation }),
    ...(hint && { hint }),
    topics: [...new Set(draft.topics)],
    difficulty,
    about: [...new Set(draft.about)],
    uses: [...new Set([...draft.about, ...draft.uses])],
    provenance,
  };
}

/** A text of one paragraph. */
export function sentence(text: string): MarkupTree {
  return {
    blocks: [{ type: "paragraph", children: [{ type: "text", value: text }] }],
    footnotes: [],
  };
}

/** A sentence with a text set apart below it. */
export function sentenceAbout(text: string, quoted: MarkupTree): MarkupTree {
  return {
    blocks: [...sentence(text).blocks, { type: "blockquote", children: quoted.blocks }],
    footnotes: quoted.footnotes,
  };
}

/** Texts one below the other; footnotes of the first that has any are kept. */
export function together(...trees: readonly (MarkupTree | undefined)[]): MarkupTree {
  const blocks: Block[] = trees.flatMap((tree) => tree?.blocks ?? []);
  return {
    blocks,
    footnotes: trees.find((tree) => tree && tree.footnotes.length > 0)?.footnotes ?? [],
  };
}

/** Where several claims come from: every citation once, and the day since which none was looked at. */
export function sharedProvenance(provenances: readonly Provenance[]): Provenance {
  const citations = new Map(
    provenances.flatMap((each) => each.citations.map((one) => [JSON.stringify(one), one] as const)),
  );
  const [known, ...others] = new Set(provenances.map((each) => each.known));
  const [asOf] = provenances.flatMap((each) => each.asOf ?? []).sort();
  return {
    citations: [...citations.values()],
    ...(known && others.length === 0 && { known }),
    ...(asOf !== undefined && { asOf }),
  };
}
