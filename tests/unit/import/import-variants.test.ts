import { expect, test } from "vitest";
import { contentOf, filesOf, fixture, importText, listOf } from "./import-text.ts";

test("Markdown with labelled fields keeps its inline Markdown", () => {
  const result = importText(fixture("tcp-congestion.md"));
  expect(contentOf(result, "talks/tbs301/talk.yaml")).toEqual({
    title: "How TCP avoids congestion",
    sessionCode: "TBS301",
    channel: "Talkbook Sample Talks",
    publishedOn: "2024-06-01",
    video: { url: "https://example.org/videos/tcp-congestion", durationSeconds: 3723 },
    tags: ["Bufferbloat"],
    summary:
      "TCP has to guess how much a network can carry. The talk follows the guess from *slow start* to\n`CUBIC`, and shows what each loss tells a sender.",
    source: "tbs301-summary",
  });
  expect(listOf(result, "takeaways", "text", "detail").slice(1, 2)).toEqual([
    {
      text: "In *congestion avoidance*, TCP Reno adds one segment per round trip and halves the congestion window on a loss.",
      detail:
        "- Three duplicate acknowledgements count as a loss.\n- A timeout sets the window back to one segment.",
    },
  ]);
  expect(listOf(result, "takeaways", "text")[4]).toMatch(/see <b>bufferbloat<\/b>\.$/);
});

test("Q and A marks, answers of several paragraphs, with lists and code", () => {
  const result = importText(fixture("tcp-congestion.md"));
  expect(listOf(result, "questions", "question", "answer")).toEqual([
    {
      question: "Why is it called slow start when the window grows exponentially?",
      answer:
        "Because before it, a sender began with as much as the receiver allowed. Compared with that, beginning\nwith a few segments is slow.",
    },
    {
      question: "What does a loss tell Reno, CUBIC and BBR?",
      answer:
        "They read it differently:\n\n- Reno and CUBIC take it for congestion and reduce the congestion window.\n- BBR takes it for one observation among others.\n\nSo a random loss on a radio link costs Reno a lot:\n\n```text\ncwnd = cwnd / 2\n```",
    },
    {
      question: "Name one thing that congestion control cannot do",
      answer: "It cannot make a slow link fast.",
    },
  ]);
});

test("an outline with times is nested as it is indented", () => {
  const result = importText(fixture("tcp-congestion.md"));
  expect(filesOf(result)["talks/tbs301/outline.yaml"]).toBe(`- id: networks-collapse
  title: Why networks collapse
  start: 0:00
  source: tbs301-summary#chapter-1
  chapters:
    - id: queues-fill
      title: Queues fill
      start: 1:30
      source: tbs301-summary#chapter-2
    - id: everybody-sends
      title: Everybody sends again
      start: 4:10
      source: tbs301-summary#chapter-3

- id: reno-cubic
  title: From Reno to CUBIC
  start: 12:00
  topics: [reno, cubic]
  source: tbs301-summary#chapter-4

- id: q-a
  title: Q&A
  start: 45:00
  source: tbs301-summary#chapter-5
`);
});

test("highlights, keywords and a transcript that are not locked", () => {
  const result = importText(fixture("tcp-congestion.md"));
  expect(listOf(result, "highlights", "quote", "at")).toEqual([
    { quote: "A queue that is always full is only delay.", at: "1:31" },
    { quote: "A sender never sees the network; it sees acknowledgements." },
  ]);
  expect(contentOf(result, "glossary.yaml")).toEqual([
    {
      id: "congestion-window",
      term: "Congestion window",
      definition: "how much a sender may have in flight without an acknowledgement.",
      topic: "congestion-window",
      source: "tbs301-summary#keyword-1",
    },
    {
      id: "round-trip",
      term: "Round trip",
      definition: "the way to the receiver and back.",
      source: "tbs301-summary#keyword-2",
    },
  ]);
  expect(filesOf(result)["talks/tbs301/transcript.vtt"]).toBe(`WEBVTT

00:00:00.000 --> 00:00:04.000
Good morning.

00:00:04.000 --> 00:01:31.000
Let us begin with a network
that has collapsed: a --&gt; b &amp; &lt;c&gt;.

00:01:31.000 --> 00:01:40.000
A queue that is always full is only delay.

00:01:40.000 --> 01:01:58.000
And a sender never sees the network, it sees acknowledgements.

01:01:58.000 --> 01:02:03.000
Thank you.
`);
  expect(result.report.map(({ line, text }) => [line, text])).toEqual([
    [75, "## Sponsors"],
    [77, "Nobody paid for this."],
  ]);
});

test("the shape in which a summary site shows unlocked sections", () => {
  const result = importText(fixture("dns-resolution.txt"));
  expect(result.talk).toBe("name-becomes-address-walk-dns");
  expect(listOf(result, "outline", "title", "start", "summary")).toEqual([
    {
      title: "📚 From a name to an address",
      start: "0:00",
      summary:
        "A program asks its resolver for the address of a name. The resolver asks the root, then the servers of the top-level domain, then those of the domain.",
    },
    {
      title: "🗃️ Caches everywhere",
      start: "2:30",
      summary:
        "Each answer carries a time to live. Until it has passed, DNS resolvers answer from memory.",
    },
    { title: "Q & A", start: "6:45" },
  ]);
  expect(listOf(result, "highlights", "quote")).toEqual([
    "A resolver that has the answer in its cache asks nobody.",
  ]);
  const terms = contentOf(result, "glossary.yaml");
  expect(terms).toMatchObject([
    { id: "dns", term: "DNS", topic: "dns" },
    { id: "resolver", term: "Resolver" },
    { id: "time-live-ttl", term: "Time to live (TTL)" },
  ]);
  expect(filesOf(result)[`talks/${result.talk}/transcript.vtt`]).toBe(`WEBVTT

00:00:00.000 --> 00:00:03.000
today we follow a name

00:00:03.000 --> 00:01:07.000
until it is an address

00:01:07.000 --> 00:02:40.000
the resolver asks the root

00:02:40.000 --> 00:08:20.000
and a resolver that has the answer in its cache asks nobody
`);
  expect(result.report.map(({ text, reason }) => [text, reason])).toEqual([
    [
      "DNS is a tree of delegations, and each name server knows only its own part of it.",
      "a quote whose words the transcript does not have near its time",
    ],
    ["How TLS begins", "page furniture: other videos that the page offers"],
    ["How to read a packet", "page furniture: other videos that the page offers"],
  ]);
});

test("a Japanese summary", () => {
  const result = importText(fixture("utf-8-ja.txt"));
  expect(contentOf(result, "site.yaml")).toEqual({ title: "UTF-8 のしくみ", language: "ja" });
  expect(contentOf(result, "talks/tbs102/talk.yaml")).toMatchObject({
    event: "Talkbook サンプル 2024",
    sessionCode: "TBS102",
    channel: "Talkbook サンプル講演",
    publishedOn: "2024-03-05",
    video: { durationSeconds: 754 },
    tags: ["ユニコード", "文字コード", "UTF-8"],
    lockedSections: ["outline", "transcript"],
  });
  expect(listOf(result, "takeaways", "id", "emoji", "topics")).toEqual([
    {
      id: "ユニコードは文字に符号位置という番号を割り当て",
      emoji: "😀",
      topics: ["ユニコード", "utf-8"],
    },
    { id: "ascii-の文字は-utf-8-でも同じ-1", emoji: "📏", topics: ["ascii", "utf-8"] },
    { id: "先頭バイトと後続バイトは値の範囲が異なるため", emoji: "🔍", topics: ["サロゲート"] },
    {
      id: "サロゲートの符号位置を-utf-8-で表すことはできない",
      emoji: "⚠️",
      topics: ["サロゲート", "utf-8"],
    },
  ]);
  expect(listOf(result, "questions", "question", "answer")).toEqual([
    {
      question: "UTF-8 はなぜ ASCII と互換性がありますか？",
      answer: "U+007F までの符号位置は、ASCII と同じ 1 バイトになるからです。",
    },
    {
      question: "サロゲートとは何ですか？",
      answer:
        "UTF-16 で U+10000 以上の文字を表すための符号位置です。\n\nユニコードでは、文字そのものには割り当てられません。",
    },
  ]);
  expect(result.report.map(({ line }) => line)).toEqual([29, 33]);
});
