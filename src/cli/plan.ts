import { basename, dirname, resolve } from "node:path";
import { workingDates } from "../derive/curricula/plan-days.ts";
import { didYouMean } from "../diagnostics/nearest-name.ts";
import {
  type CalendarOptions,
  type CalendarPlan,
  calendarFile,
} from "../export/calendar/calendar-file.ts";
import { openKnowledge } from "../knowledge/knowledge.ts";
import { writeFiles } from "../node/write-files.ts";
import { type NamedPath, namedPaths } from "../site/named-paths.ts";
import {
  type Command,
  CommandError,
  contentOption,
  requiredText,
  textOption,
  UsageError,
} from "./command.ts";
import { compileContent } from "./compile-content.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

/** `talkbook plan`: the days of a curriculum as a calendar file. */
export const plan: Command = {
  usage:
    "plan CURRICULUM[/AUDIENCE] --from DATE [--time HH:MM] [--zone ZONE] [--off DATE,DATE] [--out FILE] [--content DIR]",
  summary: "Writes the days of a learning path as a calendar file.",
  options: {
    ...contentOption,
    from: { type: "string", help: "the first day, as in 2026-12-01" },
    time: { type: "string", default: "09:00", help: "when each day begins (default: 09:00)" },
    zone: { type: "string", help: "time zone, as in Europe/Berlin (default: this machine's)" },
    off: { type: "string", default: "", help: "days on which nobody works, parted by commas" },
    out: { type: "string", help: "the file (default: named after the path, ending in .ics)" },
  },
  positionals: { least: 1, most: 1 },
  async run(input, terminal) {
    const content = requiredText(input, "content");
    const from = readDate(requiredText(input, "from"), "--from");
    const off = (textOption(input, "off") ?? "")
      .split(/[\s,;]+/)
      .filter((date) => date !== "")
      .map((date) => readDate(date, "--off"));
    const time = requiredText(input, "time");
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
      throw new UsageError(`--time is a time of day as in 09:30, not ${time}.`);
    }
    const zone = textOption(input, "zone") ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    const compiled = await compileContent(content);
    if (compiled.diagnostics.some(({ severity }) => severity === "error")) {
      printDiagnostics(compiled.diagnostics, compiled.texts, content, terminal);
      return 1;
    }
    const knowledge = openKnowledge(compiled.knowledge);
    const path = findPath(namedPaths(knowledge, compiled.drawings), input.positionals[0] ?? "");
    const { schedule, id } = path;
    if (!schedule) {
      const [curriculum] = id.split("/");
      throw new CommandError(
        `"${id}" has no schedule. Add \`schedule: { days: 5, minutesPerDay: 60 }\` to curricula/${curriculum}.yaml.`,
      );
    }
    const dates = workingDates(from, schedule.days, schedule.weekdays, off);
    const out = textOption(input, "out") ?? `${id.replaceAll("/", "-")}.ics`;
    const calendar = path.plan();
    const text = writeCalendar(calendar, { dates, time, zone });
    await writeFiles(dirname(resolve(out)), [{ path: basename(out), text }]);
    const planned = calendar.days.map(({ day }) => dates[day - 1]);
    const [first] = planned;
    const last = planned.at(-1);
    const when = first === last ? first : `${first} to ${last}`;
    terminal.err(`Wrote ${out}: ${when}, from ${time} in ${zone}.`);
    return 0;
  },
};

function writeCalendar(plan: CalendarPlan, options: CalendarOptions): string {
  try {
    return calendarFile(plan, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`--zone is a time zone as in Europe/Berlin, not ${options.zone}.`);
  }
}

/** The path of a name; a curriculum with several audiences is named with one. */
function findPath(paths: readonly NamedPath[], name: string): NamedPath {
  const wanted = name.replace(/^curricula\//, "").replace(/\/$/, "");
  const found = paths.find(({ id }) => id === wanted);
  if (found) return found;
  const ofCurriculum = paths.filter(({ id }) => id.startsWith(`${wanted}/`));
  if (ofCurriculum.length > 0) {
    const ids = ofCurriculum.map(({ id }) => id).join(" or ");
    throw new CommandError(`"${wanted}" is for several audiences: write ${ids}.`);
  }
  const ids = paths.map(({ id }) => id);
  const hint = didYouMean(wanted, ids) ?? (ids.length > 0 ? `paths: ${ids.join(", ")}` : undefined);
  throw new CommandError(`There is no learning path "${wanted}"${hint ? `: ${hint}` : "."}`);
}

function readDate(text: string, option: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime());
  if (isDate && day.toISOString().startsWith(text)) return text;
  throw new UsageError(`${option} is a day as in 2026-12-01, not ${text}.`);
}
