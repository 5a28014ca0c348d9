import { describe, expect, test } from "vitest";
import { parseCaptions } from "../../../src/captions/parse-captions.ts";
import { cuesOf, findingsOf, webvtt } from "./read-captions.ts";

describe("WebVTT", () => {
  test("cues with names, settings and several lines; comments and styles are no words", () => {
    const captions = parseCaptions(
      [
        "\ufeffWEBVTT Some title",
        "Kind: captions",
        "Language: de",
        "",
        "STYLE",
        "::cue { color: red }",
        "",
        "NOTE",
        "Nobody reads this.",
        "",
        "first",
        "00:01.000 --> 00:02.500 line:0 align:start",
        "One",
        "and two",
        "",
        "01:00:03.000 --> 123:00:04.000",
        "Three",
      ].join("\r\n"),
      "a.vtt",
    );
    expect(captions).toMatchObject({ form: "webvtt", language: "de", role: "captions" });
    expect(cuesOf(captions)).toEqual(["1-2.5 One / and two", "3603-442804 Three"]);
    expect(captions.cues.map(({ line }) => line)).toEqual([12, 16]);
    expect(captions.diagnostics).toEqual([]);
  });

  test("voices, markup, times within words and character references", () => {
    const captions = webvtt(
      [
        "00:01.000 --> 00:02.000",
        "<v.loud Ada King>Less &amp; <i>less</i> &lt;b&gt; &#x263a; &nope; AT&T</v><v Grace>Yes",
        "",
        "00:02.000 --> 00:03.000",
        "<c.yellow>One</c><00:02.500><c> two</c> <ruby>漢<rt>kan</rt></ruby> <lang fr>oui</lang>",
      ].join("\n"),
    );
    expect(cuesOf(captions)).toEqual([
      "1-2 Ada King: Less & less <b> ☺ &nope; AT&T / Grace: Yes",
      "2-3 One two 漢 (kan) oui",
    ]);
    expect(captions.diagnostics).toEqual([]);
  });

  test("what a browser would swallow is kept as the text that it is", () => {
    const captions = webvtt("00:01.000 --> 00:02.000\na < b and <topic> > c");
    expect(cuesOf(captions)).toEqual(["1-2 a < b and <topic> > c"]);
    expect(findingsOf(captions)).toEqual(["captions/markup 4:3", "captions/markup 4:11"]);
  });

  test("signs of captions for television begin somebody else's words", () => {
    const captions = webvtt("00:01.000 --> 00:02.000\n>> ADA: Hello.\n&gt;&gt; Good day.");
    expect(cuesOf(captions)).toEqual(["1-2 >ADA: Hello. / >Good day."]);
  });

  test("the times of the next cue end a cue, with the number above them", () => {
    const captions = webvtt("00:01.000 --> 00:02.000\nOne\n2\n00:02.000 --> 00:03.000\nTwo");
    expect(cuesOf(captions)).toEqual(["1-2 One", "2-3 Two"]);
  });
});

describe("SubRip", () => {
  const srt = (text: string) => parseCaptions(text, "captions.srt");

  test("numbers, commas, formatting and lines of spaces", () => {
    const captions = srt(
      "1\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20\n{\\an8}<font color=red>Red</font> & <b>bold</b>\n \n2\n0:00:02.000 --> 0:00:03.000\na <topic>\n",
    );
    expect(captions.form).toBe("srt");
    expect(cuesOf(captions)).toEqual(["1-2 Red & bold", "2-3 a <topic>"]);
    expect(captions.diagnostics).toEqual([]);
  });

  test("an empty line within a cue loses no words", () => {
    const captions = srt("1\n00:00:01,000 --> 00:00:02,000\nOne\n\ntwo\n\n2\n");
    expect(cuesOf(captions)).toEqual(["1-2 One / two"]);
    expect(findingsOf(captions)).toEqual(["captions/no-time 5:1"]);
  });
});

describe("captions that are broken", () => {
  test.each([
    ["00:01.000 - 00:02.000", ["captions/arrow 3:10"], ["1-2 Words"]],
    ["00:01.000 → 00:02.000", ["captions/arrow 3:10"], ["1-2 Words"]],
    ["0:00:01.000,0:00:02.000", ["captions/arrow 3:12"], ["1-2 Words"]],
    ["00:01.000 00:02.000 align:start", ["captions/arrow 3:10"], ["1-2 Words"]],
    ["00:01,000 --> 00:02.000", ["captions/time-form 3:1"], ["1-2 Words"]],
    [
      "1:02.000 --> 1:03.5",
      ["captions/time-form 3:1", "captions/time-form 3:14"],
      ["62-63.5 Words"],
    ],
    ["00:61.000 --> 00:62.000", ["captions/time 3:1", "captions/time 3:15"], ["0-5 Words"]],
    ["--> 00:02.000", ["captions/time 3:1"], ["0-2 Words"]],
    ["00:02.000 --> 00:01.000", ["captions/end 3:15"], ["2-7 Words"]],
  ])("%s", (times, findings, cues) => {
    const captions = webvtt(`${times}\nWords`);
    expect(findingsOf(captions)).toEqual(findings);
    expect(cuesOf(captions)).toEqual(cues);
  });

  test("a cue without a time stands where it stood", () => {
    const captions = webvtt(
      "00:05.000 --> 00:06.000\nOne\n\nxx --> yy\nTwo\n\n00:07.000 --> 00:08.000\nThree",
    );
    expect(cuesOf(captions)).toEqual(["5-6 One", "5-7 Two", "7-8 Three"]);
  });

  test("cues come in the order of their times", () => {
    const captions = webvtt(
      "00:05.000 --> 00:06.000\nTwo\n\n00:01.000 --> 00:02.000\nOne\n\n00:02.000 --> 00:03.000\nAnd",
    );
    expect(cuesOf(captions)).toEqual(["1-2 One", "2-3 And", "5-6 Two"]);
    expect(findingsOf(captions)).toEqual(["captions/order 6:1"]);
  });

  test("cues may overlap where two voices speak, or two lines are shown together", () => {
    const captions = webvtt(
      [
        "00:01.000 --> 00:03.000\n<v Ada>One",
        "00:02.000 --> 00:04.000\n<v Grace>Two",
        "00:05.000 --> 00:06.000 line:0\nUp",
        "00:05.000 --> 00:06.000\nDown",
        "00:05.500 --> 00:07.000\nOver",
      ].join("\n\n"),
    );
    expect(findingsOf(captions)).toEqual(["captions/overlap 15:1"]);
  });

  test("a fault of every cue is told ten times, with the number of the others", () => {
    const cue = (index: number): string => `00:${index}.000 - 00:${index}.500\nWord`;
    const captions = webvtt(Array.from({ length: 40 }, (_, index) => cue(10 + index)).join("\n\n"));
    expect(captions.cues).toHaveLength(40);
    expect(captions.diagnostics).toHaveLength(10);
    expect(captions.diagnostics.at(-1)?.message).toBe(
      "There is no arrow between the two times; browsers leave the cue out. 30 more cues have the same fault.",
    );
  });
});
