import type { ScormEdition } from "../../learner/lms/package-spec.ts";

export interface ManifestOptions {
  edition: ScormEdition;
  /** The same for every version of the package. */
  id: string;
  title: string;
  language: string;
  /** All files of the package, the manifest apart. */
  files: readonly string[];
}

/** `imsmanifest.xml`: one organization with one item, which reports all by itself. */
export function manifest({ edition, id, title, files }: ManifestOptions): string {
  const name = identifier(id);
  const is12 = edition === "1.2";
  const kind = is12 ? 'adlcp:scormtype="sco"' : 'adlcp:scormType="sco"';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest identifier="${name}" version="1" ${is12 ? namespaces12 : namespaces2004}>`,
    "  <metadata>",
    "    <schema>ADL SCORM</schema>",
    `    <schemaversion>${is12 ? "1.2" : "2004 4th Edition"}</schemaversion>`,
    "  </metadata>",
    `  <organizations default="${name}-path">`,
    `    <organization identifier="${name}-path">`,
    `      <title>${xmlText(title)}</title>`,
    `      <item identifier="${name}-item" identifierref="${name}-pages">`,
    `        <title>${xmlText(title)}</title>`,
    ...(is12 ? [] : sequencing),
    "      </item>",
    "    </organization>",
    "  </organizations>",
    "  <resources>",
    `    <resource identifier="${name}-pages" type="webcontent" ${kind} href="index.html">`,
    ...files.map((file) => `      <file href="${xmlText(encodeURI(file))}"/>`),
    "    </resource>",
    "  </resources>",
    "</manifest>",
    "",
  ].join("\n");
}

const namespaces12 = [
  'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
  'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
].join(" ");

const namespaces2004 = [
  'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"',
  'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"',
  'xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
].join(" ");

// Without it a system may call whatever was opened completed and passed.
const sequencing = [
  "        <imsss:sequencing>",
  '          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>',
  "        </imsss:sequencing>",
];

/** An XML name of ASCII letters that no other id gives. */
function identifier(id: string): string {
  const name = id.replace(/[^A-Za-z0-9-]/gu, (sign) =>
    sign === "/" ? "." : `_${(sign.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `talkbook.${name}`;
}

function xmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
