import { itemName, nameOfRef } from "../items/item-ids.ts";
import type { ItemSet, ItemView } from "../items/item-set.ts";
import { xml, xmlDocument } from "../items/xml.ts";
import { qtiHtml } from "./qti-html.ts";
import { qtiRoot } from "./qti-item.ts";
import { baseValue } from "./qti-response.ts";

/** A quiz or a gate as a test of QTI 3.0: it draws its questions, adds up their points, and says who has passed. */
export function qtiTest(view: ItemView, set: ItemSet): { name: string; xml: string } {
  const name = `test.${nameOfRef(set.id)}`;
  const title = set.title.replace(/\s+/g, " ");
  const asked = Math.min(set.ask, set.questions.length);
  const score = xml("qti-variable", { identifier: "SCORE" });
  const root = xml(
    "qti-assessment-test",
    { ...qtiRoot, identifier: name, title, "tool-name": "Talkbook" },
    xml(
      "qti-outcome-declaration",
      { identifier: "SCORE", cardinality: "single", "base-type": "float" },
      xml("qti-default-value", {}, xml("qti-value", {}, "0")),
    ),
    xml(
      "qti-outcome-declaration",
      { identifier: "PASSED", cardinality: "single", "base-type": "boolean" },
      xml("qti-default-value", {}, xml("qti-value", {}, "false")),
    ),
    set.limitSeconds === undefined ? "" : xml("qti-time-limits", { "max-time": set.limitSeconds }),
    xml(
      "qti-test-part",
      { identifier: "part", "navigation-mode": "nonlinear", "submission-mode": "individual" },
      xml(
        "qti-assessment-section",
        { identifier: "questions", title, visible: true },
        asked < set.questions.length ? xml("qti-selection", { select: asked }) : "",
        xml("qti-ordering", { shuffle: true }),
        set.description
          ? xml(
              "qti-rubric-block",
              { view: "candidate", use: "instructions" },
              xml("qti-content-body", {}, qtiHtml(view, set.description)),
            )
          : "",
        ...set.questions.map((question) =>
          xml("qti-assessment-item-ref", {
            identifier: itemName(question),
            href: `../items/${itemName(question)}.xml`,
          }),
        ),
      ),
    ),
    xml(
      "qti-outcome-processing",
      {},
      xml(
        "qti-set-outcome-value",
        { identifier: "SCORE" },
        xml("qti-sum", {}, xml("qti-test-variables", { "variable-identifier": "SCORE" })),
      ),
      xml(
        "qti-set-outcome-value",
        { identifier: "PASSED" },
        xml("qti-gte", {}, score, baseValue("float", (asked * set.passMark) / 100)),
      ),
    ),
  );
  return { name, xml: xmlDocument(root) };
}
