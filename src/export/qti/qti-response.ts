import { xml } from "../items/xml.ts";

/** What an item's XML says of one answer: how it is declared, given and scored. */
export interface QtiResponse {
  declaration: string;
  interaction: string;
  /** Rules that set the score, from 0 to 1, of an answer that was given. */
  scoring: string;
  /** What is said of answers: which condition shows which text. */
  feedback: { name: string; condition: string; html: string }[];
  /** As `choiceInteraction`, for the package's list. */
  kind: string;
}

export const responseName = "RESPONSE";

type Cardinality = "single" | "multiple" | "ordered";
type BaseType = "identifier" | "string" | "float" | "directedPair";

/** Declares the response with what is right and what each answer is worth. */
export function declaration(
  cardinality: Cardinality,
  baseType: BaseType,
  right: readonly string[],
  worth: readonly (readonly [key: string, points: number])[] = [],
  mapping: Record<string, number> = { "default-value": 0 },
): string {
  const caseSensitive = baseType !== "string";
  return xml(
    "qti-response-declaration",
    { identifier: responseName, cardinality, "base-type": baseType },
    xml("qti-correct-response", {}, ...right.map((value) => xml("qti-value", {}, value))),
    worth.length === 0
      ? ""
      : xml(
          "qti-mapping",
          mapping,
          ...worth.map(([key, points]) =>
            xml("qti-map-entry", {
              ...{ "map-key": key, "mapped-value": points, "case-sensitive": caseSensitive },
            }),
          ),
        ),
  );
}

export const response = xml("qti-variable", { identifier: responseName });

/** The score is the worth of what was answered, of so many parts. */
export function mappedOf(parts: number): string {
  const mapped = xml("qti-map-response", { identifier: responseName });
  return setScore(parts === 1 ? mapped : xml("qti-divide", {}, mapped, baseValue("float", parts)));
}

export function setScore(expression: string): string {
  return xml("qti-set-outcome-value", { identifier: "SCORE" }, expression);
}

/** Rules that hold under a condition. */
export function when(condition: string, ...rules: string[]): string {
  return xml("qti-response-condition", {}, xml("qti-response-if", {}, condition, ...rules));
}

export function baseValue(
  baseType: BaseType | "integer" | "boolean",
  value: string | number,
): string {
  return xml("qti-base-value", { "base-type": baseType }, String(value));
}
