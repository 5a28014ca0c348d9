import { describe, expect, test } from "vitest";
import { foldRolling } from "../../../src/captions/fold-rolling.ts";
import { joinParagraphs } from "../../../src/captions/join-paragraphs.ts";
import { parseCaptions } from "../../../src/captions/parse-captions.ts";
import { proseOf, webvtt } from "./read-captions.ts";

describe("captions that roll", () => {
  test("as YouTube makes them, become each word once", () => {
    const captions = webvtt(
      [
        "00:00:00.160 --> 00:00:02.389 align:start position:0%\n \nhello<00:00:00.400><c> everyone</c>",
        "00:00:02.389 --> 00:00:02.399 align:start position:0%\nhello everyone\n ",
        "00:00:02.399 --> 00:00:04.470 align:start position:0%\nhello everyone\nwelcome<00:00:02.900><c> back</c>",
        "00:00:04.470 --> 00:00:04.480 align:start position:0%\nwelcome back\n ",
        "00:00:04.480 --> 00:00:06.000 align:start position:0%\nwelcome back\nto the show",
      ].join("\n\n"),
    );
    expect(captions.diagnostics).toEqual([]);
    expect(proseOf(captions)).toEqual(["0.16 hello everyone welcome back to the show"]);
    expect(foldRolling(captions.cues).map(({ startSeconds }) => startSeconds)).toEqual([
      0.16, 2.399, 4.48,
    ]);
  });

  test("as SubRip with overlaps, they are no fault", () => {
    const captions = parseCaptions(
      [
        "1\n00:00:00,000 --> 00:00:04,000\none two",
        "2\n00:00:02,000 --> 00:00:06,000\none two\nthree four",
        "3\n00:00:04,000 --> 00:00:08,000\nthree four\nfive six",
      ].join("\n\n"),
      "a.srt",
    );
    expect(captions.diagnostics).toEqual([]);
    expect(proseOf(captions)).toEqual(["0 one two three four five six"]);
  });

  test("a line that is still being written grows", () => {
    const captions = webvtt(
      "00:01.000 --> 00:02.000\nGood\n\n00:02.000 --> 00:03.000\nGood morning\n\n00:03.000 --> 00:04.000\nGood morning all",
    );
    expect(proseOf(captions)).toEqual(["1 Good morning all"]);
  });

  test("what is said twice in other captions is kept", () => {
    const cues = ["No.", "No.", "I said no.", "Why?", "Because.", "Oh.", "Well.", "Yes.", "So."];
    const captions = webvtt(
      cues
        .map((words, index) => `00:0${index}.000 --> 00:0${index + 1}.000\n${words}`)
        .join("\n\n"),
    );
    expect(proseOf(captions)).toEqual([`0 ${cues.join(" ")}`]);
  });
});

describe("a paragraph begins", () => {
  test("with another voice, and with a turn", () => {
    const captions = webvtt(
      "00:01.000 --> 00:02.000\n<v Ada>One.\n\n00:02.000 --> 00:03.000\n<v Ada>Two.\n<v Grace>Three.\n\n00:03.000 --> 00:04.000\nFour.\n>> Five.",
    );
    expect(proseOf(captions)).toEqual([
      "1 Ada: One. Two.",
      "2 Grace: Three.",
      "3 Four.",
      "3 Five.",
    ]);
  });

  test("after a pause at the end of a sentence, not within one", () => {
    const captions = webvtt(
      "00:01.000 --> 00:02.000\nOne\n\n00:09.000 --> 00:10.000\nand two.\n\n00:13.000 --> 00:14.000\nThree.",
    );
    expect(proseOf(captions)).toEqual(["1 One and two.", "13 Three."]);
  });

  test("at a chapter, which is given in whole seconds", () => {
    const captions = webvtt(
      "00:01.000 --> 00:05.000\nOne\n\n00:05.300 --> 00:08.000\ntwo\n\n00:09.800 --> 00:11.000\nthree",
    );
    expect(proseOf(captions, [0, 5, 10])).toEqual(["1 One", "5.3 two", "9.8 three"]);
  });

  test("at the end of a sentence when it has become long, and late where there are none", () => {
    const cues = Array.from({ length: 60 }, (_, index) => ({
      ...{ startSeconds: index, endSeconds: index + 1, line: index },
      lines: [{ text: `word ${index} of a long talk${index % 10 === 9 ? "." : ""}` }],
    }));
    expect(joinParagraphs(cues).map(({ startSeconds }) => startSeconds)).toEqual([0, 20, 40]);
    const endless = cues.map((cue) => ({ ...cue, lines: [{ text: "words without any end" }] }));
    expect(joinParagraphs(endless).map(({ startSeconds }) => startSeconds)).toEqual([0, 37]);
  });
});

test("a paragraph knows what is said when; Japanese has no spaces between cues", () => {
  const captions = webvtt(
    "00:01.000 --> 00:02.000\n容器とは\n\n00:02.000 --> 00:03.000\n何か。\nTwo",
  );
  expect(joinParagraphs(captions.cues)).toEqual([
    {
      ...{ startSeconds: 1, endSeconds: 3, line: 3, text: "容器とは何か。 Two" },
      parts: [
        { startSeconds: 1, endSeconds: 2, from: 0, to: 4 },
        { startSeconds: 2, endSeconds: 3, from: 4, to: 11 },
      ],
    },
  ]);
});
