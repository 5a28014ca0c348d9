import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { areas } from "../../../src/learner/areas.ts";
import { certificateCode } from "../../../src/learner/certificate-code.ts";
import { LearnerStore } from "../../../src/learner/learner-store.ts";
import {
  type Certificate,
  certificates,
  pathMarks,
  pathVisits,
} from "../../../src/learner/path-areas.ts";
import { attempts } from "../../../src/learner/quiz-areas.ts";
import { writeSaveFile } from "../../../src/learner/save-file.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runMain } from "./run-main.ts";

const content = ["--content", "tests/fixtures/content/right/everything"];

const certificate: Certificate = {
  path: "first-days/ops",
  title: "First days",
  role: "Operator",
  name: "Robin, “R”",
  finishedOn: "2026-11-26",
  version: "0badcafe",
  results: [{ module: "first-days/basics", title: "Basics", percent: 66 }],
  done: ["first-days/basics/first"],
};
const code = certificateCode(certificate);

/** The progress file of somebody who has begun the path of operators, or ended it. */
function saveFile({ isFinished }: { isFinished: boolean }): string {
  const store = new LearnerStore({
    ...{ storage: undefined, base: "/", now: () => Date.UTC(2026, 10, 26, 12) },
  });
  store.set(pathVisits, "first-days/ops", { known: [] });
  store.set(pathMarks, "first-days/basics/first", true);
  store.set(attempts, "boxes@1", {
    ...{ mode: "exam", seed: "s", points: 2, of: 3, passed: true, gate: "first-days/basics" },
  });
  if (isFinished) store.set(certificates, "first-days/ops@1", certificate);
  return writeSaveFile(store, areas);
}

describe("plan", () => {
  test("writes the working days of a path as a calendar file", async () => {
    const folder = await temporaryFolder({});
    const out = join(folder, "made", "plan.ics");
    const args = ["--from", "2026-03-27", "--off", "2026-03-30", "--zone", "Europe/Berlin"];
    const run = await runMain("plan", "first-days/ops", ...args, ...content, "--out", out);
    expect(run).toEqual({
      status: 0,
      out: "",
      err: `Wrote ${out}: 2026-03-27 to 2026-04-01, from 09:00 in Europe/Berlin.`,
    });
    const text = await readFile(out, "utf8");
    expect(text).toContain("DTSTART:20260327T080000Z");
    expect(text).toContain("DTSTART:20260401T070000Z");
    expect(text).toContain("URL;VALUE=URI:https://example.org/talks/curricula/first-days/ops/");
    expect(text).toContain("SUMMARY:Due: Basics");
  });

  test.each([
    [
      "several audiences",
      ["first-days"],
      1,
      '"first-days" is for several audiences: write first-days/dev or first-days/ops.',
    ],
    [
      "an unknown path",
      ["first-days/op"],
      1,
      'There is no learning path "first-days/op": did you mean "first-days/ops"?',
    ],
    [
      "no schedule",
      ["second-days"],
      1,
      '"second-days" has no schedule. Add `schedule: { days: 5, minutesPerDay: 60 }` to curricula/second-days.yaml.',
    ],
    [
      "a bad time",
      ["first-days/ops", "--time", "25:00"],
      2,
      "--time is a time of day as in 09:30, not 25:00.",
    ],
    [
      "a bad zone",
      ["first-days/ops", "--zone", "Berlin"],
      2,
      "--zone is a time zone as in Europe/Berlin, not Berlin.",
    ],
  ])("%s is said", async (_name, args, status, message) => {
    const out = join(await temporaryFolder({}), "x.ics");
    const run = await runMain("plan", ...args, "--from", "2026-03-27", ...content, "--out", out);
    expect(run.status).toBe(status);
    expect(run.err.split("\n")).toContain(message);
  });

  test("a day that no calendar has is said", async () => {
    const run = await runMain("plan", "first-days/ops", "--from", "2026-02-30", ...content);
    expect(run.status).toBe(2);
    expect(run.err).toContain("--from is a day as in 2026-12-01, not 2026-02-30.");
  });
});

describe("progress", () => {
  test("puts the files of a folder into one table", async () => {
    const folder = await temporaryFolder({
      "robin.json": saveFile({ isFinished: true }),
      "sam.json": saveFile({ isFinished: false }),
      "notes.txt": "no file of ours",
    });
    const run = await runMain("progress", folder, ...content);
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out.replaceAll(code, "CODE-CODE-CODE")).toMatchInlineSnapshot(`
      "Learner     File        Path                  Done  Of  Percent  Open module  Gates   Last change  Finished on  Certificate
      Robin, “R”  robin.json  First days: Operator  2     15  13       Basics       1 open  2026-11-26   2026-11-26   CODE-CODE-CODE
      sam         sam.json    First days: Operator  2     15  13       Basics       1 open  2026-11-26"
    `);
    const csv = await runMain("progress", folder, ...content, "--format", "csv");
    expect(csv.out.split("\r\n")[1]).toMatch(
      /^"Robin, “R”",robin.json,First days: Operator,2,15,13,Basics,Basics 66 %,/,
    );
    const json = JSON.parse(
      (await runMain("progress", folder, ...content, "--format", "json")).out,
    );
    expect(json[1]).toMatchObject({ learner: "sam", path: "first-days/ops", lastOn: "2026-11-26" });
  });

  test("copies of a file are said", async () => {
    const finished = saveFile({ isFinished: true });
    const folder = await temporaryFolder({ "a.json": finished, "b.json": finished });
    const run = await runMain("progress", folder, ...content);
    expect(run.err).toBe(`a.json and b.json hold the same certificate, ${code}.`);
  });

  test("what is no progress file is said, and the others are shown", async () => {
    const folder = await temporaryFolder({
      "broken.json": "{",
      "sam.json": saveFile({ isFinished: false }),
    });
    const run = await runMain("progress", folder, ...content);
    expect(run.status).toBe(1);
    expect(run.err).toContain("broken.json: this is no progress file, so it is left out.");
    expect(run.out).toContain("sam");
  });

  test("an empty folder and a missing one are said", async () => {
    const folder = await temporaryFolder({});
    expect((await runMain("progress", folder, ...content)).err).toContain("There is no .json file");
    const missing = await runMain("progress", join(folder, "none"), ...content);
    expect(missing).toMatchObject({ status: 1, out: "" });
  });
});

describe("verify", () => {
  test("says what a code stands for, however it is typed", async () => {
    const folder = await temporaryFolder({ "robin.json": saveFile({ isFinished: true }) });
    const typed = code.toLowerCase().replaceAll("-", "");
    const run = await runMain("verify", join(folder, "robin.json"), typed);
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toContain('Robin, “R” finished "First days" (Operator) on 2026-11-26.');
    expect(await runMain("verify", join(folder, "robin.json"))).toEqual({
      ...{ status: 0, out: run.out },
      err: "Compare the code with the one on the certificate, or give it behind the file:",
    });
  });

  test("a changed word, another code and a result that the file does not bear out are found", async () => {
    const folder = await temporaryFolder({ "robin.json": saveFile({ isFinished: true }) });
    const file = join(folder, "robin.json");
    const other = await runMain("verify", file, "AAAA-AAAA-AAAA");
    expect(other.status).toBe(1);
    expect(other.err).toContain("has the code AAAA-AAAA-AAAA");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace("Robin", "Robyn"));
    expect((await runMain("verify", file, code)).status).toBe(1);
    await writeFile(file, text.replace('"points": 2', '"points": 3'));
    const better = await runMain("verify", file, code);
    expect(better.status).toBe(1);
    expect(better.err).toContain('no attempt at "Basics" was passed with 66 %.');
    await writeFile(file, text.replace('"value": true', '"value": false'));
  });

  test("what is no progress file is said", async () => {
    const folder = await temporaryFolder({ "x.json": "[]" });
    const run = await runMain("verify", join(folder, "x.json"));
    expect(run.err).toContain("it is no progress file");
    expect(run.status).toBe(1);
  });
});
