import { studyDay } from "../../../learner/study-day.ts";
import { element } from "../element.ts";

/** Shows how many cards come up on which day, as a table whose cells are bars. */
export function showForecast(
  section: HTMLElement,
  counts: readonly number[],
  now: number,
  language: string,
): void {
  const most = Math.max(1, ...counts);
  const days = new Intl.DateTimeFormat(language, {
    ...{ weekday: "short", day: "numeric", month: "short" },
  });
  const rows = counts.map((count, day) => {
    const name = days.format(studyDay(now, day));
    const bar = element("span", { className: "forecast-bar", ariaHidden: "true" });
    bar.style.setProperty("--share", String(count / most));
    const head = element("th", { scope: "row" }, name);
    return element("tr", {}, head, element("td", {}, bar, String(count)));
  });
  section.querySelector("tbody")?.replaceChildren(...rows);
}
