import { describe, expect, test } from "vitest";
import { manifest } from "../../../../src/export/scorm/manifest.ts";
import type { ManifestPart } from "../../../../src/export/scorm/manifest-part.ts";
import { fitsPrerequisites } from "../../../../src/export/scorm/prerequisites.ts";

function part(module: string, more: Partial<ManifestPart> = {}): ManifestPart {
  const href = `modules/${module}/index.html`;
  return { module, title: module, href, files: [href], requires: [], isOptional: false, ...more };
}

const parts = [
  part("words"),
  part("2-ü"),
  part("last", { requires: ["words", "2-ü"], isOptional: true }),
];
const made = (edition: "1.2" | "2004"): string =>
  manifest({ edition, id: "path/dev", title: "Path", parts, shared: ["assets/a b.css"] });

/** What stands in an item. */
function item(text: string, identifier: string): string[] {
  const [, inner = ""] =
    new RegExp(`<item identifier="${identifier}".*?>(.*?)</item>`, "s").exec(text) ?? [];
  return inner.split("\n").flatMap((line) => line.trim() || []);
}

describe.each(["1.2", "2004"] as const)("SCORM %s", (edition) => {
  test("each module is an item and a resource, which share what is no one's own", () => {
    const text = made(edition);
    expect(
      [...text.matchAll(/<(?:item|resource) identifier="([^"]*)"/g)].map(([, id]) => id),
    ).toEqual([
      ...["m-words-item", "m-2-_fc_-item", "m-last-item"],
      ...["m-words-pages", "m-2-_fc_-pages", "m-last-pages", "talkbook.path.dev-shared"],
    ]);
    expect([...text.matchAll(/\shref="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      ...["modules/words/index.html", "modules/words/index.html"],
      ...["modules/2-%C3%BC/index.html", "modules/2-%C3%BC/index.html"],
      ...["modules/last/index.html", "modules/last/index.html"],
      "assets/a%20b.css",
    ]);
    expect(text.match(/<dependency identifierref="talkbook.path.dev-shared"\/>/g)).toHaveLength(3);
  });
});

test("SCORM 1.2 opens a module when those before it are done", () => {
  expect(item(made("1.2"), "m-words-item")).toEqual(["<title>words</title>"]);
  expect(item(made("1.2"), "m-last-item")).toEqual([
    "<title>last</title>",
    '<adlcp:prerequisites type="aicc_script">m-words-item&amp;m-2-_fc_-item</adlcp:prerequisites>',
  ]);
});

test("more prerequisites than SCORM 1.2 has room for are left out", () => {
  const requires = Array.from({ length: 12 }, (_, at) => `a-long-name-${at + 10}`);
  const long = part("long", { requires });
  expect(fitsPrerequisites("path", long)).toBe(false);
  expect(fitsPrerequisites("path", { requires: requires.slice(0, 9) })).toBe(true);
  const text = manifest({ edition: "1.2", id: "path", title: "P", parts: [long], shared: [] });
  expect(text).not.toContain("prerequisites");
});

test("SCORM 2004 opens a module when those before it are passed, and an optional one counts for nothing", () => {
  expect(item(made("2004"), "m-last-item")).toEqual([
    "<title>last</title>",
    "<imsss:sequencing>",
    "<imsss:sequencingRules>",
    "<imsss:preConditionRule>",
    '<imsss:ruleConditions conditionCombination="any">',
    ...["needed-1", "needed-2"].flatMap((name) =>
      ["objectiveStatusKnown", "satisfied"].map(
        (condition) =>
          `<imsss:ruleCondition referencedObjective="${name}" operator="not" condition="${condition}"/>`,
      ),
    ),
    "</imsss:ruleConditions>",
    '<imsss:ruleAction action="disabled"/>',
    "</imsss:preConditionRule>",
    "</imsss:sequencingRules>",
    '<imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false" objectiveMeasureWeight="0"/>',
    "<imsss:objectives>",
    '<imsss:primaryObjective objectiveID="passed">',
    '<imsss:mapInfo targetObjectiveID="talkbook.path.dev.last" readSatisfiedStatus="false" writeSatisfiedStatus="true"/>',
    "</imsss:primaryObjective>",
    '<imsss:objective objectiveID="needed-1">',
    '<imsss:mapInfo targetObjectiveID="talkbook.path.dev.words" readSatisfiedStatus="true" writeSatisfiedStatus="false"/>',
    "</imsss:objective>",
    '<imsss:objective objectiveID="needed-2">',
    '<imsss:mapInfo targetObjectiveID="talkbook.path.dev.2-_fc_" readSatisfiedStatus="true" writeSatisfiedStatus="false"/>',
    "</imsss:objective>",
    "</imsss:objectives>",
    '<imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>',
    "</imsss:sequencing>",
  ]);
  expect(made("2004")).toContain(
    '<organization identifier="talkbook.path.dev-path" adlseq:objectivesGlobalToSystem="false">',
  );
});

test("a part that is passed by its points alone says with how many, in each edition's way", () => {
  const quiz = { ...part("quiz", { passMark: 70 }), module: undefined };
  const of = (edition: "1.2" | "2004"): string[] =>
    item(
      manifest({ edition, id: "quizzes/words", title: "Words", parts: [quiz], shared: [] }),
      "talkbook.quizzes.words-item",
    );
  expect(of("1.2")).toEqual(["<title>quiz</title>", "<adlcp:masteryscore>70</adlcp:masteryscore>"]);
  expect(of("2004")).toContain(
    '<imsss:primaryObjective objectiveID="passed" satisfiedByMeasure="true">',
  );
  expect(of("2004")).toContain("<imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>");
});

test("of a path or a module the points do not decide", () => {
  expect(made("1.2")).not.toContain("masteryscore");
  expect(made("2004")).not.toContain("minNormalizedMeasure");
});
