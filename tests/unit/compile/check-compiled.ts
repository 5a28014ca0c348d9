import { expect } from "vitest";
import { type Compiled, compile } from "../../../src/compile/compile.ts";
import type { ContentFile } from "../../../src/compile/content-files.ts";
import type { Range } from "../../../src/diagnostics/diagnostic.ts";
import { diagnosticCodes } from "../../../src/diagnostics/diagnostic-codes.ts";
import { formatPretty } from "../../../src/diagnostics/format-pretty.ts";
import { examineCards } from "../../../src/examine/examine-cards.ts";
import { examineQuizzes } from "../../../src/examine/examine-quizzes.ts";
import { openKnowledge } from "../../../src/knowledge/knowledge.ts";
import { timed } from "../../cpu-time.ts";
import { checkRenderings } from "../markup/check-renderings.ts";

const codes = new Set<string>(Object.keys(diagnosticCodes));
const controlCharacter = /[^\P{Cc}\n]/u;

/** What holds for the compilation of any files at all. */
export function checkCompiled(files: readonly ContentFile[]): void {
  const { result, cpuMilliseconds } = timed(() => compileAndExamine(files, files.length % 2 === 0));
  expect(cpuMilliseconds).toBeLessThan(8000);
  const { diagnostics, knowledge } = result;
  const lines = new Map(files.map(({ path, text }) => [path, text.split(/\r\n|\n|\r/)]));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const found of diagnostics.slice(0, 200)) {
    if (!codes.has(found.code) || found.message.trim() === "") expect.unreachable(found.code);
    for (const place of [found, ...(found.related ?? [])]) {
      if (place.range && !isInside(place.range, lines.get(place.file ?? "") ?? [])) {
        expect.unreachable(`${found.code} points outside: ${JSON.stringify(place)}`);
      }
    }
    const printed = formatPretty(found, { textOf: (path) => texts.get(path) });
    if (controlCharacter.test(printed)) expect.unreachable(`${found.code} prints what it must not`);
  }
  // A folder is either said to be wrong, or has a talk, if only one that is a draft.
  const hasTalk = files.some(({ path }) => path.endsWith("/talk.yaml"));
  if (diagnostics.length === 0) expect(hasTalk).toBe(true);
  expect(JSON.parse(JSON.stringify(knowledge))).toEqual(knowledge);
  for (const { body } of knowledge.topics) checkRenderings(body);
}

/** As a folder on the disk is compiled, but that nothing is drawn. */
function compileAndExamine(files: readonly ContentFile[], drafts: boolean): Compiled {
  const compiled = compile(files, { drafts });
  const material = { knowledge: openKnowledge(compiled.knowledge), drawings: new Map() };
  const isSound = !compiled.diagnostics.some(({ severity }) => severity === "error");
  const flaws = [
    ...examineQuizzes(material, compiled.quizPlaces, { isSound }),
    ...examineCards(material, compiled.cardPlaces),
  ];
  return { ...compiled, diagnostics: [...compiled.diagnostics, ...flaws] };
}

function isInside({ start, end }: Range, lines: readonly string[]): boolean {
  const isInOrder =
    end.line > start.line || (end.line === start.line && end.column >= start.column);
  return (
    isInOrder &&
    [start, end].every(({ line, column }) => {
      const length = lines[line - 1]?.length;
      // Behind the last character is a place, and so is behind the line's end.
      return length !== undefined && column >= 1 && column <= length + 2;
    })
  );
}
