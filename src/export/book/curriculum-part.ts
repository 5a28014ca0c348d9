import type { Track, TrackLesson, TrackModule } from "../../derive/curricula/track.ts";
import { watchedPart } from "../../derive/curricula/watched-part.ts";
import { typstBlock, typstCall, typstString } from "../../markup/typst.ts";
import type { BookWriter } from "./book-writer.ts";
import { timesOfPaths } from "./path-times.ts";

/** A learning path: each module with its outcomes, lessons with their pages, tasks to tick off and its gate. */
export function curriculumPart(writer: BookWriter, track: Track | undefined): string[] {
  if (!track) return [];
  const { view } = writer;
  const words = view.words.curriculum;
  const { curriculum, audience, modules } = track;
  const { schedule } = curriculum;
  const paths = audience ? [track] : view.tracks(curriculum);
  const times = timesOfPaths(view, paths, ({ seconds }) => [words.takes(view.timeText(seconds))]);
  const facts = [
    ...(audience ? [words.forRole(audience.title)] : []),
    words.modules(modules.length),
    ...(times.length === 1 ? times : []),
    ...(schedule
      ? [words.schedule(schedule.days, view.timeText(schedule.minutesPerDay * 60))]
      : []),
  ];
  return [
    writer.heading(1, curriculum.title, `curriculum:${curriculum.id}`),
    writer.prose(curriculum.description),
    writer.prose(audience?.description),
    linesPiece([facts.join(" · "), ...(times.length > 1 ? times : [])]),
    ...modules.flatMap((module, index) => modulePieces(writer, track, paths, module, index + 1)),
  ];
}

/** Small lines that stay with what follows. */
function linesPiece(lines: readonly string[]): string {
  const pieces = lines.flatMap((line, index) => [
    ...(index > 0 ? ["linebreak()"] : []),
    typstString(line),
  ]);
  return typstCall("tail", { sticky: "true" }, typstBlock(pieces));
}

function modulePieces(
  writer: BookWriter,
  { curriculum, audience }: Track,
  paths: readonly Track[],
  track: TrackModule,
  number: number,
): string[] {
  const { view } = writer;
  const words = view.words.curriculum;
  const { module, outcomes, lessons, tasks, gate } = track;
  // In a role's own book everything is for that role.
  const rolesOf = (ids: readonly string[]): string => {
    const titles = curriculum.audiences.flatMap(({ id, title }) => (ids.includes(id) ? title : []));
    return titles.length === 0 || audience ? "" : words.forRole(titles.join(view.words.comma));
  };
  const times = timesOfPaths(view, paths, ({ modules }) =>
    modules
      .filter((each) => each.key === track.key)
      .flatMap(({ seconds, due }) => [
        words.takes(view.timeText(seconds)),
        ...(module.optional ? [words.optional] : due === undefined ? [] : [words.due(due)]),
      ]),
  );
  const roles = rolesOf(module.audiences);
  const [time] = times;
  const facts = times.length > 1 ? times : [[time, roles].filter((each) => each).join(" · ")];
  const role = (ids: readonly string[]): string[] => {
    const text = rolesOf(ids);
    return text === "" ? [] : [typstCall("cell-note", {}, typstString(` ${text}`))];
  };
  const quiz = gate && view.knowledge.quiz(gate.quiz);
  const label = (text: string): string => typstCall("lead", {}, typstString(text));
  return [
    writer.heading(2, `${number}. ${module.title}`, `module:${module.ref}`),
    writer.prose(module.description),
    linesPiece(facts),
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
  const words = view.words.curriculum;
  const { title, records, isOutside, path, seconds } = lesson;
  const { material } = lesson.lesson;
  const name = records.map(({ name }) => name).find((each) => writer.contents.has(each));
  const watched =
    material.type === "watch"
      ? [`${words.lessonKinds.watch} ${watchedPart(material, words)}`.trim()]
      : [];
  const facts = [...(isOutside ? [path] : watched), view.timeText(seconds)].join(" · ");
  return typstBlock([
    name === undefined ? typstString(title) : writer.reference(name, title),
    typstCall("cell-note", {}, typstString(` ${facts}`)),
    ...role,
    ...(lesson.lesson.about ? ["linebreak()", writer.line(lesson.lesson.about)] : []),
  ]);
}
