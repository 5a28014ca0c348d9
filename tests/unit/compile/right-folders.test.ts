import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { deriveQuiz } from "../../../src/derive/quiz/derive-quiz.ts";
import { openKnowledge } from "../../../src/knowledge/knowledge.ts";
import type { BaseRecord } from "../../../src/knowledge/records.ts";
import { toText } from "../../../src/markup/to-text.ts";
import { type CompiledFolder, compileFolder } from "../../../src/node/compile-folder.ts";
import { quizRules } from "../../../src/schema/quiz.ts";
import { briefly } from "./compile-texts.ts";

function compileRight(name: string, drafts = false): Promise<CompiledFolder> {
  const folder = resolve(import.meta.dirname, "../../fixtures/content/right", name);
  return compileFolder(folder, { drafts });
}

const refs = (records: readonly BaseRecord[]): string[] => records.map(({ ref }) => ref);

describe("a folder with one talk and three takeaways", () => {
  test("needs nothing else; its claims without a source are warnings", async () => {
    const { diagnostics, knowledge } = await compileRight("three-takeaways");
    expect(briefly(diagnostics)).toEqual([
      "fact/no-source talks/error-messages/takeaways.yaml:1:3",
      "fact/no-source talks/error-messages/takeaways.yaml:3:3",
      "fact/no-source talks/error-messages/takeaways.yaml:5:3",
    ]);
    expect(diagnostics.every(({ severity }) => severity === "warning")).toBe(true);
    expect(refs(knowledge.takeaways)).toEqual([
      "error-messages/say-the-place",
      "error-messages/say-the-way-out",
      "error-messages/say-all-at-once",
    ]);
  });

  test("is named after the talk", async () => {
    const { knowledge } = await compileRight("three-takeaways");
    expect(knowledge.site).toEqual({
      title: "Errors that teach",
      language: "en",
      reviewAfterMonths: 12,
      books: true,
    });
  });
});

describe("a Japanese folder", () => {
  test("has ids and addresses in its own script", async () => {
    const { diagnostics, knowledge } = await compileRight("japanese");
    expect(diagnostics).toEqual([]);
    const { takeaway, topic, talk } = openKnowledge(knowledge);
    expect(talk("障害に強い設計")).toMatchObject({ title: "障害に強い設計", language: "ja" });
    expect(takeaway("障害に強い設計/分ける")).toMatchObject({
      emoji: "🧱",
      topics: ["セル設計"],
      path: `/talks/${encodeURIComponent("障害に強い設計")}/takeaways/#${encodeURIComponent("分ける")}`,
      provenance: { citations: [{ source: "要約", item: "要点-1" }], known: "said" },
    });
    expect(topic("セル設計")?.path).toBe(`/topics/${encodeURIComponent("セル設計")}/`);
  });

  test("has no spaces where its lines were broken", async () => {
    const { knowledge } = await compileRight("japanese");
    const { topic } = openKnowledge(knowledge);
    expect(toText(topic("セル設計")?.body ?? { blocks: [], footnotes: [] })).toBe(
      "考え方\n\nは互いに独立している。それぞれが「全体」の小さな写しである。\n\n詳しくは要点を見る。",
    );
  });
});

describe("a folder that uses everything", () => {
  test("has nothing wrong", async () => {
    expect((await compileRight("everything")).diagnostics).toEqual([]);
    expect((await compileRight("everything", true)).diagnostics).toEqual([]);
  });

  test("keeps what holds for the site", async () => {
    const { site } = (await compileRight("everything")).knowledge;
    expect(site).toMatchObject({
      title: "Everything",
      description: "A folder that uses every field.",
      language: "en",
      url: "https://example.org/talks/",
      accent: "#336699",
      repository: "https://example.org/me/talks/edit/main/content/",
    });
    expect(toText(site.introduction ?? { blocks: [], footnotes: [] })).toBe("Everything at once.");
  });

  test("lists talks newest first, those without a date last", async () => {
    const { knowledge } = await compileRight("everything");
    expect(refs(knowledge.talks)).toEqual(["containers", "older", "undated"]);
  });

  test("keeps all that is known of a talk", async () => {
    const { knowledge } = await compileRight("everything");
    expect(openKnowledge(knowledge).talk("containers")).toMatchObject({
      id: "containers",
      path: "/talks/containers/",
      title: "Containers without machines",
      event: "A conference",
      sessionCode: "C1",
      channel: "A channel",
      publishedOn: "2024-05-06",
      speakers: [{ name: "Ada", role: "Engineer" }, { name: "Grace" }],
      video: { url: "https://example.org/video", durationSeconds: 2192 },
      language: "en-GB",
      tags: ["containers"],
      rating: { value: 4.5, outOf: 5, votes: 12 },
      lockedSections: ["mindmap", "keywords", "transcript"],
      formerIds: ["c1"],
      draft: false,
      origin: { file: "talks/containers/talk.yaml", line: 1 },
    });
  });

  test("reads a transcript into paragraphs, with who speaks and the chapter", async () => {
    const { paragraphsOf } = openKnowledge((await compileRight("everything")).knowledge);
    const shown = (talk: string) =>
      paragraphsOf(talk).map(({ id, speaker, text, chapter }) => [id, speaker, text, chapter]);
    expect(shown("containers").slice(0, 4)).toEqual([
      [
        "t-0-00-01",
        "Ada",
        "Good morning, and welcome to containers without machines & without tears.",
        "containers/part-one",
      ],
      ["t-0-00-12", "Grace", "What is a container?", "containers/part-one"],
      ["t-0-00-12-2", "Ada", "A way to pack a program.", "containers/part-one"],
      ["t-0-05-30", "Ada", "A detail: less to patch, a < b.", "containers/detail"],
    ]);
    expect(shown("older")).toEqual([
      [
        "t-0-00-01",
        undefined,
        "What there was before boxes was rooms & more rooms. Then came boxes.",
        "older/before",
      ],
      ["t-0-09-00", undefined, "Crates are boxes of boxes.", "older/crates"],
    ]);
  });

  test("reads citations in each of their forms", async () => {
    const { takeaway } = openKnowledge((await compileRight("everything")).knowledge);
    expect(takeaway("containers/no-machines")?.provenance).toEqual({
      citations: [{ source: "summary", item: "takeaway-1" }],
      known: "said",
      asOf: "2024-06-01",
    });
    expect(takeaway("containers/corrected")?.provenance.citations).toEqual([
      { source: "recording", atSeconds: 3723, quote: "It starts in a second." },
      { source: "guide" },
    ]);
    expect(takeaway("containers/quoted")?.provenance).toEqual({
      citations: [{ source: "recording", atSeconds: 750 }],
      known: "said",
    });
  });

  test("keeps a correction with its reason and its source", async () => {
    const { takeaway } = openKnowledge((await compileRight("everything")).knowledge);
    const correction = takeaway("containers/corrected")?.provenance.correction;
    expect(correction && [toText(correction.says), toText(correction.because)]).toEqual([
      "It starts in a second.",
      "The guide says a minute.",
    ]);
    expect(correction?.citations).toEqual([{ source: "guide", quote: "Starting takes a minute." }]);
  });

  test("reads facts of each type", async () => {
    const { topic } = openKnowledge((await compileRight("everything")).knowledge);
    const facts = topic("containers")?.facts ?? [];
    expect(Object.fromEntries(facts.map(({ dimension, value }) => [dimension, value]))).toEqual({
      patching: "provider",
      isolation: "high",
      "scales-to-zero": false,
      memory: 0.5,
      since: "2013-03-20",
      price: "by the second",
      "start-time": "500 ms",
      hourly: 0.004,
      languages: ["any", "all"],
    });
    expect(facts.find(({ id }) => id === "patching")).toMatchObject({
      ref: "containers/patching",
      path: "/topics/containers/#patching",
      complete: false,
      provenance: { citations: [{ source: "guide" }], known: "documented", asOf: "2024-06-01" },
    });
    expect(facts.find(({ id }) => id === "languages")?.complete).toBe(true);
  });

  test("keeps dependencies, updates and names of a topic", async () => {
    const { topic } = openKnowledge((await compileRight("everything")).knowledge);
    expect(topic("containers")).toMatchObject({
      title: "Containers",
      aliases: ["OCI containers", "Docker"],
      type: "system",
      runsOn: [{ topic: "machines", provenance: { known: "documented" } }],
      related: ["machines"],
      introduced: { on: "2013-03", provenance: { citations: [{ source: "post" }] } },
      updates: [
        {
          ref: "containers/renamed",
          path: "/topics/containers/#renamed",
          date: "2024-01-01",
          effect: "renamed",
          instead: ["machines"],
          provenance: { citations: [{ source: "post" }], known: "documented", asOf: "2024-06-01" },
          origin: { file: "topics/containers.mdx", line: 28 },
        },
      ],
      formerIds: ["dockers"],
    });
  });

  test("keeps a guide with what each answer leads to", async () => {
    const { guide } = openKnowledge((await compileRight("everything")).knowledge);
    const found = guide("where-to-run");
    expect(found).toMatchObject({
      path: "/guides/where-to-run/",
      talk: "containers",
      topics: ["machines"],
      start: "packed",
      formerIds: ["where-it-runs"],
      provenance: { citations: [{ source: "guide" }], asOf: "2024-06-01" },
    });
    expect(found?.questions.map(({ ref, options }) => [ref, options.map(({ to }) => to)])).toEqual([
      ["where-to-run/kernel", ["own-machine", "container"]],
      ["where-to-run/packed", ["kernel", "own-machine", "drivers"]],
      ["where-to-run/drivers", ["own-machine", "kernel"]],
    ]);
    expect(found?.questions[1]?.options[0]).toMatchObject({
      label: "Yes, as an image <latest>",
      when: "the program is packed",
    });
    expect(found?.outcomes.map(({ path, topic, title }) => [path, topic, title])).toEqual([
      ["/guides/where-to-run/#container", "containers", "A container"],
      ["/guides/where-to-run/#own-machine", "machines", "Machines"],
    ]);
  });

  test("keeps chapters nested, with times in seconds", async () => {
    const { knowledge } = await compileRight("everything");
    expect(knowledge.chapters).toMatchObject([
      {
        ref: "containers/part-one",
        startSeconds: 0,
        chapters: [{ ref: "containers/detail", startSeconds: 330, chapters: [] }],
      },
      { ref: "containers/part-two", startSeconds: 3600, chapters: [] },
      ...["before", "boxes", "crates", "after"].map((id) => ({ ref: `older/${id}` })),
    ]);
    expect(knowledge.highlights).toMatchObject([
      { ref: "containers/best", atSeconds: 600, speaker: "Ada", quote: "Nobody misses machines." },
    ]);
  });

  test("keeps notes in the order that they name, then by title", async () => {
    const { notes, note } = openKnowledge((await compileRight("everything")).knowledge);
    expect(refs(notes)).toEqual([
      "containers/first-steps",
      "containers/why-pack",
      "containers/also-read",
    ]);
    expect(note("containers/why-pack")).toMatchObject({
      id: "why-pack",
      path: "/talks/containers/notes/why-pack/",
      talk: "containers",
      title: "Why a program is packed",
      topics: ["containers", "machines"],
      formerIds: ["boxes-and-why"],
      provenance: {
        citations: [{ source: "guide" }],
        known: "documented",
        asOf: "2024-06-01",
        correction: { citations: [{ source: "post" }] },
      },
      origin: { file: "talks/containers/notes/why-pack.mdx", line: 2 },
    });
  });

  test("keeps a quiz with questions of every type, and the rules that make more", async () => {
    const { quiz } = openKnowledge((await compileRight("everything")).knowledge);
    const found = quiz("boxes");
    expect(found).toMatchObject({
      path: "/quizzes/boxes/",
      talk: "containers",
      topics: ["containers", "machines", "functions"],
      draw: 12,
      passMark: 80,
      limitSeconds: 900,
      formerIds: ["crates"],
    });
    expect(found?.questions.map(({ answer }) => answer.type)).toEqual([
      ...["one-answer", "several-answers", "true-false", "text", "number"],
      ...["order", "match", "groups", "node"],
    ]);
    expect(found?.questions[1]).toMatchObject({
      ref: "boxes/brought",
      path: "/quizzes/boxes/#brought",
      difficulty: "medium",
      answer: { keepOrder: true, options: [{ isKey: true }, { isKey: false }, { isKey: true }] },
      provenance: { citations: [{ source: "summary", item: "takeaway-1" }], known: "said" },
    });
    expect(found?.generate[2]).toEqual({ rule: "topics-with-value", value: "provider" });
  });

  test("makes questions by every rule", async () => {
    const { knowledge, drawings } = await compileRight("everything");
    const material = { knowledge: openKnowledge(knowledge), drawings };
    const made = knowledge.quizzes.flatMap((each) => deriveQuiz(material, each));
    expect(new Set(made.flatMap(({ rule }) => rule ?? []))).toEqual(new Set(quizRules));
    expect(made.filter(({ rule }) => rule === "order").map(({ id }) => id)).toEqual([
      "order.memory",
      "order.start-time",
    ]);
  });

  test("leaves drafts out, with everything in a talk that is one", async () => {
    const { knowledge } = await compileRight("everything");
    expect(refs(knowledge.takeaways)).toEqual([
      "containers/no-machines",
      "containers/corrected",
      "containers/quoted",
    ]);
    expect(refs(knowledge.topics)).toEqual(["containers", "functions", "machines"]);
    expect(refs(knowledge.terms)).toEqual(["container", "image", "virtual-machine"]);
    expect(refs(knowledge.quizzes)).toEqual(["older", "boxes"]);
  });

  test("keeps drafts where they are asked for, marked", async () => {
    const { knowledge } = await compileRight("everything", true);
    const drafts = [
      ...knowledge.talks,
      ...knowledge.takeaways,
      ...knowledge.topics,
      ...knowledge.terms,
      ...knowledge.quizzes,
      ...knowledge.notes,
      ...(knowledge.chapters[0]?.chapters ?? []),
    ].filter(({ draft }) => draft);
    expect(refs(drafts)).toEqual([
      "secret",
      "containers/hidden",
      "later",
      "unwritten",
      "later",
      "containers/later",
      "containers/detail-to-come",
    ]);
    expect(refs(knowledge.takeaways)).toContain("secret/secret");
  });

  test("survives JSON, as the snapshot that the site reads", async () => {
    const { knowledge } = await compileRight("everything", true);
    expect(JSON.parse(JSON.stringify(knowledge))).toEqual(knowledge);
  });
});
