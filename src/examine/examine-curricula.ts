import type { CurriculumPlace } from "../compile/curriculum-places.ts";
import { gateQuestions, isAbout } from "../derive/curricula/gate-questions.ts";
import { allRequired } from "../derive/curricula/module-order.ts";
import { roundedMinutes } from "../derive/curricula/spent-time.ts";
import {
  deriveTracks,
  type Track,
  type TrackMaterial,
  type TrackModule,
  topicsTaught,
} from "../derive/curricula/track.ts";
import { deriveQuiz } from "../derive/quiz/derive-quiz.ts";
import { draw } from "../derive/quiz/draw.ts";
import type { QuizMaterial } from "../derive/quiz/quiz-source.ts";
import { type Diagnostic, diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import type { DiagnosticCode } from "../diagnostics/diagnostic-codes.ts";
import type { QuizQuestion } from "../knowledge/quiz-records.ts";
import { toText } from "../markup/to-text.ts";

/** Of so many draws the smallest is taken for what a gate can ask in any. */
const triedDraws = 20;

/**
 * What is wrong with curricula as wholes: outcomes that nothing teaches or asks for, gates with too few
 * questions, modules due in the wrong order, and more to do than there is time for.
 */
export function examineCurricula(
  material: QuizMaterial,
  places: readonly CurriculumPlace[],
): Diagnostic[] {
  const { knowledge } = material;
  const placesByRef = new Map(places.map(({ ref, at }) => [ref, at]));
  const derived = new Map<string, readonly QuizQuestion[]>();
  const questionsOf = (id: string): readonly QuizQuestion[] => {
    const quiz = knowledge.quiz(id);
    const questions = derived.get(id) ?? (quiz ? deriveQuiz(material, quiz) : []);
    derived.set(id, questions);
    return questions;
  };
  return knowledge.curricula.flatMap((curriculum) => {
    const found = new Map<string, Diagnostic>();
    const tell: Tell = (code, message, ref, hint) => {
      const place = placesByRef.get(ref) ?? { file: curriculum.origin.file };
      const { range } = placesByRef.get(ref) ?? {};
      // Audiences share modules, and with them what is wrong in these.
      const key = [code, range?.start.line, range?.start.column, message].join(" ");
      found.set(key, diagnostic(code, message, place satisfies Place, { hint }));
    };
    const all: TrackMaterial = { knowledge, questionsOf, partNames: {} };
    for (const track of deriveTracks(all, curriculum)) examineTrack(track, all, tell);
    return [...found.values()];
  });
}

type Tell = (code: DiagnosticCode, message: string, ref: string, hint: string) => void;

function examineTrack(track: Track, material: TrackMaterial, tell: Tell): void {
  for (const module of track.modules) {
    checkTaught(module, track, material, tell);
    checkGate(module, material, tell);
    checkDue(module, track, tell);
  }
  checkTime(track, tell);
}

function checkTaught(
  { module, key, outcomes, lessons }: TrackModule,
  { modules }: Track,
  { knowledge }: TrackMaterial,
  tell: Tell,
): void {
  const all = modules.map((each) => each.module);
  const before = allRequired(all, module.id);
  const earlier = modules.filter((each) => before.has(each.module.id));
  const taught = new Set(
    [...earlier.flatMap((each) => each.lessons), ...lessons].flatMap((lesson) => [
      ...topicsTaught(knowledge, lesson),
    ]),
  );
  for (const outcome of outcomes) {
    for (const topic of outcome.topics) {
      if (taught.has(topic)) continue;
      const message = `No lesson of this module, or of those that it requires, is about "${topic}".`;
      const other = modules.find(
        (each) =>
          !allRequired(all, each.module.id).has(module.id) &&
          each.lessons.some((lesson) => topicsTaught(knowledge, lesson).has(topic)),
      );
      const hint = other
        ? `the module "${other.module.id}" teaches it: require that, or add a lesson`
        : `add a lesson, as in \`read: [topic:${topic}]\``;
      tell("curriculum/untaught", message, `${key}/${outcome.id}`, hint);
    }
  }
}

function checkGate(
  { key, outcomes, gate }: TrackModule,
  { questionsOf }: TrackMaterial,
  tell: Tell,
): void {
  const untested = (outcome: (typeof outcomes)[number], hint: string): void =>
    tell(
      "curriculum/untested",
      `Nothing asks whether a learner can ${lowerFirst(toText(outcome.text)).replace(/\.$/, "")}.`,
      `${key}/${outcome.id}`,
      hint,
    );
  if (!gate) {
    for (const outcome of outcomes) untested(outcome, "add a `gate` with a quiz to the module");
    return;
  }
  const questions = questionsOf(gate.quiz);
  for (const outcome of outcomes) {
    const topics = new Set(outcome.topics);
    if (questions.some((question) => isAbout(question.topics, topics))) continue;
    const named = outcome.topics.map((topic) => `"${topic}"`).join(" or ");
    untested(outcome, `add a question on ${named} to the quiz "${gate.quiz}"`);
  }
  const pool = gateQuestions(questions, outcomes).map(({ id, about }) => ({
    id,
    options: 0,
    spec: { type: "text" as const, about, keys: [], keepOrder: false },
  }));
  const drawn = Array.from({ length: triedDraws }, (_, seed) => draw(pool, `${seed}`, pool.length));
  const least = Math.min(...drawn.map(({ length }) => length));
  if (least >= gate.questions) return;
  const some = pool.length > least ? `, of which ${least} can be asked together` : "";
  const asked = gate.questions === 1 ? "1 question" : `${gate.questions} questions`;
  const message = `The gate asks ${asked}, and "${gate.quiz}" has ${pool.length} on the module's outcomes${some}.`;
  const topics = [...new Set(outcomes.flatMap((outcome) => outcome.topics))].join(", ");
  const way = some
    ? "let questions differ in `about`, since no attempt asks twice about one record"
    : `give questions there \`topics: [${topics}]\``;
  const fewer =
    least > 0 ? `, name another quiz, or ask \`questions: ${least}\`` : ", or name another quiz";
  tell("curriculum/gate-questions", message, `${key} gate`, way + fewer);
}

function checkDue({ module, key }: TrackModule, { modules, curriculum }: Track, tell: Tell): void {
  const { due, requires } = module;
  if (due === undefined) return;
  const ref = `${key} due`;
  const { schedule } = curriculum;
  if (!schedule) {
    const hint = "add `schedule` to the curriculum, or leave `due` out";
    tell("curriculum/due", "There is no schedule whose days could be counted.", ref, hint);
  } else if (due > schedule.days) {
    const message = `Day ${due} comes after the last, which is day ${schedule.days}.`;
    tell("curriculum/due", message, ref, "let it be due earlier, or give the schedule more days");
  }
  const later = modules.find((each) => requires.includes(each.module.id) && (each.due ?? 0) > due);
  if (!later) return;
  const message = `It is due on day ${due}, and requires "${later.module.id}", which is due on day ${later.due}.`;
  tell("curriculum/due", message, ref, "let it be due on that day or later");
}

function checkTime({ modules, curriculum }: Track, tell: Tell): void {
  const { schedule } = curriculum;
  if (!schedule) return;
  const needed = modules.filter(({ module }) => !module.optional);
  for (const day of new Set(needed.flatMap(({ due }) => due ?? []))) {
    const until = needed.filter(({ due }) => (due ?? 0) <= day);
    const seconds = until.reduce((sum, each) => sum + each.seconds, 0);
    const minutes = day * schedule.minutesPerDay;
    // Times are rounded as people would, so a tenth more is no news to anybody.
    if (seconds <= minutes * 60 * 1.1) continue;
    const last = until.at(-1);
    const message = `By the end of day ${day} there is work for ${roundedMinutes(seconds)} minutes, and time for ${minutes}.`;
    const hint = "give more days or minutes, let modules be due later, or make some optional";
    tell("curriculum/too-long", message, last?.key ?? "", hint);
    return;
  }
}

/** An outcome as it follows "whether a learner can", where its first letter alone is a capital. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
