import { type GIFTQuestion, parse } from "gift-pegjs";
import { beforeAll, describe, expect, test } from "vitest";
import { giftFile } from "../../src/export/gift/gift-file.ts";
import { generalFeedback } from "../../src/export/items/general-feedback.ts";
import { lossLines } from "../../src/export/items/item-set.ts";
import { moodleXmlFile } from "../../src/export/moodle/moodle-xml.ts";
import { answerOf, hostileQuiz, itemsOf, itemsOfFolder, type TestItems } from "./exported-items.ts";

/** What a reader of GIFT that is not ours has read, with its fields by whatever type they belong to. */
interface Read {
  type: string;
  id: string | null;
  tags: string[] | null;
  title: string | null;
  stem: { format: string; text: string };
  globalFeedback: { text: string } | null;
  isTrue: boolean;
  trueFeedback: { text: string } | null;
  choices: {
    isCorrect: boolean;
    weight: number | null;
    text: { text: string };
    feedback: { text: string } | null;
  }[];
  matchPairs: { subquestion: { text: string }; subanswer: string }[];
}

function read(gift: string): Read[] {
  return parse(gift) as (GIFTQuestion & unknown)[] as Read[];
}

let items: TestItems;
let everything: Read[];
beforeAll(async () => {
  items = await itemsOfFolder("tests/fixtures/content/right/everything");
  everything = read(giftFile(items.view, items.sets).content);
});

const question = (id: string) => {
  const found = everything.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

test("every question but those in an order is read back, with its id, tags, stem and explanation", () => {
  const kept = items.questions.filter(({ answer }) => answer.type !== "order");
  const found = everything.filter(({ type }) => type !== "Category");
  expect(kept.length).toBeGreaterThan(40);
  expect(found.map(({ id }) => id)).toEqual(kept.map(({ ref }) => ref.replace("/", ".")));
  const { view } = items;
  kept.forEach((record, index) => {
    const { tags, stem, globalFeedback } = found[index] ?? question(record.ref);
    expect(tags).toEqual([...view.topics(record), record.difficulty]);
    expect(stem.format).toBe("html");
    expect(stem.text.startsWith(view.html(record.stem))).toBe(true);
    // Every question has its reasons.
    expect(globalFeedback?.text).toBe(generalFeedback(view, record));
  });
});

test("options are those of the record, with what each is worth and what is said of it", () => {
  const { view } = items;
  const weights = { 1: 100, 2: 50, 3: 33.33333, 4: 25, 5: 20 } as Record<number, number>;
  let seen = 0;
  for (const record of items.questions) {
    const { answer } = record;
    if (answer.type !== "one-answer" && answer.type !== "several-answers") continue;
    seen++;
    const keys = answer.options.filter(({ isKey }) => isKey).length;
    // So many wrong ones take back everything.
    const misses = Math.min(keys, answer.options.length - keys);
    const isSingle = answer.type === "one-answer";
    expect(question(record.ref.replace("/", ".")).choices).toEqual(
      answer.options.map(({ text, isKey, feedback }) => ({
        isCorrect: isSingle && isKey,
        weight: isSingle ? null : isKey ? weights[keys] : -(weights[misses] ?? 0),
        text: { format: "html", text: view.inlineHtml(text) },
        feedback: feedback ? { format: "html", text: view.html(feedback) } : null,
      })),
    );
  }
  expect(seen).toBeGreaterThan(20);
});

describe("each other type", () => {
  test("true or false, with what is said of the wrong one", () => {
    expect(question("boxes.shared")).toMatchObject({
      type: "TF",
      isTrue: true,
      // The first text is what Moodle says of a wrong answer.
      trueFeedback: { text: "<p>They do.</p>" },
    });
  });

  test("a text, with every spelling and with wrong ones", () => {
    const { type, choices } = question("boxes.packed-file");
    expect(type).toBe("Short");
    expect(
      choices.map(({ text, weight, feedback }) => [text.text, weight, feedback?.text]),
    ).toEqual([
      ["image", 100, undefined],
      ["an image", 100, undefined],
      ["container", 0, "<p>That is what is started.</p>"],
    ]);
  });

  test("a number, with how far it may be off and its unit in words", () => {
    expect(question("boxes.memory")).toMatchObject({
      type: "Numerical",
      stem: { text: "<p>How much memory does a machine have?</p>\n<p>(GB)</p>" },
      choices: { type: "range", number: 1024, range: 0.5 },
    });
  });

  test("matches, with one more to choose from", () => {
    expect(pairsOf("boxes.words")).toEqual([
      ["Image", "A file"],
      ["Container", "A process"],
      ["", "A computer"],
    ]);
  });

  test("groups as matches, an empty one as one more to choose from", () => {
    const { groups } = answerOf(
      items.questions.find(({ ref }) => ref === "boxes/yours") as TestItems["questions"][number],
      "groups",
    );
    expect(groups.map(({ label }) => label)).toEqual(["Yours", "Theirs", "Nobody's"]);
    expect(pairsOf("boxes.yours").toSorted()).toEqual([
      ["", "Nobody's"],
      ["Host", "Theirs"],
      ["Image", "Yours"],
      ["Kernel", "Theirs"],
    ]);
  });

  test("nodes by their names", () => {
    const { type, choices } = question("boxes.where");
    expect(type).toBe("MC");
    expect(choices.map(({ isCorrect, text }) => [text.text, isCorrect]).toSorted()).toEqual([
      ["Machine", false],
      ["Packed", true],
      ["You &amp; yours", false],
    ]);
  });

  const pairsOf = (id: string) =>
    question(id).matchPairs.map(({ subquestion, subanswer }) => [subquestion.text, subanswer]);
});

test("what GIFT lacks is named", () => {
  const { losses } = giftFile(items.view, items.sets);
  expect(lossLines(losses)).toEqual([
    "hints, for which GIFT has no place (12 questions: 12 in boxes)",
    "questions of the type order, which GIFT does not have (4 questions: boxes/way, boxes/order.memory, boxes/order.start-time, boxes/layers.functions)",
    "pictures to point at: nodes are offered by their names (1 question: boxes/where)",
  ]);
});

describe("a question about a diagram", () => {
  const asked = (set: string[]) => set.filter((each) => /next-step|between/.test(each));

  test("has a link to the diagram's page", () => {
    const { stem } = question("boxes.next-step.packing.pack");
    expect(stem.text).toContain(
      '<p><a href="https://example.org/talks/diagrams/packing/">From code to a kernel</a></p>',
    );
  });

  test("is left out, and named, where the site has no place", () => {
    const view = {
      ...items.view,
      picture(of: TestItems["questions"][number]) {
        const { address: _, ...picture } = items.view.picture(of) ?? {};
        return picture as ReturnType<typeof items.view.picture>;
      },
    };
    const { content, losses } = giftFile(view, items.sets);
    const refs = asked(items.questions.map(({ ref }) => ref));
    expect(refs.length).toBe(4);
    expect(asked(read(content).flatMap(({ id }) => id ?? []))).toEqual([]);
    expect(losses.filter(({ what }) => what.includes("`url`"))).toEqual(
      refs.map((of) => ({
        what: "questions about a diagram, which GIFT cannot show and, without `url` in site.yaml, cannot link to",
        of,
        isWhole: true,
      })),
    );
  });

  test("is left out, and named, where a right and a wrong node have one name", () => {
    const view = {
      ...items.view,
      task(of: TestItems["questions"][number]) {
        const task = items.view.task(of);
        const [first] = task.options;
        const options = task.options.map((option) => ({ ...option, text: first?.text ?? of.stem }));
        return of.answer.type === "node" ? { ...task, options } : task;
      },
    };
    const loss = {
      what: "questions in which a right and a wrong part of a picture have one name",
      of: "boxes/where",
      isWhole: true,
    };
    expect(giftFile(view, items.sets).losses).toContainEqual(loss);
    expect(moodleXmlFile(view, items.sets).losses).toContainEqual(loss);
    expect(read(giftFile(view, items.sets).content).map(({ id }) => id)).not.toContain(
      "boxes.where",
    );
  });
});

describe("everybody is told after a question", () => {
  const told = (id: string): string => question(id).globalFeedback?.text ?? "";

  test("why each option is right or wrong, what has changed since, and where it comes from", () => {
    expect(told("boxes.topics-with-value.patching.provider")).toBe(
      [
        "<ul><li>They patch Functions.</li><li>You patch Machines.</li><li><p>They patch Containers.</p>",
        "<p>All <em>but</em> the image.</p></li></ul>",
        '<p><a href="https://example.org/talks/topics/containers/#renamed">Changed since: Containers, renamed, 1 January 2024</a></p>',
        '<p>Source: <a href="https://example.org/guide">The guide</a> (checked 1 January 2021)</p>',
      ].join("\n"),
    );
  });

  test("of two topics that are alike, what each of them is", () => {
    expect(told("boxes.differences.containers.functions")).toContain(
      "<strong>Isolation:</strong> <p>The same for both: High.</p>\n<p>Containers, “Isolation”: High.</p>\n<p>Functions, “Isolation”: High.</p>",
    );
  });

  test("what each term means", () => {
    expect(told("boxes.match-terms.container")).toContain(
      "<li><strong>Container:</strong> A process with its own view of the machine.</li>",
    );
  });
});

test("what two quizzes ask alike stands in the first of them alone", () => {
  const [set] = items.sets;
  const again = (set?.questions ?? []).map((each) => ({ ...each, ref: `more/${each.id}` }));
  const { content, losses } = giftFile(items.view, [
    ...items.sets,
    { ...(set as TestItems["sets"][number]), id: "more", title: "More", questions: again },
  ]);
  expect(content).toBe(giftFile(items.view, items.sets).content);
  expect(
    losses.filter(({ what }) => what.startsWith("questions that another")).map(({ of }) => of),
  ).toEqual(again.map(({ ref }) => ref));
});

test("a category is said to hold what its quiz is about, where a reader passes it by", async () => {
  const { view, sets } = itemsOf({
    ...hostileQuiz,
    "quizzes/signs.yaml": hostileQuiz["quizzes/signs.yaml"].replace(
      "questions:",
      'description: "Signs [of\\nall] $CATEGORY: kinds"\nquestions:',
    ),
  });
  const { content } = giftFile(view, sets);
  expect(content).toMatch(/^\/\/ Signs \(of all\) \$CATEGORY: kinds\n\$CATEGORY: /);
  expect(read(content)[0]?.title).toBe("$course$/top/Signs/A//B & <C> {=}");
});

test("signs of GIFT in texts are texts", () => {
  const { view, sets, questions } = itemsOf(hostileQuiz);
  const { content, losses } = giftFile(view, sets);
  const [category, one, seven, typed, small, pairs, ...rest] = read(content);
  expect(rest).toEqual([]);
  expect(category?.title).toBe("$course$/top/Signs/A//B & <C> {=}");
  const record = questions[0] as TestItems["questions"][number];
  expect(one?.stem.text).toBe(view.html(record.stem));
  expect(one?.globalFeedback?.text).toBe("<p>Two</p>\n<p>paragraphs ####with :: and }</p>");
  expect(one?.choices.map(({ text, feedback }) => [text.text, feedback?.text])).toEqual([
    ["&#37;50%= yes -&gt; no", "<p>#so: {it} is</p>"],
    ["&#91;html]~no", "<p>a = b</p>"],
    ["]]&gt; &amp; &amp; \\n", undefined],
  ]);
  expect(seven?.stem.text).toBe(
    "<p>Which of them?</p>\n<p><em>Choose every answer that is right. A wrong one takes a right one back, and choosing all is worth nothing.</em></p>",
  );
  expect(seven?.choices.map(({ weight }) => weight)).toEqual([
    ...Array.from({ length: 7 }, () => 14.28571),
    -100,
  ]);
  expect(typed?.choices.map(({ text }) => text.text)).toEqual([
    "The cell-based = {plane}",
    "The cell based = {plane}",
    "cell-based = {plane}",
    "50%",
    "a # b",
  ]);
  expect(small).toMatchObject({ type: "Numerical", choices: { number: 0.0000001, range: 0 } });
  // This reader leaves the codes that it uses for escaped signs in the right sides of matches.
  const decoded = (text: string): string =>
    text.replace(/&&(\d{3});/g, (_, code: string) => String.fromCharCode(Number(code)));
  expect(
    pairs?.matchPairs.map(({ subquestion, subanswer }) => [subquestion.text, decoded(subanswer)]),
  ).toEqual([
    ["a -&gt; b", "c = {d}"],
    ["~e", "f : g"],
    ["", "#h"],
  ]);
  expect(lossLines(losses)).toContain(
    "questions with more right answers than Moodle can share points among (1 question: signs/many)",
  );
});
