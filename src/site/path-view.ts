import { brief } from "../derive/brief.ts";
import type { LessonRecord } from "../derive/curricula/lesson-records.ts";
import type { Track, TrackLesson, TrackModule } from "../derive/curricula/track.ts";
import { trackTitle } from "../derive/curricula/track-title.ts";
import { watchedPart } from "../derive/curricula/watched-part.ts";
import type { PathSpec } from "../learner/path-spec.ts";
import { pathSpecOf } from "../learner/path-spec-of.ts";
import type { InterfaceTexts } from "./interface-texts/interface-texts.ts";
import type { SiteView } from "./site-view.ts";
import { timedAddress } from "./video-source.ts";

/** A title with its address. */
export type PathLink = [title: string, href: string];

/** What the bar on lessons' pages needs to know of a path; `path.json` beside its page. */
export interface PathFile {
  title: string;
  href: string;
  spec: PathSpec;
  /** In the order of the spec's modules. */
  modules: PathFileModule[];
  words: InterfaceTexts["curriculum"]["bar"] &
    Pick<InterfaceTexts["curriculum"]["progress"], "mark" | "marked" | "takeBack" | "lockedBrief">;
}

export interface PathFileModule {
  link: PathLink;
  hasTasks: boolean;
  lessons: {
    link: PathLink;
    isOutside: boolean;
    /** Which part of a recording to watch, and where it plays from there, if that is on another site. */
    part?: { text: string; href?: string };
    /** What to look for, as HTML. */
    about?: string;
    /** Anchors of the records on the lesson's page, with their titles. */
    records: PathLink[];
  }[];
}

/** The path's page, or one beside it, as in `plan`. */
export function pathPage(track: Pick<Track, "path">, page: string): string {
  return `${track.path}${page}/`;
}

/** Where a lesson is read; its page knows from the address which path it belongs to. */
export function lessonHref(
  site: Pick<SiteView, "href">,
  track: Pick<Track, "id">,
  { module }: Pick<TrackModule, "module">,
  { path, isOutside, lesson }: TrackLesson,
): string {
  if (isOutside) return path;
  const [page = "", anchor] = site.href(path).split("#");
  const query = new URLSearchParams({ path: track.id, lesson: `${module.id}/${lesson.id}` });
  return `${page}?${query}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** The title of an overview's or a module's page, which says for whom it is where there are several paths. */
export function pathTitle({ curriculum, audience }: Track): string {
  return trackTitle(curriculum, audience);
}

/** What a lesson is, and which part of a recording. */
export function lessonKind({ texts }: SiteView, { lesson, records }: TrackLesson): string {
  const { lessonKinds } = texts.curriculum;
  const { material } = lesson;
  const kinds: Readonly<Record<string, string>> = lessonKinds;
  if (material.type === "visit") return lessonKinds.visit;
  if (material.type === "watch") {
    const part = watchedPart(material, texts.curriculum);
    return [lessonKinds.watch, ...(part === "" ? [] : [part])].join(" ");
  }
  const name = records[0]?.name ?? "";
  const kind = name.slice(0, name.indexOf(":"));
  const one: Readonly<Record<string, string>> = texts.kinds;
  if (records.length === 1 && one[kind] !== undefined) return one[kind];
  return kinds[kind] ?? kinds[`${kind}s`] ?? kinds[listed[kind] ?? ""] ?? "";
}

/** Under which name several records of a kind are listed. */
const listed: Readonly<Record<string, string>> = { chapter: "outline" };

/** What a lesson tells to read on its page, which for a recording is nothing. */
function readRecords({ lesson, records }: TrackLesson): readonly LessonRecord[] {
  return lesson.material.type === "watch" ? [] : records;
}

function partToWatch(site: SiteView, lesson: TrackLesson) {
  const { material } = lesson.lesson;
  if (material.type !== "watch") return {};
  const { paragraphsOf, talk } = site.knowledge;
  const video = paragraphsOf(material.talk).length > 0 ? undefined : talk(material.talk)?.video;
  const href = video?.url && timedAddress(video.url, material.fromSeconds ?? 0);
  return { part: { text: lessonKind(site, lesson), ...(href !== undefined && { href }) } };
}

/** The data of a path's bar. */
export function pathFile(site: SiteView, track: Track): PathFile {
  const { bar, progress } = site.texts.curriculum;
  const { mark, marked, takeBack, lockedBrief } = progress;
  return {
    title: track.curriculum.title,
    href: site.href(track.path),
    spec: pathSpecOf(track, site.knowledge),
    modules: track.modules.map((each) => ({
      link: [each.module.title, site.href(each.path)],
      hasTasks: each.tasks.length > 0 || each.gate !== undefined,
      lessons: each.lessons.map((lesson) => ({
        link: [brief(lesson.title, 60), lessonHref(site, track, each, lesson)],
        isOutside: lesson.isOutside,
        ...(lesson.lesson.about && { about: site.inlineHtml(lesson.lesson.about) }),
        ...partToWatch(site, lesson),
        records: readRecords(lesson).flatMap(({ title, path }): PathLink[] => {
          const anchor = path.split("#")[1];
          return title === undefined || anchor === undefined
            ? []
            : [[brief(title, 70), `#${anchor}`]];
        }),
      })),
    })),
    words: { ...bar, mark, marked, takeBack, lockedBrief },
  };
}
