import { xmlText } from "../items/xml.ts";
import { itemIdentifier, type ManifestPart } from "./manifest-part.ts";

/** Characters that SCORM 1.2 promises to keep of what comes before an item. */
const room = 200;

/** What SCORM 1.2 has for an item that waits for others to be completed or passed. */
export function prerequisites(id: string, part: ManifestPart): string[] {
  const script = prerequisiteScript(id, part);
  if (script === "" || !fitsPrerequisites(id, part)) return [];
  return [
    `        <adlcp:prerequisites type="aicc_script">${xmlText(script)}</adlcp:prerequisites>`,
  ];
}

/** Whether SCORM 1.2 has room for what comes before an item. */
export function fitsPrerequisites(id: string, part: Pick<ManifestPart, "requires">): boolean {
  return prerequisiteScript(id, part).length <= room;
}

function prerequisiteScript(id: string, { requires }: Pick<ManifestPart, "requires">): string {
  return requires.map((module) => itemIdentifier(id, { module })).join("&");
}
