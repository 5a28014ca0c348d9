import type { Track, TrackModule } from "../../derive/curricula/track.ts";
import type { Curriculum } from "../../knowledge/curriculum-records.ts";
import { escapeMarkdown, markdownLink } from "../../markup/to-markdown.ts";
import type { MarkdownView } from "./markdown-view.ts";
import { paragraphs } from "./record-markdown.ts";

/** A curriculum: its paths with their modules, or that of one audience. */
export function curriculumMarkdown(
  view: MarkdownView,
  curriculum: Curriculum,
  audience: string | undefined,
): string {
  const tracks = view
    .tracks(curriculum)
    .filter((track) => audience === undefined || track.audience?.id === audience);
  return paragraphs(
    curriculum.description && view.markdown(curriculum.description),
    ...tracks.map((track) => trackMarkdown(view, track)),
  );
}

function trackMarkdown(view: MarkdownView, { audience, modules, seconds }: Track): string {
  const words = view.words.curriculum;
  return paragraphs(
    audience ? `## ${escapeMarkdown(words.forRole(audience.title))}` : "",
    audience?.description && view.markdown(audience.description),
    words.takes(view.timeText(seconds)),
    modules
      .map(({ module, path, seconds: time }, index) => {
        const title = markdownLink(escapeMarkdown(module.title), view.address(path));
        const notes = [view.timeText(time), ...(module.optional ? [words.optional] : [])];
        return `${index + 1}. ${title} (${notes.join("; ")})`;
      })
      .join("\n"),
  );
}

/** One module of a path. */
export function moduleMarkdown(view: MarkdownView, track: TrackModule): string {
  const { module, outcomes, lessons, tasks, gate } = track;
  const words = view.words.curriculum;
  const line = (text: string): string => text.replace(/\s+/g, " ");
  const quiz = gate && view.knowledge.quiz(gate.quiz);
  return paragraphs(
    module.description && view.markdown(module.description),
    `${words.takes(view.timeText(track.seconds))}${module.optional ? ` (${words.optional})` : ""}`,
    `## ${words.outcomes}`,
    outcomes.map(({ text }) => `- ${line(view.markdown(text))}`).join("\n"),
    `## ${words.lessons}`,
    lessons
      .map(({ lesson, title, path, isOutside, seconds }) => {
        const link = markdownLink(escapeMarkdown(title), isOutside ? path : view.address(path));
        const about = lesson.about ? `: ${line(view.markdown(lesson.about))}` : "";
        return `- ${link} (${view.timeText(seconds)})${about}`;
      })
      .join("\n"),
    tasks.length > 0 ? `## ${words.tasks}` : "",
    tasks
      .map(
        ({ task }) =>
          `- ${line(view.markdown(task.text))} ${words.countsAsDone} ${line(view.markdown(task.done))}`,
      )
      .join("\n"),
    gate && quiz ? `## ${words.gate}` : "",
    gate && quiz
      ? `${markdownLink(escapeMarkdown(quiz.title), view.address(quiz.path))}: ${words.gateAbout(gate.questions, gate.passMark)}`
      : "",
  );
}
