import type { Lesson } from "../../knowledge/curriculum-records.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { RecordName } from "../../knowledge/quiz-records.ts";
import { pageOfRecord } from "../../knowledge/record-paths.ts";
import { toText } from "../../markup/to-text.ts";
import { topicsOfTalk } from "../current-updates.ts";
import { namedRecord } from "../quiz/named-record.ts";
import { paragraphAt } from "../transcript-pages.ts";
import { chaptersIn } from "./spent-time.ts";

/** A record that a lesson leads to. */
export interface LessonRecord {
  name: RecordName;
  /** Undefined for a page that lists a talk's records. */
  title?: string;
  /** Path from the site's root, with its anchor. */
  path: string;
}

/** The records of a lesson in the order of reading; those that are not there are left out. */
export function lessonRecords(knowledge: Knowledge, { material }: Lesson): LessonRecord[] {
  if (material.type === "watch") {
    const talk = knowledge.talk(material.talk);
    if (!talk) return [];
    // What is said stands beside the recording, which plays from there.
    const spoken = paragraphAt(knowledge.paragraphsOf(talk.id), material.fromSeconds ?? 0);
    return [{ name: `talk:${talk.id}`, title: talk.title, path: spoken?.path ?? talk.path }];
  }
  if (material.type === "visit") return [];
  return material.records.flatMap((name): LessonRecord[] => {
    const found = titledRecord(knowledge, name);
    if (found) return [{ name, ...found }];
    const page = pageOfRecord(name);
    return page === undefined ? [] : [{ name, path: page }];
  });
}

function titledRecord(knowledge: Knowledge, name: RecordName) {
  const kind = name.slice(0, name.indexOf(":"));
  const ref = name.slice(kind.length + 1);
  const [talk = ""] = ref.split("/");
  switch (kind) {
    case "quiz":
      return pick(knowledge.quiz(ref));
    case "talk":
      return pick(knowledge.talk(ref));
    case "chapter":
      return pick(chaptersIn(knowledge.chaptersOf(talk)).find((chapter) => chapter.ref === ref));
    case "highlight": {
      const highlight = knowledge.highlightsOf(talk).find((each) => each.ref === ref);
      return highlight && { title: highlight.quote, path: highlight.path };
    }
    default:
      return namedRecord(knowledge, name, (tree) => toText(tree).replace(/\s+/g, " "));
  }
}

function pick(record: { title: string; path: string } | undefined) {
  return record && { title: record.title, path: record.path };
}

/** The topics that a lesson is about: those of its records, and those that its author adds. */
export function lessonTopics(knowledge: Knowledge, lesson: Lesson): Set<string> {
  const { material } = lesson;
  const names: RecordName[] =
    material.type === "read"
      ? material.records
      : material.type === "watch"
        ? [`talk:${material.talk}`]
        : [];
  return new Set([...lesson.topics, ...names.flatMap((name) => topicsOf(knowledge, name))]);
}

function topicsOf(knowledge: Knowledge, name: RecordName): readonly string[] {
  const kind = name.slice(0, name.indexOf(":"));
  const ref = name.slice(kind.length + 1);
  const [talk = ""] = ref.split("/");
  switch (kind) {
    case "topic":
      return [ref];
    case "takeaway":
      return knowledge.takeaway(ref)?.topics ?? [];
    case "question":
      return knowledge.question(ref)?.topics ?? [];
    case "takeaways":
      return knowledge.takeawaysOf(ref).flatMap(({ topics }) => topics);
    case "questions":
      return knowledge.questionsOf(ref).flatMap(({ topics }) => topics);
    case "outline":
      return chaptersIn(knowledge.chaptersOf(ref)).flatMap(({ topics }) => topics);
    case "highlights":
      return knowledge.highlightsOf(ref).flatMap(({ topics }) => topics);
    case "chapter": {
      const chapters = chaptersIn(knowledge.chaptersOf(talk));
      const found = chapters.find((chapter) => chapter.ref === ref);
      return found ? chaptersIn([found]).flatMap(({ topics }) => topics) : [];
    }
    case "highlight":
      return knowledge.highlightsOf(talk).find((each) => each.ref === ref)?.topics ?? [];
    case "note":
      return knowledge.note(ref)?.topics ?? [];
    case "talk":
      return topicsOfTalk(knowledge, ref);
    case "term": {
      const topic = knowledge.term(ref)?.topic;
      return topic === undefined ? [] : [topic];
    }
    case "diagram": {
      const diagram = knowledge.diagram(ref);
      return diagram ? [...diagram.topics, ...diagram.nodes.map(({ topic }) => topic)] : [];
    }
    case "comparison":
      return knowledge.comparison(ref)?.topics ?? [];
    case "guide": {
      const guide = knowledge.guide(ref);
      return guide ? [...guide.topics, ...guide.outcomes.flatMap(({ topic }) => topic ?? [])] : [];
    }
    case "quiz":
      return knowledge.quiz(ref)?.topics ?? [];
    default:
      return [];
  }
}
