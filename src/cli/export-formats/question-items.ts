import { didYouMean } from "../../diagnostics/nearest-name.ts";
import {
  type ItemSet,
  type ItemView,
  type Loss,
  lossLines,
  questionsOf,
} from "../../export/items/item-set.ts";
import type { QuizAnswerType } from "../../knowledge/quiz-records.ts";
import { drawPictures } from "../../node/anki/draw-pictures.ts";
import { askedPictures, itemSource } from "../../site/item-source.ts";
import { CommandError } from "../command.ts";
import type { ExportContext, Exported } from "./export-format.ts";

/** What a format makes of questions. */
export interface ItemFile {
  content: string | Uint8Array;
  losses: readonly Loss[];
  /** What the format carries of no quiz. */
  notes?: readonly string[];
  /** What is to be done with the file. */
  next?: readonly string[];
}

/** Exports questions: those of the target's quizzes or gates, or of all quizzes. */
export async function exportItems(
  { knowledge, drawings, target }: ExportContext,
  ending: string,
  write: (view: ItemView, sets: readonly ItemSet[]) => ItemFile,
): Promise<Exported> {
  const asked = askedPictures(knowledge, drawings);
  const drawnPictures = await drawPictures(asked);
  const pictures = new Map(
    asked.flatMap(({ source }, index) => {
      const png = drawnPictures[index];
      return png ? [[source, png] as const] : [];
    }),
  );
  const source = itemSource(knowledge, { drawings, pictures });
  const sets = setsOf(source.targets, target);
  if (questionsOf(sets).length === 0) {
    throw new CommandError(
      target === undefined
        ? "There are no quizzes to export."
        : `"${target}" has no questions to export.`,
    );
  }
  const { content, losses, notes = [], next = [] } = write(source.view, sets);
  const drawn = source.drawingsAsWords();
  return {
    content,
    fileName: `${target?.replaceAll("/", "-") ?? "quizzes"}${ending}`,
    holds: heldBy(sets, losses),
    lost: [
      ...lossLines(losses),
      ...notes,
      ...(drawn > 0
        ? [
            `${drawn === 1 ? "1 drawing" : `${drawn} drawings`} in texts, in whose place the description in words stands`,
          ]
        : []),
    ],
    next,
  };
}

type Targets = ReturnType<typeof itemSource>["targets"];

/** A kind before the name, as in `talks/con406`, decides where there are two of the name. */
function setsOf(targets: Targets, name: string | undefined): ItemSet[] {
  if (name === undefined) {
    return targets
      .filter((each) => each.name.startsWith("quizzes/"))
      .flatMap((each) => each.sets());
  }
  const found = targets.filter((each) => each.name === name || withoutKind(each.name) === name);
  const [only, other] = found;
  if (only && !other) return only.sets();
  const ways = found.map((each) => each.name).join(" or ");
  if (other) throw new CommandError(`"${name}" is more than one thing here: write ${ways}.`);
  const wanted = name.replace(/^(?:quizzes|talks|curricula)\//, "");
  const paths = targets.filter((each) => withoutKind(each.name).startsWith(`${wanted}/`));
  if (paths.length > 0) {
    const names = paths.map((each) => withoutKind(each.name)).join(" or ");
    throw new CommandError(`"${name}" is for several audiences: write ${names}.`);
  }
  const hint = didYouMean(
    wanted,
    targets.map((each) => withoutKind(each.name)),
  );
  throw new CommandError(
    `There is no quiz, talk or learning path "${name}"${hint ? `: ${hint}` : ". Without a name all quizzes are exported."}`,
  );
}

function withoutKind(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}

/** As in `2 quizzes, 47 questions: 20 with one right answer, 12 true or false`, without what was left out. */
function heldBy(sets: readonly ItemSet[], losses: readonly Loss[]): string {
  const missing = new Set(losses.flatMap(({ of, isWhole }) => (isWhole ? [of] : [])));
  const questions = questionsOf(sets).filter(({ ref }) => !missing.has(ref));
  const byType = Map.groupBy(questions, ({ answer }) => answer.type);
  const types = [...byType].sort(([, a], [, b]) => b.length - a.length);
  const counts = types.map(([type, list]) => `${list.length} ${typeWords[type]}`).join(", ");
  const isGates = sets.some(({ id }) => id.includes("/"));
  const [one, many] = isGates ? ["gate", "gates"] : ["quiz", "quizzes"];
  const noun = questions.length === 1 ? "question" : "questions";
  return `${sets.length} ${sets.length === 1 ? one : many}, ${questions.length} ${noun}: ${counts}`;
}

/** What questions of a type are, behind their number. */
const typeWords: Readonly<Record<QuizAnswerType, string>> = {
  "one-answer": "with one right answer",
  "several-answers": "with several right answers",
  "true-false": "true or false",
  text: "with a word to write",
  number: "with a number to write",
  order: "to put in order",
  match: "to match",
  groups: "to sort into groups",
  node: "to point at in a picture",
};
