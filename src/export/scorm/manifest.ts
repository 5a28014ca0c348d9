import type { ScormEdition } from "../../learner/lms/package-spec.ts";
import { xmlText } from "../items/xml.ts";
import { identifier, itemIdentifier, type ManifestPart } from "./manifest-part.ts";
import { prerequisites } from "./prerequisites.ts";
import { partSequencing, pathSequencing } from "./sequencing.ts";

export interface ManifestOptions {
  edition: ScormEdition;
  /** The same for every version of the package. */
  id: string;
  title: string;
  /** Each reports for itself. */
  parts: readonly ManifestPart[];
  /** Files that all parts make use of; all other files belong to one. */
  shared: readonly string[];
}

/** `imsmanifest.xml`: one organization with an item for each part. */
export function manifest({ edition, id, title, parts, shared }: ManifestOptions): string {
  const name = identifier(id);
  const is12 = edition === "1.2";
  const kind = is12 ? "adlcp:scormtype" : "adlcp:scormType";
  const dependency = `${name}-shared`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest identifier="${name}" version="1" ${is12 ? namespaces12 : namespaces2004}>`,
    "  <metadata>",
    "    <schema>ADL SCORM</schema>",
    `    <schemaversion>${is12 ? "1.2" : "2004 4th Edition"}</schemaversion>`,
    "  </metadata>",
    `  <organizations default="${name}-path">`,
    `    <organization identifier="${name}-path"${is12 || parts.length === 1 ? "" : ownObjectives}>`,
    `      <title>${xmlText(title)}</title>`,
    ...parts.flatMap((part) => [
      `      <item identifier="${itemIdentifier(id, part)}" identifierref="${resource(part)}">`,
      `        <title>${xmlText(part.title)}</title>`,
      ...(is12 ? [...prerequisites(id, part), ...masteryScore(part)] : partSequencing(id, part)),
      "      </item>",
    ]),
    ...(is12 || parts.length === 1 ? [] : pathSequencing),
    "    </organization>",
    "  </organizations>",
    "  <resources>",
    ...parts.flatMap((part) => [
      `    <resource identifier="${resource(part)}" type="webcontent" ${kind}="sco" href="${address(part.href)}">`,
      ...part.files.map(fileElement),
      ...(shared.length === 0 ? [] : [`      <dependency identifierref="${dependency}"/>`]),
      "    </resource>",
    ]),
    ...(shared.length === 0
      ? []
      : [
          `    <resource identifier="${dependency}" type="webcontent" ${kind}="asset">`,
          ...shared.map(fileElement),
          "    </resource>",
        ]),
    "  </resources>",
    "</manifest>",
    "",
  ].join("\n");

  function resource(part: ManifestPart): string {
    return itemIdentifier(id, part).replace(/-item$/, "-pages");
  }
}

const namespaces12 = [
  'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
  'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
].join(" ");

const namespaces2004 = [
  'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"',
  'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"',
  'xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"',
  'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
].join(" ");

/** It stands behind the prerequisites, as the schema has it. */
function masteryScore({ passMark }: ManifestPart): string[] {
  if (passMark === undefined) return [];
  return [`        <adlcp:masteryscore>${passMark}</adlcp:masteryscore>`];
}

// Else what another package's module of the same id had passed would open what waits for this one's.
const ownObjectives = ' adlseq:objectivesGlobalToSystem="false"';

function fileElement(file: string): string {
  return `      <file href="${address(file)}"/>`;
}

function address(file: string): string {
  return xmlText(encodeURI(file));
}
