import { formatDate } from "../../../derive/format-date.ts";
import { monthsBefore } from "../../../derive/outdated.ts";

/**
 * Marks cells that are outdated by the reader's clock: the page was made on an earlier day. `label`
 * has `{date}` where the day of the last check goes.
 */
export function markAged(root: HTMLElement, months: number, label: string, language: string): void {
  const limit = monthsBefore(new Date().toISOString().slice(0, 10), months);
  for (const note of document.querySelectorAll<HTMLElement>(".table-notes [data-as-of]")) {
    const { asOf = "" } = note.dataset;
    if (asOf >= limit) continue;
    const words = label.replace("{date}", formatDate(asOf, language));
    for (const link of root.querySelectorAll(`a.note-ref[href$="#${note.id}"]`)) {
      if (link.closest("td")?.querySelector(".aged")) continue;
      const mark = document.createElement("span");
      mark.className = "aged";
      mark.textContent = words;
      link.after(mark);
    }
  }
}
