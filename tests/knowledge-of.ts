import { compile } from "../src/compile/compile.ts";
import { type Knowledge, openKnowledge } from "../src/knowledge/knowledge.ts";

/** The knowledge of a content folder given as texts by path; throws with the errors when it has any. */
export function knowledgeOf(files: Record<string, string>): Knowledge {
  const { knowledge, diagnostics } = compile(
    Object.entries(files).map(([path, text]) => ({ path, text })),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return openKnowledge(knowledge);
}
