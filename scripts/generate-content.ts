import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { RandomWords } from "./random-words.ts";

/** Pages that a talk has: its overview, takeaways and questions. */
const pagesPerTalk = 3;
const takeawaysPerTalk = 10;
const questionsPerTalk = 6;
const factsPerTopic = 6;

/**
 * A content folder of about so many pages, as texts by path: the same for the same seed. Four pages of
 * ten belong to talks, the rest are topics; one source is cited by everything.
 */
export function generateContent(pages: number, seed = 1): Map<string, string> {
  const random = new RandomWords(seed);
  const talks = Math.max(1, Math.round((pages * 0.4) / pagesPerTalk));
  const topics = Math.max(1, pages - talks * pagesPerTalk);
  const topicId = (index: number): string => `topic-${index + 1}`;
  const someTopics = (): string[] => [
    ...new Set(Array.from({ length: 2 }, () => topicId(random.below(topics)))),
  ];
  const files = new Map<string, string>();
  const known = { known: "documented", asOf: "2026-01-01" };
  const cited = (item: number) => ({ source: `notes#item-${(item % 50) + 1}`, ...known });
  files.set(
    "site.yaml",
    stringify({
      title: "Generated knowledge",
      language: "en",
      description: random.sentence(),
      books: false,
    }),
  );
  files.set(
    "sources.yaml",
    stringify([
      {
        id: "notes",
        title: "Generated notes",
        type: "documentation",
        url: "https://example.org/notes",
        readOn: "2026-01-01",
        items: Array.from({ length: 50 }, (_, item) => `item-${item + 1}`),
      },
    ]),
  );
  files.set(
    "dimensions.yaml",
    stringify(
      Array.from({ length: factsPerTopic }, (_, index) => ({
        id: `dimension-${index + 1}`,
        label: random.sentence(4).slice(0, -1),
        type: "text",
        group: index < 3 ? "First group" : "Second group",
      })),
    ),
  );
  files.set(
    "glossary.yaml",
    stringify(
      Array.from({ length: Math.min(200, Math.ceil(pages / 5)) }, (_, index) => ({
        id: `term-${index + 1}`,
        term: `${random.words(2)} ${index + 1}`,
        definition: random.sentence(),
        topic: topicId(random.below(topics)),
        ...cited(index),
      })),
    ),
  );
  for (let talk = 1; talk <= talks; talk++) {
    const folder = `talks/talk-${talk}`;
    files.set(
      `${folder}/talk.yaml`,
      stringify({
        title: `${random.sentence(5).slice(0, -1)} ${talk}`,
        event: `Conference ${2015 + (talk % 10)}`,
        publishedOn: `${2015 + (talk % 10)}-0${1 + (talk % 9)}-15`,
        speakers: [{ name: `Speaker ${talk}` }],
        summary: random.paragraph(3),
        source: cited(talk).source,
      }),
    );
    files.set(
      `${folder}/takeaways.yaml`,
      stringify(
        Array.from({ length: takeawaysPerTalk }, (_, index) => ({
          id: `takeaway-${index + 1}`,
          text: random.sentence(18),
          detail: random.paragraph(2),
          topics: someTopics(),
          ...cited(index),
        })),
      ),
    );
    files.set(
      `${folder}/questions.yaml`,
      stringify(
        Array.from({ length: questionsPerTalk }, (_, index) => ({
          id: `question-${index + 1}`,
          question: `${random.sentence(9).slice(0, -1)}?`,
          answer: `${random.paragraph(3)}\n\n- ${random.sentence()}\n- ${random.sentence()}`,
          topics: someTopics(),
          ...cited(index),
        })),
      ),
    );
  }
  for (let topic = 0; topic < topics; topic++) {
    const facts = Array.from({ length: factsPerTopic }, (_, index) => [
      `dimension-${index + 1}`,
      { value: random.sentence(6), ...cited(index) },
    ]);
    const front = {
      title: `${random.sentence(2).slice(0, -1)} ${topic + 1}`,
      kind: topic % 2 === 0 ? "system" : "concept",
      summary: random.sentence(),
      ...cited(topic),
      related: someTopics().filter((id) => id !== topicId(topic)),
      facts: Object.fromEntries(facts),
    };
    const sections = Array.from({ length: 3 }, () => {
      const link = `<Topic id="${topicId(random.below(topics))}" />`;
      const paragraph = `${random.paragraph(4)} See ${link}. **${random.words(3)}** and \`${random.word()}\`.`;
      return `## ${random.sentence(3).slice(0, -1)}\n\n${paragraph}\n\n${random.paragraph(3)}`;
    });
    const table = `| ${random.word()} | ${random.word()} |\n| - | - |\n| ${random.words(3)} | ${random.words(4)} |`;
    files.set(
      `topics/${topicId(topic)}.mdx`,
      `---\n${stringify(front)}---\n\n${random.paragraph(3)}\n\n${sections.join("\n\n")}\n\n${table}\n`,
    );
  }
  return files;
}

/** Writes texts by path into a folder. */
export async function writeTexts(folder: string, texts: ReadonlyMap<string, string>) {
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: {
      pages: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const pages = Number(values.pages);
  if (folder === undefined || !Number.isInteger(pages) || pages < 4) {
    process.stderr.write(
      "Use: node scripts/generate-content.ts FOLDER [--pages NUMBER] [--seed NUMBER]\n",
    );
    process.exitCode = 2;
  } else {
    await writeTexts(folder, generateContent(pages, Number(values.seed)));
  }
}
