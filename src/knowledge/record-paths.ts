/** Where each kind of record is shown: paths from the site's root; names are percent-encoded. */
export const recordPaths = {
  talk: (talk: string) => `/talks/${segment(talk)}/`,
  takeaways: (talk: string) => `/talks/${segment(talk)}/takeaways/`,
  questions: (talk: string) => `/talks/${segment(talk)}/questions/`,
  outline: (talk: string) => `/talks/${segment(talk)}/outline/`,
  highlights: (talk: string) => `/talks/${segment(talk)}/highlights/`,
  mindmap: (talk: string) => `/talks/${segment(talk)}/mindmap/`,
  keywords: (talk: string) => `/talks/${segment(talk)}/keywords/`,
  notes: (talk: string) => `/talks/${segment(talk)}/notes/`,
  note: (talk: string, note: string) => `/talks/${segment(talk)}/notes/${segment(note)}/`,
  /** The first page of a transcript, or the one for an hour of a long one, counted from 0. */
  transcript: (talk: string, hour = 0) =>
    `/talks/${segment(talk)}/transcript/${hour === 0 ? "" : `from-${hour}h/`}`,
  /** A file of the talk's folder that is copied as it is. */
  talkFile: (talk: string, file: string) => `/talks/${segment(talk)}/${segment(file)}`,
  topic: (topic: string) => `/topics/${segment(topic)}/`,
  diagram: (diagram: string) => `/diagrams/${segment(diagram)}/`,
  comparison: (comparison: string) => `/compare/${segment(comparison)}/`,
  quiz: (quiz: string) => `/quizzes/${segment(quiz)}/`,
  guide: (guide: string) => `/guides/${segment(guide)}/`,
  curriculum: (curriculum: string) => `/curricula/${segment(curriculum)}/`,
  glossary: () => "/glossary/",
  sources: () => "/sources/",
} as const;

/**
 * The page on which a record stands, or the page that lists a talk's records, as in `takeaways:con406`;
 * undefined for kinds that are on no page of their own.
 */
export function pageOfRecord(name: `${string}:${string}`): string | undefined {
  const colon = name.indexOf(":");
  const ref = name.slice(colon + 1);
  const [talk = ""] = ref.split("/");
  switch (name.slice(0, colon)) {
    case "takeaway":
    case "takeaways":
      return recordPaths.takeaways(talk);
    case "question":
    case "questions":
      return recordPaths.questions(talk);
    case "chapter":
    case "outline":
      return recordPaths.outline(talk);
    case "highlight":
    case "highlights":
      return recordPaths.highlights(talk);
    case "note":
      return recordPaths.note(talk, ref.slice(talk.length + 1));
    case "term":
      return recordPaths.glossary();
    case "talk":
      return recordPaths.talk(ref);
    case "topic":
      return recordPaths.topic(ref);
    case "diagram":
      return recordPaths.diagram(ref);
    case "comparison":
      return recordPaths.comparison(ref);
    case "guide":
      return recordPaths.guide(ref);
    case "quiz":
      return recordPaths.quiz(ref);
    default:
      return undefined;
  }
}

/** A record's anchor on its page. */
export function anchored(path: string, id: string): string {
  return `${path}#${segment(id)}`;
}

function segment(id: string): string {
  return encodeURIComponent(id);
}
