import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesOf } from "../../build/files-of.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain as run } from "./run-main.ts";

const good = {
  "talks/x/talk.yaml": "title: X\n",
  "talks/x/takeaways.yaml": "- {id: a, text: A., source: s}\n",
  "sources.yaml": "- {id: s, title: S, type: article}\n",
};

test("without a command the commands are listed, with status 2", async () => {
  const { status, out } = await run();
  expect(status).toBe(2);
  for (const name of ["import", "check", "build", "dev", "preview"])
    expect(out).toContain(`talkbook ${name}`);
});

test("help is no error", async () => {
  expect((await run("--help")).status).toBe(0);
  const help = await run("check", "--help");
  expect(help.status).toBe(0);
  expect(help.out).toContain("--strict");
});

test.each([
  [["chek"], 'There is no command "chek": did you mean "check"?'],
  [["check", "--formt", "json"], "Unknown option '--formt'"],
  [["check", "--format", "xml"], "--format is pretty or json, not xml."],
  [["check", "extra"], 'There is nothing to do with "extra".'],
  [["import", "--out", "x"], "FILE is missing."],
  [["verify"], "FILE is missing."],
  [["plan", "--from", "2026-12-01"], "CURRICULUM is missing."],
  [["import", "a.txt"], "--out DIR is missing"],
  [["build", "--base", "talks"], "--base begins and ends with a slash"],
  [["check", "--as-of", "2026-02-30"], "--as-of is a day such as 2026-11-26, not 2026-02-30."],
  [["schema", "--out", "x", "--format", "yaml"], "--format is json or markdown, not yaml."],
  [["schema"], "--out DIR is missing"],
  [["dev", "--port", "http"], "--port is a number up to 65535, not http."],
])("%j is wrong usage", async (args, message) => {
  const { status, out, err } = await run(...args);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toContain(message);
});

test("content in order gives status 0 and says what was seen", async () => {
  const folder = await temporaryFolder(good);
  const { status, out, err } = await run("check", "--content", folder);
  expect({ status, out }).toEqual({ status: 0, out: "" });
  expect(err).toContain("1 talk, 1 takeaway, 0 questions, 0 topics");
});

test("what is not looked through because of errors is said", async () => {
  const curriculum = "title: C\nmodules: []\n";
  const folder = await temporaryFolder({ ...good, "curricula/c.yaml": curriculum });
  const { err } = await run("check", "--content", folder);
  expect(err).toContain(
    "1 error, 0 warnings\nLearning paths and generated questions are looked through as wholes once there are no errors.",
  );
});

test("errors give status 1, with the file as seen from here", async () => {
  const folder = await temporaryFolder({ ...good, "talks/x/talk.yaml": "titel: X\n" });
  const { status, err } = await run("check", "--content", folder);
  expect(status).toBe(1);
  expect(err).toContain('did you mean "title"?');
  expect(err).toMatch(/talks\/x\/talk\.yaml:1:1/);
  expect(err).toContain("2 errors, 0 warnings");
  expect(err).not.toContain("once there are no errors");
});

test("a warning is an error under --strict alone", async () => {
  const folder = await temporaryFolder({ "talks/x/talk.yaml": "title: X\nsummary: S.\n" });
  expect((await run("check", "--content", folder)).status).toBe(0);
  const strict = await run("check", "--strict", "--content", folder);
  expect(strict.status).toBe(1);
  expect(strict.err).toContain("error fact/no-source");
});

test("JSON goes to standard output alone", async () => {
  const folder = await temporaryFolder({ ...good, "talks/x/talk.yaml": "titel: X\n" });
  const { status, out, err } = await run("check", "--format", "json", "--content", folder);
  expect({ status, err }).toEqual({ status: 1, err: "" });
  const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
  expect(diagnostics.map(({ code }) => code)).toEqual(["schema/missing", "schema/unknown-key"]);
});

test("a content folder that is not there is one sentence", async () => {
  const { status, err } = await run("check", "--content", "no/such/folder");
  expect(status).toBe(1);
  expect(err).toBe(
    "The content folder no/such/folder cannot be read: it does not exist. Name another with --content, or make one with `talkbook import`.",
  );
});

test("a build with errors touches nothing", async () => {
  const folder = await temporaryFolder({ ...good, "talks/x/talk.yaml": "titel: X\n" });
  const { status, err } = await run("build", "--content", folder, "--out", join(folder, ".site"));
  expect(status).toBe(1);
  expect(err).toContain("Nothing was built.");
  expect(await filesOf(folder)).toEqual(Object.keys(good).sort());
});

test("a build never replaces a folder that is no site", async () => {
  const folder = await temporaryFolder({ ...good, "out/precious.txt": "mine" });
  const { status, err } = await run("build", "--content", folder, "--out", join(folder, "out"));
  expect(status).toBe(1);
  expect(err).toContain("is not a built site, so it is left alone");
  expect(await readFile(join(folder, "out/precious.txt"), "utf8")).toBe("mine");
});

test("preview without a site says what to do", async () => {
  const folder = await temporaryFolder();
  const { status, err } = await run("preview", "--out", folder);
  expect(status).toBe(1);
  expect(err).toContain("run `talkbook build` first");
});
