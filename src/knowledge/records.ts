import type { MarkupTree } from "../markup/tree.ts";

/** Kinds of records that have an address of their own. */
export type RecordKind =
  | "talk"
  | "takeaway"
  | "question"
  | "chapter"
  | "highlight"
  | "note"
  | "paragraph"
  | "topic"
  | "fact"
  | "update"
  | "diagram"
  | "step"
  | "comparison"
  | "guide"
  | "guide-question"
  | "outcome"
  | "quiz"
  | "quiz-question"
  | "curriculum"
  | "module"
  | "term"
  | "dimension"
  | "source";

/** Kinds of records that flashcards are made of. */
export type CardKind = "question" | "term" | "takeaway" | "comparison" | "diagram";

/** What every record has. */
export interface BaseRecord {
  /** Unique among records of its kind; items of a talk are `<talk>/<id>`, facts and updates `<topic>/<id>`. */
  ref: string;
  /** Its own part of `ref`. */
  id: string;
  /** Where it is shown: path from the site's root, with its anchor. */
  path: string;
  /** Anchors or page names that it had before. */
  formerIds: string[];
  draft: boolean;
  /** False where its author wants no flashcards of it. */
  flashcards?: false;
  /** Where the author wrote it. */
  origin: { file: string; line: number };
}

/** One place where something is said. */
export interface Citation {
  source: string;
  /** An item of the source. */
  item?: string;
  /** Seconds into the recording. */
  atSeconds?: number;
  quote?: string;
}

/** How a claim is known, and from where. */
export interface Provenance {
  /** Empty where the author gave no source. */
  citations: Citation[];
  known?: "said" | "documented";
  /** Day of the last check, YYYY-MM-DD. */
  asOf?: string;
  correction?: Correction;
}

/** What a record says otherwise than its source, and why. */
export interface Correction {
  says: MarkupTree;
  because: MarkupTree;
  citations: Citation[];
}

export interface Site {
  title: string;
  description?: string;
  language: string;
  url?: string;
  introduction?: MarkupTree;
  accent?: string;
  /** After so many months, a fact should be checked again. */
  reviewAfterMonths: number;
  /** Whether each talk has a book beside its pages. */
  books: boolean;
  /** The kinds of records that make flashcards; missing for all. */
  flashcards?: CardKind[];
  /** Whether there is a page on each kind of content. */
  reference?: true;
  /** Under what terms the content may be used. */
  licence?: string;
  /** Address of the content folder in its repository, ending in a slash. */
  repository?: string;
}

export interface Source extends BaseRecord {
  kind: "source";
  title: string;
  type: "summary" | "recording" | "documentation" | "article";
  publisher?: string;
  url?: string;
  publishedOn?: string;
  readOn?: string;
  talk?: string;
  items: string[];
}

export interface Talk extends BaseRecord {
  kind: "talk";
  title: string;
  event?: string;
  sessionCode?: string;
  channel?: string;
  publishedOn?: string;
  speakers: { name: string; role?: string }[];
  /** `file` is a name in the talk's folder, and on the site. */
  video?: { url?: string; file?: string; durationSeconds?: number };
  language: string;
  tags: string[];
  summary?: MarkupTree;
  provenance: Provenance;
  rating?: { value: number; outOf: number; votes: number };
  lockedSections: TalkPart[];
}

export type TalkPart = "outline" | "mindmap" | "keywords" | "highlights" | "transcript";

/** What items of a talk share. */
interface TalkItem extends BaseRecord {
  talk: string;
  topics: string[];
  provenance: Provenance;
}

export interface Takeaway extends TalkItem {
  kind: "takeaway";
  emoji?: string;
  text: MarkupTree;
  detail?: MarkupTree;
  gap?: Gap;
}

export interface Question extends TalkItem {
  kind: "question";
  question: MarkupTree;
  answer: MarkupTree;
  gap?: Gap;
}

/** Words of a text that a quiz may leave out, and what would be wrong in their place. */
export interface Gap {
  /** They stand once in the text. */
  words: string;
  /** At least two where a quiz asks for it, else none. */
  wrong: string[];
  /** What would be right as well. */
  accept?: string[];
}

export interface Chapter extends TalkItem {
  kind: "chapter";
  title: string;
  startSeconds?: number;
  summary?: MarkupTree;
  chapters: Chapter[];
}

export interface Highlight extends TalkItem {
  kind: "highlight";
  quote: string;
  atSeconds?: number;
  speaker?: string;
}

/** A longer text that belongs to a talk. */
export interface Note extends TalkItem {
  kind: "note";
  title: string;
  description?: MarkupTree;
  /** Its place among the notes of its talk, where the author gave it one. */
  order?: number;
  body: MarkupTree;
}

/** A paragraph of a talk's transcript: what one voice says before it pauses. */
export interface Paragraph extends BaseRecord {
  kind: "paragraph";
  talk: string;
  startSeconds: number;
  endSeconds: number;
  speaker?: string;
  text: string;
  /** What is said when: stretches of `text` by the cues of the captions, in their order. */
  parts: SpokenPart[];
  /** Ref of the innermost chapter in which it is said. */
  chapter?: string;
}

/** A stretch of a paragraph's text with its times. */
export interface SpokenPart {
  startSeconds: number;
  endSeconds: number;
  from: number;
  to: number;
}

export interface Topic extends BaseRecord {
  kind: "topic";
  title: string;
  aliases: string[];
  type: "system" | "concept";
  summary?: MarkupTree;
  provenance: Provenance;
  runsOn: { topic: string; note?: MarkupTree; provenance: Provenance }[];
  related: string[];
  introduced?: { on: string; provenance: Provenance };
  facts: Fact[];
  updates: Update[];
  body: MarkupTree;
}

export type FactValue = string | number | boolean | string[];

export interface Fact extends BaseRecord {
  kind: "fact";
  topic: string;
  dimension: string;
  value: FactValue;
  /** The value of a text, or of each item of a list, as Markdown; empty for other types. */
  texts: MarkupTree[];
  note?: MarkupTree;
  /** For a list: nothing is missing from it. */
  complete: boolean;
  provenance: Provenance;
}

export interface Update extends BaseRecord {
  kind: "update";
  topic: string;
  /** Since when it holds, YYYY-MM-DD. */
  date: string;
  change: MarkupTree;
  effect: "changed" | "renamed" | "closed-to-new" | "retired";
  /** Topics to turn to instead. */
  instead: string[];
  provenance: Provenance;
}

export interface Diagram extends BaseRecord {
  kind: "diagram";
  title: string;
  /** What it shows, in words. */
  description: MarkupTree;
  talk?: string;
  topics: string[];
  provenance: Provenance;
  /** Mermaid. */
  source: string;
  /** Topics by the id of a node. */
  nodes: { node: string; topic: string }[];
  steps: DiagramStep[];
  /** Whether the steps happen one after another. */
  ordered: boolean;
  /** What else there is to say. */
  body: MarkupTree;
}

/** One step of a walk-through. */
export interface DiagramStep extends BaseRecord {
  kind: "step";
  diagram: string;
  title: string;
  text?: MarkupTree;
  /** What it lights up, as the source calls it. */
  shows: ShownPart[];
  provenance: Provenance;
}

/** A node or group of a diagram, or what leads from one to another. */
export type ShownPart = { node: string } | { from: string; to: string };

/** Which topics are put side by side, and by what. */
export interface Comparison extends BaseRecord {
  kind: "comparison";
  title: string;
  description?: MarkupTree;
  talk?: string;
  /** At least two. */
  topics: string[];
  /** In the order of the table's rows. */
  dimensions: string[];
}

/** A decision guide: questions whose answers lead to topics. No way through it comes back to where it was. */
export interface Guide extends BaseRecord {
  kind: "guide";
  title: string;
  description: MarkupTree;
  talk?: string;
  /** What it is about; the topics of its outcomes need not be named again. */
  topics: string[];
  provenance: Provenance;
  /** Id of the first question. */
  start: string;
  questions: GuideQuestion[];
  outcomes: GuideOutcome[];
}

export interface GuideQuestion extends BaseRecord {
  kind: "guide-question";
  guide: string;
  ask: MarkupTree;
  /** Why it matters. */
  why?: MarkupTree;
  /** At least two. */
  options: GuideOption[];
  provenance: Provenance;
}

/** An answer. */
export interface GuideOption {
  /** Unique within its question. */
  id: string;
  label: string;
  /** The answer as a condition, as it follows `if`. */
  when?: string;
  because?: MarkupTree;
  /** Id of the question or outcome of the guide that it leads to. */
  to: string;
}

export interface GuideOutcome extends BaseRecord {
  kind: "outcome";
  guide: string;
  /** Missing where the topic is not published. */
  topic?: string;
  title: string;
  because: MarkupTree;
  against: MarkupTree[];
  /** Topics to look at instead, best first. */
  alternatives: string[];
  provenance: Provenance;
}

export interface Term extends BaseRecord {
  kind: "term";
  term: string;
  aliases: string[];
  definition: MarkupTree;
  topic?: string;
  /** Terms that mean something else. */
  contrasts: string[];
  noLink: boolean;
  provenance: Provenance;
}

export interface Dimension extends BaseRecord {
  kind: "dimension";
  label: string;
  type: DimensionType;
  description?: MarkupTree;
  group?: string;
  /** For `level` from low to high; empty for types without choices. */
  choices: DimensionChoice[];
  /** How a quiz asks for it, with `{topic}`. */
  question?: string;
  /** What it says of a topic, with `{topic}` and `{value}`; choices have their own. */
  statement?: string;
  /** What a no says of a topic, with `{topic}`. */
  denial?: string;
  exclusive: boolean;
  unit?: string;
  /** Of an amount: three letters after ISO 4217. */
  currency?: string;
}

export interface DimensionChoice {
  id: string;
  label: string;
  meaning?: MarkupTree;
  /** What it says of a topic, with `{topic}`. */
  statement?: string;
  tone: Tone;
}

export type DimensionType =
  | "choice"
  | "level"
  | "yes-no"
  | "number"
  | "amount"
  | "duration"
  | "date"
  | "text"
  | "list";

export type Tone = "customer" | "provider" | "shared" | "good" | "bad" | "neutral";
