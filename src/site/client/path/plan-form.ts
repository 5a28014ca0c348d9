import { workingDates } from "../../../derive/curricula/plan-days.ts";
import { formatDate } from "../../../derive/format-date.ts";
import type { CalendarPlan } from "../../../export/calendar/calendar-file.ts";
import type { Weekday } from "../../../knowledge/curriculum-records.ts";
import { downloadText } from "../download-text.ts";
import { fill } from "../fill.ts";
import { say } from "../quiz/say.ts";

/** Puts dates beside the days of a plan, and hands them out as a calendar file. */
class PlanForm extends HTMLElement {
  readonly #words = JSON.parse(this.dataset.words ?? "{}") as Record<string, string>;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    form.hidden = false;
    this.#field("zone").value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zones = Intl.supportedValuesOf("timeZone").map((zone) => new Option(zone, zone));
    this.querySelector("datalist")?.append(...zones);
    form.addEventListener("input", () => this.#showDates());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#save();
    });
    this.#showDates();
  }

  #field(name: string): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    return field ?? document.createElement("input");
  }

  get #off(): string[] {
    return this.#field("off")
      .value.split(/[\s,;、]+/)
      .filter((date) => date !== "");
  }

  get #dates(): string[] {
    const from = this.#field("from").value;
    if (!isDate(from)) return [];
    const weekdays = (this.dataset.weekdays ?? "").split(" ") as Weekday[];
    return workingDates(from, Number(this.dataset.days), weekdays, this.#off);
  }

  #showDates(): void {
    const dates = this.#dates;
    for (const entry of this.querySelectorAll<HTMLElement>("[data-day]")) {
      const date = dates[Number(entry.dataset.day) - 1];
      const shown = entry.querySelector("[data-date]");
      if (shown) shown.textContent = date ? formatDate(date, this.dataset.language ?? "en") : "";
    }
  }

  async #save(): Promise<void> {
    const { badDate = "", badZone = "", saved = "" } = this.#words;
    const wrong = this.#off.find((date) => !isDate(date));
    if (wrong !== undefined) {
      this.#tell(fill(badDate, { date: wrong }));
      return;
    }
    const zone = this.#field("zone").value.trim();
    const { calendarFile } = await import("../../../export/calendar/calendar-file.ts");
    const plan = JSON.parse(this.dataset.plan ?? "{}") as CalendarPlan;
    const time = this.#field("time").value;
    try {
      const text = calendarFile(plan, { dates: this.#dates, time, zone });
      downloadText(text, this.dataset.file ?? "plan.ics", "text/calendar");
      this.#tell("");
      say(saved);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#tell(fill(badZone, { zone }));
    }
  }

  #tell(words: string): void {
    const alert = this.querySelector<HTMLElement>("[role=alert]");
    if (!alert) return;
    alert.textContent = words;
    alert.hidden = words === "";
  }
}

/** Whether a text is a day that the calendar has. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

customElements.define("talkbook-plan", PlanForm);
