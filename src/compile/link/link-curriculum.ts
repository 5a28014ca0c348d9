import type {
  Audience,
  Curriculum,
  Gate,
  LearningOutcome,
  Lesson,
  Module,
  Task,
} from "../../knowledge/curriculum-records.ts";
import { anchored, recordPaths } from "../../knowledge/record-paths.ts";
import type { AuthoredCurriculum, AuthoredModule } from "../../schema/curriculum.ts";
import type { AuthoredQuiz } from "../../schema/quiz.ts";
import { checkCurriculum } from "../check/check-curriculum.ts";
import { optional } from "../optional.ts";
import type { Entry } from "../read/read-entries.ts";
import type { YamlPath } from "../read/yaml-source.ts";
import { linkLesson } from "./link-lesson.ts";
import { type Linker, type LinkWorld, linkerFor } from "./linker.ts";

/** Links a curriculum; undefined where its modules cannot be put in order, since no path leads through them. */
export function linkCurriculum(
  entry: Entry<AuthoredCurriculum>,
  quizzes: ReadonlyMap<string, AuthoredQuiz>,
  world: LinkWorld,
): Curriculum | undefined {
  const linker = linkerFor(entry, world);
  const [id = ""] = entry.ids;
  const { value: curriculum } = entry;
  const isSound = checkCurriculum(curriculum, linker, { isSalvaged: entry.isSalvaged ?? false });
  const linked: Curriculum = {
    kind: "curriculum",
    ...linker.base(recordPaths.curriculum(id), id, id, [], curriculum),
    title: curriculum.title,
    ...linker.optionalMarkdown("description", curriculum.description, []),
    ...optional({
      talk: curriculum.talk && linker.reference("talk", curriculum.talk, ["talk"]),
      schedule: curriculum.schedule,
    }),
    audiences: curriculum.audiences.map(
      (audience, position): Audience => ({
        ...{ id: audience.id, title: audience.title, formerIds: audience.formerIds },
        ...linker.optionalMarkdown("description", audience.description, ["audiences", position]),
      }),
    ),
    requires: linker.references("curriculum", curriculum.requires, ["requires"]),
    modules: curriculum.modules.map((module, position) =>
      linkModule(id, module, ["modules", position], { linker, world, quizzes }),
    ),
  };
  return isSound ? linked : undefined;
}

interface ModuleLinking {
  linker: Linker;
  world: LinkWorld;
  quizzes: ReadonlyMap<string, AuthoredQuiz>;
}

function linkModule(
  curriculum: string,
  authored: AuthoredModule,
  path: YamlPath,
  { linker, world, quizzes }: ModuleLinking,
): Module {
  const { id, title, audiences, optional: isOptional, requires, due, formerIds } = authored;
  const ref = `${curriculum}/${id}`;
  /** Tells later stages where something of the module is written. */
  const place = (name: string, at: YamlPath): void => {
    world.curriculumPlaces.push({ ref: name, at: linker.valuePlace(at) });
  };
  place(ref, [...path, "title"]);
  if (authored.due !== undefined) place(`${ref} due`, [...path, "due"]);
  if (authored.gate) place(`${ref} gate`, [...path, "gate", "quiz"]);
  for (const [position, outcome] of authored.outcomes.entries()) {
    place(`${ref}/${outcome.id}`, [...path, "outcomes", position, "text"]);
  }
  const gate = linkGate(authored, [...path, "gate"], quizzes, linker);
  return {
    kind: "module",
    ...linker.base(anchored(recordPaths.curriculum(curriculum), id), ref, id, path, { formerIds }),
    ...{ curriculum, title, audiences, optional: isOptional, requires },
    ...linker.optionalMarkdown("description", authored.description, path),
    ...optional({ due, gate }),
    outcomes: authored.outcomes.map((outcome, position): LearningOutcome => {
      const here = [...path, "outcomes", position];
      return {
        ...{ id: outcome.id, formerIds: outcome.formerIds, audiences: outcome.audiences },
        text: linker.markdown(outcome.text, [...here, "text"]),
        topics: linker.references("topic", outcome.topics, [...here, "topics"]),
      };
    }),
    lessons: authored.lessons.flatMap((lesson, position): Lesson[] => {
      const linked = linkLesson(lesson, [...path, "lessons", position], linker, world);
      return linked ? [linked] : [];
    }),
    tasks: authored.tasks.map((task, position): Task => {
      const here = [...path, "tasks", position];
      return {
        ...{ id: task.id, formerIds: task.formerIds, audiences: task.audiences },
        text: linker.markdown(task.text, [...here, "text"]),
        done: linker.markdown(task.done, [...here, "done"]),
        minutes: task.minutes,
      };
    }),
  };
}

function linkGate(
  { gate }: AuthoredModule,
  path: YamlPath,
  quizzes: ReadonlyMap<string, AuthoredQuiz>,
  linker: Linker,
): Gate | undefined {
  if (!gate) return undefined;
  const quiz = linker.reference("quiz", gate.quiz, [...path, "quiz"]);
  if (quiz === undefined) return undefined;
  const passMark = gate.passMark ?? quizzes.get(quiz)?.passMark ?? 70;
  return { quiz, questions: gate.questions, passMark };
}
