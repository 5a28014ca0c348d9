import { planDays } from "../derive/curricula/plan-days.ts";
import { roundedMinutes } from "../derive/curricula/spent-time.ts";
import type { Track } from "../derive/curricula/track.ts";
import type { CalendarPlan } from "../export/calendar/calendar-file.ts";
import { pathTitle } from "./path-view.ts";
import type { SiteView } from "./site-view.ts";

/** What a track puts into a calendar. */
export function calendarPlan(site: SiteView, track: Track): CalendarPlan {
  const { planPage } = site.texts.curriculum;
  const title = pathTitle(track);
  const url = site.address(track.path);
  const entry = (of: string, seconds: number): string =>
    planPage.entry.replace("{title}", of).replace("{minutes}", String(roundedMinutes(seconds)));
  return {
    ...{ path: track.id, title },
    ...(url !== undefined && { url }),
    days: planDays(track).map(({ day, parts, due, seconds }) => ({
      day,
      title: planPage.event.replace("{title}", title).replace("{day}", String(day)),
      minutes: seconds === 0 ? 0 : roundedMinutes(seconds),
      lines: parts.flatMap(({ module, lessons, tasks, hasGate }) => {
        const quiz = module.gate && site.knowledge.quiz(module.gate.quiz);
        return [
          module.module.title,
          ...lessons.map((lesson) => `- ${entry(lesson.title, lesson.seconds)}`),
          ...tasks.map(({ task, seconds: time }) => `- ${entry(site.brief(task.text), time)}`),
          ...(hasGate && quiz ? [`- ${planPage.gate.replace("{title}", quiz.title)}`] : []),
        ];
      }),
      due: due.map(({ module }) => ({
        id: module.id,
        title: planPage.due.replace("{title}", module.title),
      })),
    })),
  };
}
