export type Severity = "error" | "warning";

interface CodeEntry {
  severity: Severity;
  /** What the code stands for, for the list of codes in the documentation. */
  explanation: string;
}

function error(explanation: string): CodeEntry {
  return { severity: "error", explanation };
}

function warning(explanation: string): CodeEntry {
  return { severity: "warning", explanation };
}

/** Every code that a diagnostic can carry; nothing else may be reported. */
export const diagnosticCodes = {
  "file/empty-folder": error("The content folder holds no talk."),
  "file/unreadable": error("A file could not be read, or is not text in UTF-8."),
  "file/too-large": error("A file is larger than content files may be."),
  "file/unknown": warning(
    "A file has a name or place that no content kind has, so it is not used.",
  ),
  "file/bad-id": error("A file or folder name that serves as an id is not in kebab-case."),
  "book/missing-character": error(
    "A book cannot show a character, since none of its typefaces has it.",
  ),
  "yaml/syntax": error("The YAML itself is wrong."),
  "yaml/too-many-aliases": error("YAML aliases would expand beyond what a content file needs."),
  "front-matter/missing": error("An MDX file does not begin with front matter."),
  "schema/missing": error("A required field is missing."),
  "schema/unknown-key": error("A field that this kind of content does not have."),
  "schema/wrong-type": error("A value has the wrong type."),
  "schema/wrong-value": error("A value has the right type but is not allowed."),
  "markup/syntax": error("The MDX itself is wrong."),
  "markup/code": error("Code in MDX (import, export, an expression, a spread): it is never run."),
  "markup/unknown-component": error("A component that is not registered."),
  "markup/unknown-prop": error("A property that the component does not have."),
  "markup/wrong-prop": error("A property that is missing or has a wrong value."),
  "markup/placement": error("A component stands where it cannot be shown."),
  "markup/code-language": warning("The language of a block of code is not known."),
  "markup/code-meta": warning("What follows the language of a block of code means nothing."),
  "markup/raw-html": warning("Raw HTML is shown as the text that it is."),
  "markup/unsafe-link": warning(
    "A link that is not to the web, mail or this site is shown as text.",
  ),
  "markup/too-deep": error("Lists, quotes or components are nested too deeply."),
  "markup/too-long": error("A line of text is too long to be read."),
  "markup/drawing-title": warning(
    "A diagram in a text has no title: who cannot see it is not told what it is.",
  ),
  "diagram/no-source": error("A diagram has no block of code in Mermaid."),
  "diagram/no-description": error("A diagram is not described in words."),
  "diagram/unknown-node": error("A diagram's source has no node with this id."),
  "diagram/unknown-edge": error("Nothing in a diagram's source leads from one node to another."),
  "diagram/no-nodes": error("Steps and links need a diagram of a type whose nodes are known."),
  "diagram/syntax": error("Mermaid cannot read the source of a diagram."),
  "diagram/too-large": error("A diagram is larger than one that can be followed."),
  "diagram/too-slow": error("A diagram took too long to draw."),
  "diagram/no-browser": error("Diagrams have to be drawn, and there is no browser to draw them."),
  "guide/option-target": error(
    "An answer leads both to a question and to an outcome, or to neither.",
  ),
  "guide/unknown-question": error("A guide has no question with this id."),
  "guide/unknown-outcome": error("A guide has no outcome with this id."),
  "guide/few-options": error("A question leaves no choice."),
  "guide/unreachable": error("Nothing in a guide leads to a question or an outcome."),
  "guide/closed-outcome": warning(
    "A guide sends people to something that is closed to them, without another way.",
  ),
  "quiz/keys": error("A question of a quiz has no right answer, or more than its type allows."),
  "quiz/repeated-option": error("A question of a quiz offers the same thing twice."),
  "quiz/gap": error(
    "Words that a quiz should leave out are not there once, or are wrong themselves.",
  ),
  "quiz/template": error("A sentence for quizzes lacks a name in braces, or has an unknown one."),
  "quiz/time-limit": error("The time limit of a quiz is not a time."),
  "quiz/unknown-value": error("A rule of a quiz asks for a value that no dimension has."),
  "quiz/unused-field": warning("A rule of a quiz takes no notice of one of its fields."),
  "quiz/no-questions": warning("A rule of a quiz makes no question of the records."),
  "quiz/all-of-the-above": warning("An option of a quiz stands for all the others, or for none."),
  "quiz/negative": warning("A question of a quiz has a negative that is not set off."),
  "quiz/overlap": warning("An option of a quiz is a part of another one."),
  "quiz/clue": warning("A question of a quiz gives its own answer away."),
  "quiz/uneven": warning("An option of a quiz differs in form from all others."),
  "quiz/longest-key": warning("The right answers of a quiz are the longest again and again."),
  "quiz/key-position": warning("The right answers of a quiz stand mostly at one place."),
  "quiz/repeated": warning("A quiz asks the same question twice."),
  "quiz/answers-another": warning("A question of a quiz gives away the answer of another one."),
  "curriculum/unknown-module": error("A module requires one that its curriculum does not have."),
  "curriculum/unknown-audience": error(
    "Something is for an audience that the curriculum does not have.",
  ),
  "curriculum/unreachable": error("An audience cannot get through a module of its path."),
  "curriculum/reserved-id": error("A module or audience has the address of another page."),
  "curriculum/lesson-pages": error("A lesson's records stand on several pages."),
  "curriculum/no-address": error("A lesson visits a source that has no address."),
  "curriculum/watch": error("A lesson's part of a recording ends before it begins."),
  "curriculum/no-title": error("A lesson of several records has no name."),
  "curriculum/due": error("A module is due before what it requires, or after the last day."),
  "curriculum/gate-questions": error("A gate asks more questions than there are on its outcomes."),
  "curriculum/untaught": warning("No lesson up to its gate is about a topic of an outcome."),
  "curriculum/untested": warning("No question of its gate is about an outcome."),
  "curriculum/too-long": warning("What is due takes longer than the days until then allow."),
  "link/duplicate-id": error("Two records have the same id."),
  "link/duplicate-name": error("Two topics or terms have the same name."),
  "link/unknown-topic": error("There is no topic with this id."),
  "link/unknown-diagram": error("There is no diagram with this id."),
  "link/unknown-comparison": error("There is no comparison with this id."),
  "link/unknown-term": error("There is no glossary term with this id."),
  "link/unknown-dimension": error("There is no dimension with this id."),
  "link/unknown-talk": error("There is no talk with this id."),
  "link/unknown-source": error("There is no source with this id."),
  "link/unknown-source-item": error("The source has no item with this id."),
  "link/unknown-record": error("There is no record with this id."),
  "link/missing-talk": error("A talk's folder has no talk.yaml."),
  "link/draft": warning("A record that is published refers to one that is a draft."),
  "link/cycle": error("Records refer to each other in a circle."),
  "comparison/few-topics": error("A comparison has fewer than two topics."),
  "comparison/unknown-group": error("No dimension is filed under this group."),
  "comparison/no-facts": warning("None of the topics compared has a fact of this dimension."),
  "comparison/repeated": warning("A comparison names a topic or a dimension twice."),
  "fact/wrong-type": error("A fact's value does not fit the type of its dimension."),
  "fact/unknown-choice": error("A fact names a choice that its dimension does not have."),
  "fact/no-source": warning("A record says something without a source; an error under --strict."),
  "import/empty": error("A file to import holds no text."),
  "import/binary": error("A file to import is not text."),
  "import/too-large": error("A file to import is larger than 10 MB."),
  "import/no-section": error("A text to import has nothing that a talk summary has."),
  "import/exists": error("A file that an import would write is there already."),
  "import/unreadable-list": error("An import cannot add to a list file as it stands."),
} as const satisfies Record<string, CodeEntry>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
