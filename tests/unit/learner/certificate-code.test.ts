import fc from "fast-check";
import { expect, test } from "vitest";
import { certificateCode, readCode } from "../../../src/learner/certificate-code.ts";
import type { Certificate } from "../../../src/learner/path-areas.ts";

const certificate: Certificate = {
  path: "first-week/platform",
  title: "Containers: your first week",
  role: "Platform engineer",
  name: "Robin Example",
  finishedOn: "2026-11-26",
  version: "4f9c21aa",
  results: [{ module: "first-week/ladder", title: "The ladder", percent: 80 }],
  done: ["first-week/ladder/one", "first-week/ladder/two"],
};

test("a code is twelve letters, the same everywhere", () => {
  expect(certificateCode(certificate)).toMatchInlineSnapshot(`"XP9Q-SKCS-F79J"`);
  expect(certificateCode({ ...certificate, done: certificate.done.toReversed() })).toBe(
    certificateCode(certificate),
  );
});

test("any other word gives another code", () => {
  const text = fc.string({ minLength: 1 });
  fc.assert(
    fc.property(
      fc.constantFrom("path", "title", "name", "finishedOn", "version", "role"),
      text,
      (field, other) => {
        fc.pre(other !== certificate[field as "name"]);
        const changed = { ...certificate, [field]: other };
        expect(certificateCode(changed)).not.toBe(certificateCode(certificate));
      },
    ),
    { numRuns: 500 },
  );
  const better = [{ module: "first-week/ladder", title: "The ladder", percent: 81 }];
  expect(certificateCode({ ...certificate, results: better })).not.toBe(
    certificateCode(certificate),
  );
});

test("a code is read as people type it", () => {
  const code = certificateCode(certificate);
  expect(readCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
  expect(readCode("oil0")).toBe("0110");
});
