import { identifier, type ManifestPart } from "./manifest-part.ts";

/** What SCORM 2004 has for a part that waits for others, or need not be done. */
export function partSequencing(id: string, part: ManifestPart): string[] {
  return [
    "        <imsss:sequencing>",
    ...waiting(part),
    ...(part.isOptional ? optional : []),
    ...objectives(id, part),
    // Without it a system may call whatever was opened completed and passed.
    '          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>',
    "        </imsss:sequencing>",
  ];
}

/** Of several parts the learner chooses one, or goes on to the next. */
export const pathSequencing = [
  "      <imsss:sequencing>",
  '        <imsss:controlMode choice="true" flow="true"/>',
  "      </imsss:sequencing>",
];

const optional = [
  '          <imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false" objectiveMeasureWeight="0"/>',
];

function waiting({ requires }: ManifestPart): string[] {
  if (requires.length === 0) return [];
  const condition = (at: number, name: string): string =>
    `                <imsss:ruleCondition referencedObjective="${neededObjective(at)}" operator="not" condition="${name}"/>`;
  return [
    "          <imsss:sequencingRules>",
    "            <imsss:preConditionRule>",
    '              <imsss:ruleConditions conditionCombination="any">',
    // Of what was never tried it is unknown, and not false, whether it is satisfied.
    ...requires.flatMap((_, at) => [
      condition(at, "objectiveStatusKnown"),
      condition(at, "satisfied"),
    ]),
    "              </imsss:ruleConditions>",
    '              <imsss:ruleAction action="disabled"/>',
    "            </imsss:preConditionRule>",
    "          </imsss:sequencingRules>",
  ];
}

/**
 * Each module says to all others that it was passed, and hears it from those that come first; what is passed
 * by its points alone says with how many.
 */
function objectives(id: string, { module, requires, passMark }: ManifestPart): string[] {
  if (module === undefined) return passMark === undefined ? [] : passedByPoints(passMark);
  const map = (of: string, access: string): string =>
    `              <imsss:mapInfo targetObjectiveID="${identifier(`${id}/${of}`)}" ${access}/>`;
  return [
    "          <imsss:objectives>",
    '            <imsss:primaryObjective objectiveID="passed">',
    map(module, 'readSatisfiedStatus="false" writeSatisfiedStatus="true"'),
    "            </imsss:primaryObjective>",
    ...requires.flatMap((of, at) => [
      `            <imsss:objective objectiveID="${neededObjective(at)}">`,
      map(of, 'readSatisfiedStatus="true" writeSatisfiedStatus="false"'),
      "            </imsss:objective>",
    ]),
    "          </imsss:objectives>",
  ];
}

function passedByPoints(passMark: number): string[] {
  return [
    "          <imsss:objectives>",
    '            <imsss:primaryObjective objectiveID="passed" satisfiedByMeasure="true">',
    `              <imsss:minNormalizedMeasure>${passMark / 100}</imsss:minNormalizedMeasure>`,
    "            </imsss:primaryObjective>",
    "          </imsss:objectives>",
  ];
}

function neededObjective(at: number): string {
  return `needed-${at + 1}`;
}
