import type { QuizAnswer } from "../../knowledge/quiz-records.ts";
import type { AuthoredQuizQuestion } from "../../schema/quiz-question.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import type { Linker, LinkWorld } from "./linker.ts";

/** Nodes that can be chosen; without `among` the drawing has more of them. */
export function linkQuizNodes(
  { diagram, answer, among, wrong }: Extract<AuthoredQuizQuestion, { type: "node" }>,
  path: YamlPath,
  linker: Linker,
  world: LinkWorld,
): QuizAnswer | undefined {
  const found = linker.reference("diagram", diagram, [...path, "diagram"]);
  if (found === undefined) return undefined;
  const fields = { answer, among: among ?? [], wrong: wrong.map(({ node }) => node) };
  const named = Object.entries(fields).flatMap(([field, nodes]) =>
    nodes.map((node, index) => {
      const at = [...path, field, index, ...(field === "wrong" ? ["node"] : [])];
      return { part: { node }, range: linker.valuePlace(at).range };
    }),
  );
  const source = world.diagramSources.get(found);
  const { file, range } = linker.valuePlace([...path, "diagram"]);
  if (source !== undefined) world.drawings.push({ source, file, range, named, isBorrowed: true });
  const isBoth = wrong.findIndex(({ node }) => answer.includes(node));
  if (isBoth !== -1) {
    const message = `The node "${wrong[isBoth]?.node}" is right and wrong.`;
    const hint = "leave it out in one of the two lists";
    linker.report("quiz/keys", message, [...path, "wrong", isBoth, "node"], { hint });
    return undefined;
  }
  const nodes = [...new Set([...(among ?? []), ...answer, ...fields.wrong])];
  if (among && nodes.every((node) => answer.includes(node))) {
    const hint = "add nodes to `among`, or leave it out to offer all";
    linker.report("quiz/keys", "Every node that can be chosen is right.", [...path, "among"], {
      hint,
    });
    return undefined;
  }
  return {
    type: "node",
    diagram: found,
    isClosed: among !== undefined,
    nodes: nodes.map((node) => {
      const at = wrong.findIndex((each) => each.node === node);
      const isKey = answer.includes(node);
      return {
        ...{ node, isKey },
        ...linker.optionalMarkdown("feedback", wrong[at]?.feedback, [...path, "wrong", at]),
      };
    }),
  };
}
