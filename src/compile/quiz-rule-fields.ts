import type { AuthoredQuizRule, QuizRuleName } from "../schema/quiz.ts";
import type { Linker } from "./link/linker.ts";
import type { YamlPath } from "./read/yaml-source.ts";

type Field = Exclude<keyof AuthoredQuizRule, "rule" | "except" | "limit">;

const ofTable = ["comparison", "topics", "dimensions"] as const;
const ofTerms = ["topics", "terms"] as const;

/** What each rule takes into account. */
const ruleFields: Record<QuizRuleName, readonly Field[]> = {
  fact: ofTable,
  "true-false": ofTable,
  "topics-with-value": [...ofTable, "value"],
  "dimensions-with-value": [...ofTable, "value", "stem"],
  differences: ofTable,
  order: ofTable,
  layers: ["topics"],
  "definition-to-term": ofTerms,
  "term-to-definition": ofTerms,
  "match-terms": ofTerms,
  gap: ["records"],
  "next-step": ["diagrams"],
  between: ["diagrams"],
  "next-chapter": [],
};

/** Reports fields that a rule takes no notice of, so that nobody waits for what they would do. */
export function checkRuleFields(authored: AuthoredQuizRule, path: YamlPath, linker: Linker): void {
  const { rule, except, limit, ...fields } = authored;
  const known = ruleFields[rule];
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || known.some((name) => name === field)) continue;
    const message = `The rule "${rule}" takes no notice of \`${field}\`.`;
    const hint =
      known.length === 0 ? "leave it out" : `it knows ${known.join(", ")}, except and limit`;
    linker.report("quiz/unused-field", message, [...path, field], { hint });
  }
}
