import { expect, test } from "vitest";
import { decodeCaptions } from "../../../src/captions/decode-captions.ts";
import { findingsOf } from "./read-captions.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

test("UTF-8 is read as it is, without its mark", () => {
  expect(decodeCaptions(Buffer.from("\ufeffcafé"), "a.vtt")).toEqual({
    ...{ text: "café", diagnostics: [] },
  });
});

test("each line with other bytes is told, and the rest is kept", () => {
  const decoded = decodeCaptions(bytes("a\r\ncaf\xe9\rb \xff\xff\nc"), "a.vtt");
  expect(decoded.text).toBe("a\r\ncaf\ufffd\rb \ufffd\ufffd\nc");
  expect(findingsOf(decoded)).toEqual(["captions/encoding 2:4", "captions/encoding 3:3"]);
});

test("of many such lines ten are told", () => {
  const decoded = decodeCaptions(bytes("\xe9\n".repeat(50)), "a.vtt");
  expect(decoded.diagnostics).toHaveLength(10);
  expect(decoded.diagnostics[9]?.message).toMatch(/It is so in 40 more lines\.$/);
});

test("UTF-16 is read, and told", () => {
  const decoded = decodeCaptions(Buffer.from("\ufeffWEBVTT é", "utf16le"), "a.vtt");
  expect(decoded.text).toBe("WEBVTT é");
  expect(findingsOf(decoded)).toEqual(["captions/encoding 1:1"]);
});
