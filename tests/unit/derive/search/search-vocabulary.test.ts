import { expect, test } from "vitest";
import {
  correctQuery,
  deriveSearchVocabulary,
} from "../../../../src/derive/search/search-vocabulary.ts";
import { searchDocument } from "./search-document.ts";

const vocabulary = deriveSearchVocabulary([
  searchDocument({ title: "AWS Fargate", names: ["AWS Fargate", "Fargate"] }),
  searchDocument({ title: "App Runner", names: ["App Runner"] }),
  searchDocument({ title: "Elastic Beanstalk", text: "Firecracker starts. Isolation matters." }),
  searchDocument({ title: "ファーゲート", text: "container containers from form 2022" }),
  searchDocument({ title: "Casts of plaster", text: "costs costs costs" }),
]);
const words = vocabulary.join(" ").split(" ");

test("holds words of four letters and more, names written together, and katakana", () => {
  expect(words).toContain("fargate");
  expect(words).toContain("apprunner");
  expect(words).toContain("ファーゲート");
  expect(words).not.toContain("aws");
  expect(words).not.toContain("2022");
});

test("lists words by how often they stand somewhere, the rarest first", () => {
  const list = (word: string): number =>
    vocabulary.findIndex((each) => each.split(" ").includes(word));
  expect(list("isolation")).toBe(0);
  expect(list("costs")).toBe(1);
  expect(list("fargate")).toBe(3);
});

test.each([
  ["farate", "fargate"],
  ["fargte", "fargate"],
  ["fagrate", "fargate"],
  ["firecraker", "firecracker"],
  ["fierkracker", "firecracker"],
  ["beanstlk", "beanstalk"],
  ["apprunnr", "apprunner"],
  ["ファゲート", "ファーゲート"],
])("%s is read as %s", (typed, meant) => {
  expect(correctQuery(typed, [typed], vocabulary)).toBe(meant);
});

test("each unknown word of a query is corrected, the others stay as they were typed", () => {
  expect(correctQuery("Fargte and Isolaton", ["fargte", "isolaton"], vocabulary)).toBe(
    "fargate and isolation",
  );
});

test("among equally near words the more frequent one is taken", () => {
  expect(correctQuery("cests", ["cests"], vocabulary)).toBe("costs");
});

test("a word that is near to none is left out, one that is known stays", () => {
  expect(correctQuery("fargte qqqq", ["fargte", "qqqq"], vocabulary)).toBe("fargate");
  expect(correctQuery("fargte isolat", ["fargte", "isolat"], vocabulary)).toBe("fargate isolat");
});

test("of a compound the unknown part alone is corrected", () => {
  expect(correctQuery("ファーゲトの隔離", ["ファーゲト"], vocabulary)).toBe("ファーゲートの隔離");
});

test.each(["aws", "fgt", "firec", "quantum", "2023", "*"])("%s is left alone", (word) => {
  expect(correctQuery(word, [word], vocabulary)).toBeUndefined();
});
