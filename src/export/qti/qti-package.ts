import type { QuizQuestion } from "../../knowledge/quiz-records.ts";
import { eachOnce } from "../items/each-once.ts";
import { itemName, nameOfRef, namesOfTexts } from "../items/item-ids.ts";
import {
  type ItemPicture,
  type ItemSet,
  type ItemView,
  type Loss,
  questionsOf,
  undrawn,
} from "../items/item-set.ts";
import { itemTitles } from "../items/item-titles.ts";
import { xml, xmlDocument, xmlText } from "../items/xml.ts";
import { pictureFile } from "./qti-choices.ts";
import { type QtiItem, qtiItem } from "./qti-item.ts";
import { qtiTest } from "./qti-test.ts";

export interface QtiPackage {
  /** In the order in which they are packed, the manifest first. */
  files: { path: string; content: string | Uint8Array }[];
  losses: Loss[];
}

const schemas = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd";
const packaging = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
const metadata = "http://www.imsglobal.org/xsd/imsqti_metadata_v3p0";
const lom = "http://ltsc.ieee.org/xsd/LOM";

const root = {
  xmlns: packaging,
  "xmlns:qti": metadata,
  "xmlns:lom": lom,
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": [
    `${packaging} ${schemas}/imsqtiv3p0_imscpv1p2_v1p0.xsd`,
    `${metadata} ${schemas}/imsqti_metadatav3p0_v1p0.xsd`,
    `${lom} https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd`,
  ].join(" "),
};

/** Quizzes as a package of QTI 3.0: a bank of items, each once, and tests that draw from it. */
export function qtiPackage(view: ItemView, given: readonly ItemSet[]): QtiPackage {
  const { sets: once, losses } = eachOnce(given);
  const sets = once.map((set) => {
    const isSeen = (question: QuizQuestion) => !undrawn(question, view.picture(question));
    return { ...set, questions: set.questions.filter(isSeen) };
  });
  const questions = questionsOf(sets);
  const titles = itemTitles(view, questions);
  const items = questions.map((question) => ({
    ...{ question, item: qtiItem(view, question, titles.get(question.ref) ?? question.id) },
  }));
  const tests = sets.map((set) => ({ set, test: qtiTest(view, set) }));
  const pictures = new Map(
    items.flatMap(({ item: { picture } }) => (picture ? [[pictureFile(picture), picture]] : [])),
  );
  const resources = [
    ...tests.map(({ set, test }) => testResource(set, test.name)),
    ...items.map(({ question, item }) => itemResource(view, question, item)),
  ];
  const manifest = xml(
    "manifest",
    { ...root, identifier: manifestName(sets) },
    xml("metadata", {}, xml("schema", {}, "QTI Package"), xml("schemaversion", {}, "3.0.0")),
    xml("organizations"),
    xml("resources", {}, ...resources),
  );
  return {
    files: [
      { path: "imsmanifest.xml", content: xmlDocument(manifest) },
      ...tests.map(({ test }) => ({ path: `tests/${test.name}.xml`, content: test.xml })),
      ...items.map(({ item }) => ({ path: `items/${item.name}.xml`, content: item.xml })),
      ...[...pictures].map(([path, { png }]) => ({ path, content: png })),
    ],
    losses: [
      ...losses,
      ...questionsOf(once).flatMap((question) => lossesOf(question, view.picture(question))),
    ],
  };
}

/** After what is in it; of more than one quiz a hash, since some systems take no long names. */
function manifestName(sets: readonly ItemSet[]): string {
  const names = sets.map(({ id }) => nameOfRef(id));
  return names.length === 1
    ? `manifest.${names[0]}`
    : (namesOfTexts("manifest", [names.join(" ")])[0] ?? "");
}

function lossesOf(question: QuizQuestion, picture: ItemPicture | undefined): Loss[] {
  const { ref, hint } = question;
  const missing = undrawn(question, picture);
  if (missing !== undefined) return [{ what: missing, of: ref, isWhole: true }];
  return hint ? [{ what: "hints, for which QTI has no place", of: ref }] : [];
}

function testResource({ questions }: ItemSet, name: string): string {
  return xml(
    "resource",
    { identifier: name, type: "imsqti_test_xmlv3p0", href: `tests/${name}.xml` },
    xml("file", { href: `tests/${name}.xml` }),
    ...questions.map((question) => xml("dependency", { identifierref: itemName(question) })),
  );
}

function itemResource(view: ItemView, question: QuizQuestion, item: QtiItem): string {
  const { name, title, kind, picture } = item;
  const inLanguage = (text: string): string =>
    xml("lom:string", { language: view.language }, xmlText(text));
  return xml(
    "resource",
    { identifier: name, type: "imsqti_item_xmlv3p0", href: `items/${name}.xml` },
    xml(
      "metadata",
      {},
      xml(
        "qti:qtiMetadata",
        {},
        xml("qti:interactionType", {}, kind),
        xml(
          "qti:feedbackType",
          {},
          item.xml.includes("<qti-modal-feedback ") ? "nonadaptive" : "none",
        ),
        xml("qti:scoringMode", {}, "responseprocessing"),
      ),
      xml(
        "lom:lom",
        {},
        xml(
          "lom:general",
          {},
          xml("lom:title", {}, inLanguage(title)),
          ...view.topics(question).map((topic) => xml("lom:keyword", {}, inLanguage(topic))),
        ),
        xml(
          "lom:educational",
          {},
          xml(
            "lom:difficulty",
            {},
            xml("lom:source", {}, "LOMv1.0"),
            xml(
              "lom:value",
              {},
              question.difficulty === "hard" ? "difficult" : question.difficulty,
            ),
          ),
        ),
      ),
    ),
    xml("file", { href: `items/${name}.xml` }),
    picture ? xml("file", { href: pictureFile(picture) }) : "",
  );
}
