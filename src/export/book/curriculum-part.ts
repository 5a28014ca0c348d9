import type { Track, TrackLesson, TrackModule } from "../../derive/curricula/track.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";

/** A learning path: each module with its outcomes, lessons with their pages, tasks to tick off and its gate. */
export function curriculumPart(writer: BookWriter, track: Track | undefined): string[] {
  if (!track) return [];
  const { view } = writer;
  const words = view.words.curriculum;
  const { curriculum, audience, modules, seconds } = track;
  const { schedule } = curriculum;
  const facts = [
    ...(audience ? [words.forRole(audience.title)] : []),
    words.modules(modules.length),
    words.takes(view.timeText(seconds)),
    ...(schedule
      ? [words.schedule(schedule.days, view.timeText(schedule.minutesPerDay * 60))]
      : []),
  ];
  return [
    writer.heading(1, curriculum.title, `curriculum:${curriculum.id}`),
    writer.prose(curriculum.description),
    writer.prose(audience?.description),
    typstCall("tail", {}, typstString(facts.join(" · "))),
    ...modules.flatMap((module, index) => modulePieces(writer, track, module, index + 1)),
  ];
}

function modulePieces(
  writer: BookWriter,
  { curriculum }: Track,
  track: TrackModule,
  number: number,
): string[] {
  const { view } = writer;
  const words = view.words.curriculum;
  const { module, outcomes, lessons, tasks, gate, seconds, due } = track;
  const rolesOf = (ids: readonly string[]): string => {
    const titles = curriculum.audiences.flatMap(({ id, title }) => (ids.includes(id) ? title : []));
    return titles.length === 0 ? "" : words.forRole(titles.join(view.words.comma));
  };
  const facts = [
    words.takes(view.timeText(seconds)),
    ...(module.optional ? [words.optional] : due === undefined ? [] : [words.due(due)]),
    rolesOf(module.audiences),
  ].filter((each) => each !== "");
  const role = (ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [typstCall("cell-note", {}, typstString(` ${rolesOf(ids)}`))];
  const quiz = gate && view.knowledge.quiz(gate.quiz);
  const label = (text: string): string => typstCall("lead", {}, typstString(text));
  return [
    writer.heading(2, `${number}. ${module.title}`, `module:${module.ref}`),
    writer.prose(module.description),
    typstCall("tail", {}, typstString(facts.join(" · "))),
    label(words.outcomes),
    typstCall(
      "list",
      {},
      ...outcomes.map(({ text, audiences }) => typstBlock([writer.line(text), ...role(audiences)])),
    ),
    label(words.lessons),
    typstCall(
      "enum",
      {},
      ...lessons.map((lesson) => lessonPiece(writer, lesson, role(lesson.lesson.audiences))),
    ),
    ...(tasks.length > 0 ? [label(words.tasks)] : []),
    ...tasks.map(({ task, seconds: time }) =>
      typstCall(
        "to-tick",
        {},
        typstString(""),
        typstBlock([
          writer.line(task.text),
          ...role(task.audiences),
          "linebreak()",
          typstCall("emph", {}, typstString(`${words.countsAsDone} `)),
          writer.line(task.done),
          typstString(` (${view.timeText(time)})`),
        ]),
      ),
    ),
    ...(gate && quiz
      ? [
          label(words.gate),
          typstCall(
            "to-tick",
            {},
            typstString(""),
            typstBlock([
              writer.reference(`quiz:${quiz.id}`, quiz.title),
              typstString(`: ${words.gateAbout(gate.questions, gate.passMark)}`),
            ]),
          ),
        ]
      : []),
  ];
}

/** A lesson with the page in this book on which its first record stands, or its address. */
function lessonPiece(writer: BookWriter, lesson: TrackLesson, role: readonly string[]): string {
  const { view } = writer;
  const { title, records, isOutside, path, seconds } = lesson;
  const [first] = records;
  const name = first?.name.replace(/^(?:takeaways|questions|outline|highlights):/, "talk:");
  return typstBlock([
    name === undefined ? typstString(title) : writer.reference(name, title),
    ...(isOutside ? [typstCall("cell-note", {}, typstString(` ${path}`))] : []),
    typstCall("cell-note", {}, typstString(` ${view.timeText(seconds)}`)),
    ...role,
    ...(lesson.lesson.about ? ["linebreak()", writer.line(lesson.lesson.about)] : []),
  ]);
}
