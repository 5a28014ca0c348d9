import { pathMarks } from "../../../learner/path-areas.ts";
import { latest } from "../../../learner/path-progress.ts";
import { itemKeys, type Keys } from "../../../learner/path-spec.ts";
import type { PathFile, PathFileModule, PathLink } from "../../path-view.ts";
import styles from "../../styles/path-bar.css?inline";
import { adoptStyles } from "../adopt-styles.ts";
import { element } from "../element.ts";
import { fill } from "../fill.ts";
import { learner } from "../learner/learner.ts";
import { readPathFile } from "./path-file.ts";
import { beginPath, markItem, progressOn, visitPath } from "./path-records.ts";

/** A lesson of a path, found by the page's address. */
interface Place {
  file: PathFile;
  module: PathFileModule;
  /** Position of module and lesson. */
  at: [number, number];
  keys: Keys;
}

const query = new URLSearchParams(location.search);
const base = document.documentElement.dataset.base ?? "/";
void findPlace(query.get("path") ?? "", query.get("lesson") ?? "").then((place) => {
  if (place) showBar(place);
});

/** The lesson that the address names; undefined where the path has no such lesson any more. */
async function findPlace(path: string, lesson: string): Promise<Place | undefined> {
  const folder = path.split("/").map(encodeURIComponent).join("/");
  const address = new URL(`${base}curricula/${folder}/path.json`, location.href).href;
  const data = await readPathFile(address);
  if (!data) return undefined;
  const file = fromPage(data, address);
  const [moduleId = "", lessonId = ""] = lesson.split("/");
  const moduleAt = file.spec.modules.findIndex(({ ids }) => ids.includes(moduleId));
  const spec = file.spec.modules[moduleAt];
  const module = file.modules[moduleAt];
  const lessonAt = spec?.items.findIndex((ids) => ids.includes(lessonId)) ?? -1;
  const item = spec?.items[lessonAt];
  // Tasks come after the lessons and have no page.
  if (!spec || !module || !item || !module.lessons[lessonAt]) return undefined;
  return { file, module, at: [moduleAt, lessonAt], keys: itemKeys(file.spec, spec, item) };
}

/** The links of a path's file lead on from where it lies itself, in a package at least. */
function fromPage(file: PathFile, address: string): PathFile {
  const link = ([title, href]: PathLink): PathLink => [title, new URL(href, address).href];
  const modules = file.modules.map((module) => ({
    ...module,
    link: link(module.link),
    lessons: module.lessons.map((lesson) => ({ ...lesson, link: link(lesson.link) })),
  }));
  return { ...file, href: new URL(file.href, address).href, modules };
}

function showBar(here: Place): void {
  adoptStyles(styles);
  const { file, keys } = here;
  const main = document.querySelector("main");
  if (!main) return;
  beginPath(file.spec);
  const known = progressOn(file.spec).modules.flatMap(({ items }) => items);
  // What is new stays new until the learner has seen the list of it.
  if (!known.some(({ isNew }) => isNew)) visitPath(file.spec, keys[0]);
  document.documentElement.dataset.lesson = "";
  main.prepend(header(here));
  main.append(steps(here));
  const { hash } = location;
  // The header moved what the address leads to.
  if (hash.length > 1) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
}

/** What the lesson is, above the page. */
function header({ file, module, at: [, lessonAt] }: Place): HTMLElement {
  const { words, title, href } = file;
  const lesson = module.lessons[lessonAt];
  const [moduleTitle, moduleHref] = module.link;
  const where = element(
    "p",
    { className: "path-where" },
    element("a", { href }, title),
    " · ",
    element("a", { href: moduleHref }, moduleTitle),
    " · ",
    fill(words.position, { number: lessonAt + 1, count: module.lessons.length }),
  );
  const made = element("div", { className: "path-lesson" }, where);
  if (lesson?.part) {
    const { text, href } = lesson.part;
    const name = href === undefined ? text : element("a", { href, rel: "noreferrer" }, text);
    made.append(element("p", { className: "path-part" }, name));
  }
  if (lesson?.about) {
    const about = element("p", { className: "path-look" });
    // Rendered at build time from the author's text by the same renderer as every page.
    about.innerHTML = lesson.about;
    made.append(about);
  }
  if (lesson && lesson.records.length > 0) {
    const links = lesson.records.map(([text, anchor]) =>
      element("li", {}, element("a", { href: anchor }, text)),
    );
    made.append(element("p", { className: "path-read" }, words.read), element("ul", {}, ...links));
    for (const [, anchor] of lesson.records) {
      document
        .getElementById(decodeURIComponent(anchor.slice(1)))
        ?.toggleAttribute("data-lesson", true);
    }
  }
  return made;
}

/** The way on and back, in sight below the page. */
function steps(here: Place): HTMLElement {
  const { words } = here.file;
  const [previous, next] = neighbours(here);
  const nav = element("nav", { className: "path-steps" });
  nav.ariaLabel = words.label;
  const link = (target: [string, string] | undefined, word: string, className: string) => {
    if (!target) return element("span");
    const [title, href] = target;
    const label = element("span", { className: "step" }, word);
    const name = element("span", { className: "path-title" }, title);
    return element("a", { className, href }, element("span", {}, label, " ", name));
  };
  nav.append(
    link(previous, words.previous, "previous"),
    markButton(here),
    link(next, words.next, "next"),
  );
  return nav;
}

/** What stands before and after the lesson; a lesson outside is reached from its module's page. */
function neighbours({ file, at: [moduleAt, lessonAt] }: Place): ([string, string] | undefined)[] {
  const { words, modules, spec } = file;
  const stepTo = (module: number, lesson: number): [string, string] | undefined => {
    const target = modules[module]?.lessons[lesson];
    if (!target) return undefined;
    const [title, href] = target.link;
    const [id = ""] = spec.modules[module]?.items[lesson] ?? [];
    const [, page = ""] = modules[module]?.link ?? [];
    return target.isOutside ? [title, `${page}#${encodeURIComponent(id)}`] : [title, href];
  };
  const module = modules[moduleAt];
  const [, page = ""] = module?.link ?? [];
  const previous = stepTo(moduleAt, lessonAt - 1) ?? [words.toModule, page];
  const following =
    stepTo(moduleAt, lessonAt + 1) ??
    (module?.hasTasks
      ? [words.toTasks, `${page}#_lessons`]
      : (modules[moduleAt + 1]?.link ?? [words.toModule, page]));
  return [previous, following as [string, string]];
}

function markButton({ file, at: [moduleAt], keys }: Place): HTMLElement {
  const { words, spec } = file;
  const button = element("button", { type: "button", className: "path-mark" });
  const note = element("p", { className: "path-small", id: "_path-note", hidden: true });
  const show = (): void => {
    const isDone = latest(learner.entries(pathMarks), keys) === true;
    const waitsFor = progressOn(spec).modules[moduleAt]?.waitsFor ?? [];
    const isLocked = waitsFor.length > 0 && !isDone;
    button.textContent = isDone ? words.marked : words.mark;
    button.setAttribute("aria-pressed", String(isDone));
    button.title = isDone ? `${words.marked}${words.takeBack}` : "";
    button.disabled = isLocked;
    note.hidden = !isLocked;
    const titles = waitsFor.map(
      (id) => spec.modules.find((each) => each.ids[0] === id)?.title ?? id,
    );
    note.textContent = isLocked ? fill(words.lockedBrief, { titles: titles.join("”, “") }) : "";
  };
  button.addEventListener("click", () => {
    markItem(spec, keys[0], latest(learner.entries(pathMarks), keys) !== true);
  });
  learner.subscribe(show);
  show();
  button.setAttribute("aria-describedby", note.id);
  return element("div", { className: "path-middle" }, button, note);
}
