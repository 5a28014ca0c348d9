/** Where each kind of record is shown: paths from the site's root; names are percent-encoded. */
export const recordPaths = {
  talk: (talk: string) => `/talks/${segment(talk)}/`,
  takeaways: (talk: string) => `/talks/${segment(talk)}/takeaways/`,
  questions: (talk: string) => `/talks/${segment(talk)}/questions/`,
  outline: (talk: string) => `/talks/${segment(talk)}/outline/`,
  highlights: (talk: string) => `/talks/${segment(talk)}/highlights/`,
  topic: (topic: string) => `/topics/${segment(topic)}/`,
  diagram: (diagram: string) => `/diagrams/${segment(diagram)}/`,
  comparison: (comparison: string) => `/compare/${segment(comparison)}/`,
  quiz: (quiz: string) => `/quizzes/${segment(quiz)}/`,
  guide: (guide: string) => `/guides/${segment(guide)}/`,
  glossary: () => "/glossary/",
  sources: () => "/sources/",
} as const;

/** A record's anchor on its page. */
export function anchored(path: string, id: string): string {
  return `${path}#${segment(id)}`;
}

function segment(id: string): string {
  return encodeURIComponent(id);
}
