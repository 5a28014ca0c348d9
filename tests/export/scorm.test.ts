import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { strFromU8, unzipSync } from "fflate";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { manifest } from "../../src/export/scorm/manifest.ts";
import type { PackageSpec, ScormEdition } from "../../src/learner/lms/package-spec.ts";
import { repository, runTalkbook } from "../run-talkbook.ts";
import { sharedPackage } from "../shared-package.ts";
import { everything } from "../shared-site.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { runMain } from "../unit/cli/run-main.ts";

xmlRegisterFsInputProviders();

/** The standards' own schemas, which come with a packager of somebody else's. */
const schemas = join(repository, "node_modules/node-scorm-packager/lib/schemas/definitionFiles");
const imports: Readonly<Record<ScormEdition, [folder: string, ...files: [string, string][]]>> = {
  "1.2": [
    "scorm12edition",
    ["http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"],
    ["http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"],
  ],
  "2004": [
    "scorm20044thedition",
    ["http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"],
    ["http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"],
    ["http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"],
    ["http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"],
  ],
};

/** What the schemas say against a manifest; empty where they say nothing. */
function flawsOf(edition: ScormEdition, text: string): string {
  const [folder, ...files] = imports[edition];
  const schema = [
    '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">',
    ...files.map(([namespace, file]) => {
      const place = pathToFileURL(join(schemas, folder, file)).href;
      return `<xsd:import namespace="${namespace}" schemaLocation="${place}"/>`;
    }),
    "</xsd:schema>",
  ].join("\n");
  const schemaDocument = XmlDocument.fromString(schema);
  const document = XmlDocument.fromString(text);
  const validator = XsdValidator.fromDoc(schemaDocument);
  try {
    validator.validate(document);
    return "";
  } catch (error) {
    return String(error);
  } finally {
    for (const each of [validator, document, schemaDocument]) each.dispose();
  }
}

type Files = Record<string, Uint8Array>;

async function exported(
  ...of: Parameters<typeof sharedPackage>
): Promise<{ files: Files; stderr: string }> {
  const { bytes, stderr } = await sharedPackage(...of);
  return { files: unzipSync(bytes), stderr };
}

async function exportedAnew(args: string[], env: Record<string, string> = {}): Promise<Buffer> {
  const out = join(await temporaryFolder(), "package.zip");
  const run = await runTalkbook(
    ["export", ...args, "--content", everything.content, "--out", out],
    {
      env: { TALKBOOK_BROWSER: "/nowhere/chrome", ...env },
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return readFile(out);
}

describe.each(["1.2", "2004"] as const)("a manifest for SCORM %s", (edition) => {
  const part = {
    ...{ module: undefined, title: 'A & B <"C">', requires: [], isOptional: false },
    ...{ href: "index.html", files: ["index.html", "topics/ア b/index.html"] },
  };
  const options = { edition, id: "first-days/dev", title: "A & B", parts: [part], shared: [] };
  const tree = {
    ...options,
    parts: [
      { ...part, module: "1 ア" },
      { ...part, module: "two" },
      { ...part, module: "three", requires: ["1 ア", "two"], isOptional: true },
    ],
    shared: ["assets/a.css"],
  };

  test("is what the standard's schemas ask for", () => {
    expect(flawsOf(edition, manifest(options))).toBe("");
    expect(flawsOf(edition, manifest(tree))).toBe("");
    const quiz = { ...options, parts: [{ ...part, passMark: 70 }] };
    expect(flawsOf(edition, manifest(quiz))).toBe("");
  });

  test("as they would tell if it were not", () => {
    const text = manifest(options);
    expect(
      flawsOf(edition, text.replace("<title>", "<name>").replace("</title>", "</name>")),
    ).toContain("name");
    const kind = edition === "1.2" ? "adlcp:scormtype" : "adlcp:scormType";
    expect(flawsOf(edition, text.replace(`${kind}="sco"`, `${kind}="page"`))).toContain("page");
  });

  test("names the package by its id alone", () => {
    const identifiers = manifest({ ...options, title: "Other" }).match(/identifier="[^"]*"/g);
    expect(identifiers).toEqual([
      'identifier="talkbook.first-days.dev"',
      'identifier="talkbook.first-days.dev-path"',
      'identifier="talkbook.first-days.dev-item"',
      'identifier="talkbook.first-days.dev-pages"',
    ]);
  });
});

test("a package holds what it lists, leads nowhere else, and says what it is", async () => {
  const { files, stderr } = await exported("1.2", "first-days/ops");
  const names = Object.keys(files);
  const [first, ...others] = names;
  const text = strFromU8(files["imsmanifest.xml"] ?? new Uint8Array());
  expect(first).toBe("imsmanifest.xml");
  expect(flawsOf("1.2", text)).toBe("");
  const listed = [...text.matchAll(/<file href="([^"]+)"/g)].map(([, href = ""]) =>
    decodeURI(href),
  );
  expect(listed).toEqual(others);
  expect(
    stderr
      .replace(/^Wrote .*?: /, "")
      .trimEnd()
      .split("\n"),
  ).toEqual([
    "21 pages, 44 questions in 1 quiz, 0.5 MB.",
    "Upload the file to the learning system as it is, without unpacking it; docs/learning-paths.md has the steps for Moodle.",
    "It is completed when every lesson and task that is not optional is marked and every gate was passed.",
    "Learners' progress takes at most 809 of the 4096 characters that SCORM 1.2 keeps.",
    "Search, books, certificates and all that the pages do not lead to stay on the site.",
  ]);
  expect(deadLinks(files)).toEqual([]);
  for (const name of names.filter((each) => /\.(?:html|css|js|json)$/.test(each))) {
    const text = strFromU8(files[name] ?? new Uint8Array());
    expect(text, name).not.toMatch(/_talkbook-package_|type="module"|modulepreload/);
    if (name.endsWith(".js")) expect(() => new Script(text), name).not.toThrow();
  }
  const spec = specOf(files);
  expect([spec.id, spec.edition, spec.start]).toEqual([
    "first-days/ops",
    "1.2",
    "curricula/first-days/ops/index.html",
  ]);
  // The other role's modules and pages are not there.
  expect(
    names.filter((name) => /^(?!assets\/).*(?:dev|second-days|search|progress)/.test(name)),
  ).toEqual([]);
});

test("a package of one module can be finished by itself", async () => {
  const { files } = await exported("2004", "first-days/ops/deeper");
  const spec = specOf(files);
  expect(spec.start).toBe("curricula/first-days/ops/deeper/index.html");
  expect(
    spec.path?.modules.map(({ ids, requires, optional }) => [ids[0], requires, optional]),
  ).toEqual([["deeper", [], false]]);
  expect(flawsOf("2004", strFromU8(files["imsmanifest.xml"] ?? new Uint8Array()))).toBe("");
  expect(deadLinks(files)).toEqual([]);
});

test.each([
  ["1.2", "first-days/dev", ["basics", "deeper", "more"]],
  ["2004", "first-days/ops", ["basics", "deeper"]],
] as const)(
  "a package of SCORM %s with a SCO for each module of %s",
  async (edition, path, modules) => {
    const { files, stderr } = await exported(edition, path, ["--sco", "module"]);
    const text = strFromU8(files["imsmanifest.xml"] ?? new Uint8Array());
    expect(flawsOf(edition, text)).toBe("");
    expect(deadLinks(files)).toEqual([]);
    const folders = modules.map((id) => `modules/${id}/`);
    const hrefs = [...text.matchAll(/<resource [^>]*href="([^"]+)"/g)].map(([, href]) => href);
    expect(hrefs).toEqual(folders.map((folder) => `${folder}index.html`));
    const listed = [...text.matchAll(/<file href="([^"]+)"/g)].map(([, href = ""]) => href);
    expect([...new Set(listed)].sort()).toEqual(Object.keys(files).slice(1).map(encodeURI).sort());
    const specs = folders.map((folder) => specOf(files, folder));
    expect(specs.map(({ id, start, path }) => [id, start, path?.modules.length])).toEqual(
      modules.map((id) => [`${path}/${id}`, `curricula/${path}/${id}/index.html`, 1]),
    );
    // No page of a module leads to another one's.
    for (const name of Object.keys(files).filter((each) => each.endsWith(".html"))) {
      const own = folders.find((folder) => name.startsWith(folder));
      const pages = links(files, name).filter((target) => target.endsWith(".html"));
      expect(pages.filter((target) => !target.startsWith(own ?? "-"))).toEqual([]);
    }
    expect(stderr).toContain(`${modules.length} modules, each a SCO of its own, `);
    const isTold =
      'Not carried: that "More" is optional: SCORM 1.2 asks for every module. Export it as scorm2004, or without --sco module.';
    expect(stderr.includes(isTold)).toBe(edition === "1.2");
  },
);

test("a package of a quiz begins with it", async () => {
  const { files } = await exported("1.2", "boxes");
  const spec = specOf(files);
  expect([spec.id, spec.start, spec.quiz, spec.path]).toEqual([
    "quizzes/boxes",
    "quizzes/boxes/index.html",
    "boxes",
    undefined,
  ]);
  expect(deadLinks(files)).toEqual([]);
  const text = strFromU8(files["imsmanifest.xml"] ?? new Uint8Array());
  expect(text).toContain("<adlcp:masteryscore>80</adlcp:masteryscore>");
});

test("equal content gives equal bytes in every time zone", { timeout: 120_000 }, async () => {
  const { bytes } = await sharedPackage("1.2", "boxes");
  const elsewhere = await exportedAnew(["scorm12", "boxes"], { TZ: "Pacific/Kiritimati" });
  expect(elsewhere.equals(bytes)).toBe(true);
});

test.each([
  [
    ["scorm12"],
    [
      "A package is about a learning path, one of its modules, or a quiz. Name one of these:",
      "Learning paths, with a module behind them where it is to be one alone, as in first-days/dev/basics",
      ...["  first-days/dev", "  first-days/ops"],
    ].join("\n"),
  ],
  [
    ["scorm12", "first-days"],
    '"first-days" is for several audiences: write first-days/dev or first-days/ops.',
  ],
  [
    ["scorm12", "first-days/dov"],
    'There is no learning path, module or quiz "first-days/dov": did you mean "first-days/dev"?',
  ],
  [
    ["scorm12", "first-days/dev/more", "--sco", "module"],
    '"first-days/dev/more" has no modules: --sco module takes a learning path with all of them.',
  ],
  [["scorm12", "boxes", "--sco", "module"], '"quizzes/boxes" has no modules'],
  [["scorm12", "boxes", "--sco", "each"], '--sco is one or module, not "each".'],
  [["json", "--sco", "module"], "json has no SCOs: leave --sco out."],
])("%j is refused", async (args, message) => {
  const out = join(await temporaryFolder(), "package.zip");
  const run = await runMain("export", ...args, "--content", everything.content, "--out", out);
  expect(run.status).not.toBe(0);
  expect(run.err).toContain(message);
});

function specOf(files: Files, folder = ""): PackageSpec {
  const page = parse(strFromU8(files[`${folder}index.html`] ?? new Uint8Array()));
  return JSON.parse(page.querySelector("#_package")?.textContent ?? "{}");
}

/** Links and addresses in data of pages that lead to no file of the package. */
function deadLinks(files: Files): string[] {
  return Object.keys(files).flatMap((name) =>
    name.endsWith(".html")
      ? links(files, name)
          .filter((target) => !(target in files))
          .map((target) => `${name}: ${target}`)
      : [],
  );
}

/** The files to which links and addresses in data of a page lead. */
function links(files: Files, name: string): string[] {
  const text = strFromU8(files[name] ?? new Uint8Array());
  const found = [...text.matchAll(/(?:\s(?:href|src|poster)="|&#34;|&quot;)([^"&#?]+)/g)];
  return found
    .map(([, address = ""]) => address)
    .filter((address) => /^\.\.?\/|\/index\.html$/.test(address))
    .map((address) => decodeURI(new URL(address, `http://x/${encodeURI(name)}`).pathname.slice(1)))
    .filter((target) => target !== "");
}
