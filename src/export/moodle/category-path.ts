/** Where Moodle files the questions of a quiz: below the course's top category, in which a single slash parts levels. */
export function categoryPath(title: string): string {
  return `$course$/top/${title.replace(/\s+/g, " ").replaceAll("/", "//")}`;
}
