import { XMLParser } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { generalFeedback } from "../../src/export/items/general-feedback.ts";
import { moodleXmlFile } from "../../src/export/moodle/moodle-xml.ts";
import { hostileQuiz, itemsOf, itemsOfFolder, type TestItems } from "./exported-items.ts";

interface Text {
  text: string;
}

interface Read {
  type: string;
  category?: Text;
  name: Text;
  questiontext: Text & { file?: { name: string; encoding: string; "#text": string }[] };
  generalfeedback: Text;
  idnumber: string;
  single?: string;
  shuffleanswers?: string;
  answer?: (Text & { fraction: string; feedback?: Text; tolerance?: string })[];
  subquestion?: (Text & { answer: Text[] })[];
  hint?: Text[];
  tags?: { tag: Text[] };
  [part: string]: unknown;
}

const lists = ["question", "answer", "subquestion", "hint", "tag", "file"];

function read(xml: string): Read[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    isArray: (name) => lists.includes(name),
  });
  return (parser.parse(xml) as { quiz: { question: Read[] } }).quiz.question;
}

// Moodle's question engine knows these shares of a whole, and the same below nothing.
const accepted = [
  "100 90 83.33333 80 75 70 66.66667 60 50 40 33.33333 30 25 20 16.66667 14.28571 12.5 11.11111 10 5",
].flatMap((list) => list.split(" ").flatMap((each) => [each, `-${each}`]));

let items: TestItems;
let everything: Read[];
beforeAll(async () => {
  items = await itemsOfFolder("tests/fixtures/content/right/everything");
  everything = read(moodleXmlFile(items.view, items.sets).content);
});

const question = (id: string): Read => {
  const found = everything.find(({ idnumber }) => idnumber === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

test("every question is there, with its id, stem, explanation, hint and tags", () => {
  const { view } = items;
  const found = everything.filter(({ type }) => type !== "category");
  expect(found.map(({ idnumber }) => idnumber)).toEqual(
    items.questions.map(({ ref }) => ref.replace("/", ".")),
  );
  items.questions.forEach((record, index) => {
    const { questiontext, generalfeedback, hint = [], tags } = found[index] ?? question(record.ref);
    expect(questiontext.text.startsWith(view.html(record.stem))).toBe(true);
    expect(generalfeedback.text).toBe(generalFeedback(view, record));
    expect(hint.map(({ text }) => text)).toEqual(record.hint ? [view.html(record.hint)] : []);
    expect(tags?.tag.map(({ text }) => text)).toEqual([...view.topics(record), record.difficulty]);
  });
});

test("no two questions of the project's own quizzes have one name, nor one without reasons", async () => {
  const { view, sets } = await itemsOfFolder("content");
  const named = read(moodleXmlFile(view, sets).content).filter(({ type }) => type !== "category");
  const names = named.map(({ name }) => name.text);
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => name.length > 200)).toEqual([]);
  expect(names).toContain(
    "Match each term with what it means. (Task, Cluster, ECS service, Task definition)",
  );
  expect(named.filter(({ generalfeedback }) => generalfeedback.text === "")).toEqual([]);
});

test("each quiz is a category", () => {
  const categories = everything.filter(({ type }) => type === "category");
  expect(categories.map(({ category, idnumber }) => [category?.text, idnumber])).toEqual(
    items.sets.map(({ title, id }) => [`$course$/top/Everything/${title}`, id]),
  );
});

test.each([
  ["tests/fixtures/content/right/everything", 100],
  ["content", 600],
])("in %s every fraction is one that Moodle accepts", async (folder, least) => {
  const { view, sets } = await itemsOfFolder(folder);
  const fractions = read(moodleXmlFile(view, sets).content).flatMap(({ answer = [] }) =>
    answer.map(({ fraction }) => fraction),
  );
  expect(fractions.length).toBeGreaterThan(least);
  expect(fractions.filter((each) => ![...accepted, "0"].includes(each))).toEqual([]);
});

test("options are those of the record, with what each is worth and what is said of it", () => {
  const { view } = items;
  let seen = 0;
  for (const { answer, ref } of items.questions) {
    if (answer.type !== "one-answer" && answer.type !== "several-answers") continue;
    seen++;
    const { type, single, shuffleanswers, answer: options } = question(ref.replace("/", "."));
    const isSingle = answer.type === "one-answer";
    expect([type, single, shuffleanswers]).toEqual([
      "multichoice",
      String(isSingle),
      String(!answer.keepOrder),
    ]);
    const points = options?.map(({ fraction }) => Number(fraction)) ?? [];
    const right = points.filter((each) => each > 0);
    expect(right.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 3);
    // Whoever ticks every box has nothing.
    const all = points.reduce((sum, each) => sum + each, 0);
    if (!isSingle) expect(all).toBeLessThan(0.001);
    const wrong = points.find((each) => each <= 0) ?? 0;
    expect(wrong).toBeLessThanOrEqual(isSingle ? 0 : -(right[0] ?? 0));
    expect(
      options?.map(({ text, fraction, feedback }) => [text, fraction, feedback?.text]),
    ).toEqual(
      answer.options.map(({ text, isKey, feedback }) => [
        view.inlineHtml(text),
        String(isKey ? right[0] : wrong),
        feedback ? view.html(feedback) : "",
      ]),
    );
  }
  expect(seen).toBeGreaterThan(20);
});

describe("each other type", () => {
  const answersOf = (id: string) =>
    question(id).answer?.map(({ text, fraction, feedback }) => [text, fraction, feedback?.text]);
  const pairsOf = (id: string) =>
    question(id).subquestion?.map(({ text, answer }) => [text, answer[0]?.text]);

  test("true or false", () => {
    expect(question("boxes.shared").type).toBe("truefalse");
    expect(answersOf("boxes.shared")).toEqual([
      ["true", "100", ""],
      ["false", "0", "<p>They do.</p>"],
    ]);
  });

  test("a text", () => {
    expect(question("boxes.packed-file")).toMatchObject({ type: "shortanswer", usecase: "0" });
    expect(answersOf("boxes.packed-file")).toEqual([
      ["image", "100", ""],
      ["an image", "100", ""],
      ["container", "0", "<p>That is what is started.</p>"],
    ]);
  });

  test("a number with its unit", () => {
    const found = question("boxes.memory");
    expect(found).toMatchObject({
      type: "numerical",
      units: { unit: { multiplier: "1", unit_name: "GB" } },
      showunits: "0",
    });
    expect(found.answer).toMatchObject([{ text: "1024", tolerance: "0.5", fraction: "100" }]);
  });

  test("an order, with points for neighbours", () => {
    expect(question("boxes.way")).toMatchObject({
      type: "ordering",
      gradingtype: "RELATIVE_NEXT_EXCLUDE_LAST",
    });
    expect(answersOf("boxes.way")?.map(([text]) => text)).toEqual([
      "It is packed",
      "It is kept",
      "It is <strong>started</strong>",
    ]);
  });

  test("matches and groups, with one more to choose from", () => {
    expect(question("boxes.words").type).toBe("matching");
    expect(pairsOf("boxes.words")).toEqual([
      ["Image", "A file"],
      ["Container", "A process"],
      ["", "A computer"],
    ]);
    expect(pairsOf("boxes.yours")?.toSorted()).toEqual([
      ["", "Nobody's"],
      ["Host", "Theirs"],
      ["Image", "Yours"],
      ["Kernel", "Theirs"],
    ]);
  });

  test("a node, with the picture inside of the file", () => {
    const { type, single, questiontext } = question("boxes.where");
    expect([type, single]).toEqual(["multichoice", "true"]);
    const [file] = questiontext.file ?? [];
    expect(file?.encoding).toBe("base64");
    expect(questiontext.text).toContain(
      `<img src="@@PLUGINFILE@@/${file?.name}" alt="Shows You &amp; yours. “The other side” holds`,
    );
    const png = Buffer.from(file?.["#text"] ?? "", "base64");
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    // Twice as large as it is shown.
    const width = Number(/width="(\d+)"/.exec(questiontext.text)?.[1]);
    expect(png.readUInt32BE(16)).toBe(2 * width);
  });
});

test("signs of XML in texts are texts, and equal content gives equal bytes", () => {
  const { view, sets, questions } = itemsOf(hostileQuiz);
  const made = moodleXmlFile(view, sets);
  const again = itemsOf(hostileQuiz);
  expect(moodleXmlFile(again.view, again.sets).content).toBe(made.content);
  const [category, one, seven] = read(made.content);
  expect(category?.category?.text).toBe("$course$/top/Signs/A//B & <C> {=}");
  expect(one?.name.text).toBe(view.brief((questions[0] as TestItems["questions"][number]).stem));
  expect(one?.answer?.map(({ text }) => text)).toEqual([
    "%50%= yes -&gt; no",
    "[html]~no",
    "]]&gt; &amp; &amp; \\n",
  ]);
  expect(seven?.answer?.map(({ fraction }) => fraction)).toEqual([
    ...Array.from({ length: 7 }, () => "14.28571"),
    "-100",
  ]);
  expect(made.losses).toEqual([
    {
      what: "questions with more right answers than Moodle can share points among",
      of: "signs/many",
      isWhole: true,
    },
  ]);
});
