/**
 * Where Moodle files the questions of a quiz: below the course's top category, under the site's name, so
 * that quizzes of one site stay together. A single slash parts levels.
 */
export function categoryPath(site: string, title: string): string {
  return ["$course$/top", ...[site, title].map(level)].join("/");
}

function level(title: string): string {
  return title.replace(/\s+/g, " ").trim().replaceAll("/", "//");
}
