import { stat } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { didYouMean } from "../diagnostics/nearest-name.ts";
import { missingCharacters } from "../examine/missing-characters.ts";
import { type BookTarget, bookContents } from "../export/book/book-contents.ts";
import type { BookOptions } from "../export/book/book-typst.ts";
import { type Knowledge, openKnowledge } from "../knowledge/knowledge.ts";
import { writeFiles } from "../node/write-files.ts";
import { orList } from "../schema/or-list.ts";
import { bookMaker } from "../site/make-book.ts";
import {
  type Command,
  CommandError,
  contentOption,
  requiredText,
  textOption,
  UsageError,
} from "./command.ts";
import { compileContent } from "./compile-content.ts";
import { counted } from "./counted.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

const papers = ["a4", "letter", "a5"] as const;
const answerPlaces = ["end", "separate", "none"] as const;

/** `talkbook pdf`: a book, or every reason why there is none. */
export const pdf: Command = {
  usage:
    "pdf [TARGET] [--out FILE] [--paper a4|letter|a5] [--answers end|separate|none] [--draft] [--drafts] [--content DIR]",
  summary:
    "Makes a book of the whole site, or of TARGET: a talk, note, quiz or learning path, by its id.",
  details: [
    "  TALK          a talk, as in con406",
    "  TALK/NOTE     one of its notes",
    "  QUIZ          a quiz",
    "  PATH          a learning path",
    "  PATH/AUDIENCE its part for an audience, as in first-week/developer",
    "",
    "  Where a name is that of several, put the kind before it: talks/x, notes/x/y, quizzes/x, curricula/x.",
  ],
  options: {
    ...contentOption,
    out: { type: "string", help: "the file (default: TARGET.pdf, or book.pdf)" },
    paper: { type: "string", default: "a4", help: "a4, letter or a5 (default: a4)" },
    answers: {
      type: "string",
      default: "end",
      help: "where the key of quizzes stands: at the end, in a file of its own, or nowhere (default: end)",
    },
    draft: {
      type: "boolean",
      default: false,
      help: "show ids in the margin, and what is cited behind each source",
    },
    drafts: { type: "boolean", default: false, help: "take in records that are drafts" },
  },
  positionals: { least: 0, most: 1 },
  async run(input, terminal) {
    const content = requiredText(input, "content");
    const paper = oneOf(papers, "paper", requiredText(input, "paper").toLowerCase());
    const answers = oneOf(answerPlaces, "answers", requiredText(input, "answers"));
    const [name] = input.positionals;
    const out = textOption(input, "out") ?? `${name?.split("/").at(-1) ?? "book"}.pdf`;
    await refuseFolder(out);
    const compiled = await compileContent(content, { drafts: input.values.drafts === true });
    const { diagnostics, texts, drawings } = compiled;
    if (diagnostics.some(({ severity }) => severity === "error")) {
      printDiagnostics(diagnostics, texts, content, terminal);
      terminal.err("Nothing was made.");
      return 1;
    }
    // Warnings are about all of the content, and stand in the way of no book.
    const warnings = diagnostics.length;
    if (warnings > 0) {
      const count = warnings === 1 ? "1 warning" : `${warnings} warnings`;
      terminal.err(`${count} in the content; \`talkbook check\` says more.`);
    }
    const knowledge = openKnowledge(compiled.knowledge);
    const target = bookTarget(knowledge, name);
    const isDraft = input.values.draft === true;
    const hasQuizzes = (bookContents(knowledge, target)?.quizzes.length ?? 0) > 0;
    if (answers === "separate" && !hasQuizzes) {
      terminal.err("There are no quizzes in it, so there is no key.");
    }
    const files: [file: string, key: BookOptions["answers"]][] = [
      [out, answers === "end" ? "end" : "none"],
      ...(answers === "separate" && hasQuizzes ? [[keyFile(out), "only"] as [string, "only"]] : []),
    ];
    const maker = await bookMaker({ knowledge, drawings });
    const made: { file: string; bytes: Uint8Array; pages: number; seconds: string }[] = [];
    for (const [file, key] of files) {
      terminal.progress(`Setting ${shown(file)} …`);
      const started = performance.now();
      const book = await maker.make(target, { paper, answers: key, isDraft });
      terminal.progress("");
      if ("missing" in book) {
        printDiagnostics(missingCharacters(book.missing, texts), texts, content, terminal);
        terminal.err("Nothing was made.");
        return 1;
      }
      if ("problem" in book) throw new CommandError(`${shown(file)} was not made: ${book.problem}`);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      made.push({ file, bytes: book.pdf, pages: book.pages, seconds });
    }
    await write(out, made);
    for (const { file, bytes, pages, seconds } of made) {
      const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
      terminal.err(`Made ${shown(file)} in ${seconds} s: ${counted(pages, "page")}, ${size}.`);
    }
    return 0;
  },
};

function oneOf<Value extends string>(
  values: readonly Value[],
  option: string,
  given: string,
): Value {
  const found = values.find((value) => value === given);
  if (found) return found;
  throw new UsageError(`--${option} is ${orList(values)}, not ${given}.`);
}

/**
 * What a name stands for; a kind in front of it, as in `quizzes/basics`, decides where there are two. A
 * note is named with its talk, as in `con406/cells`.
 */
function bookTarget(knowledge: Knowledge, name: string | undefined): BookTarget {
  if (name === undefined) return { kind: "site" };
  const targets: [path: string, target: BookTarget][] = [
    ...knowledge.talks.map(
      ({ id }) => [`talks/${id}`, { kind: "talk", id }] as [string, BookTarget],
    ),
    ...knowledge.quizzes.map(
      ({ id }) => [`quizzes/${id}`, { kind: "quiz", id }] as [string, BookTarget],
    ),
    ...knowledge.curricula.flatMap(({ id, audiences }): [string, BookTarget][] => [
      [`curricula/${id}`, { kind: "curriculum", id }],
      ...audiences.map((audience): [string, BookTarget] => [
        `curricula/${id}/${audience.id}`,
        { kind: "curriculum", id, audience: audience.id },
      ]),
    ]),
    ...knowledge.notes.map(
      ({ ref }) => [`notes/${ref}`, { kind: "note", id: ref }] as [string, BookTarget],
    ),
  ];
  const wanted = name.replace(/\/$/, "");
  const found = targets.filter(([path]) => path === wanted || withoutKind(path) === wanted);
  const [only, other] = found;
  if (only && other) {
    const ways = found.map(([path]) => path).join(" or ");
    throw new CommandError(`"${name}" is more than one thing here: write ${ways}.`);
  }
  if (only) return only[1];
  const hint = didYouMean(
    wanted.replace(/^(?:talks|notes|quizzes|curricula)\//, ""),
    targets.map(([path]) => withoutKind(path)),
  );
  throw new CommandError(
    `There is no talk, note, quiz or learning path "${name}"${hint ? `: ${hint}` : ". Without a name the book holds everything."}`,
  );
}

function withoutKind(path: string): string {
  return path.slice(path.indexOf("/") + 1);
}

/** Where the key stands that has a file of its own: beside the book. */
function keyFile(out: string): string {
  return out.replace(/(?:\.pdf)?$/i, "-key.pdf");
}

async function refuseFolder(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory()) throw new CommandError(`${out} is a folder. Name a file with --out.`);
}

/** Writes the book and its key, which stand in one folder. */
async function write(
  out: string,
  made: readonly { file: string; bytes: Uint8Array }[],
): Promise<void> {
  const files = made.map(({ file, bytes }) => ({ path: basename(file), text: bytes }));
  try {
    await writeFiles(dirname(resolve(out)), files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new CommandError(`${out} cannot be written: ${reason}`);
  }
}

function shown(file: string): string {
  const path = relative(process.cwd(), resolve(file));
  return path.startsWith("..") ? file : path;
}
