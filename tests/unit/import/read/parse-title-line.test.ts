import { expect, test } from "vitest";
import { parseTitleLine } from "../../../../src/import/read/parse-title-line.ts";

test("takes event and session code off the title", () => {
  const title = "A close look at caches";
  const lines: [string, object][] = [
    [
      `AWS re:Invent 2022 - ${title} (CON406)`,
      { title, event: "AWS re:Invent 2022", sessionCode: "CON406" },
    ],
    [`CON406: ${title}`, { title, sessionCode: "CON406" }],
    [`[SVS305-R1] ${title}`, { title, sessionCode: "SVS305-R1" }],
    [`${title} | KubeCon EU 2023`, { title, event: "KubeCon EU 2023" }],
    [`GOTO 2024 • ${title} • GOTO 2024`, { title: `${title} • GOTO 2024`, event: "GOTO 2024" }],
    [`Talkbook サンプル 2024 - ${title}`, { title, event: "Talkbook サンプル 2024" }],
  ];
  expect(lines.map(([line]) => parseTitleLine(line))).toEqual(lines.map(([, read]) => read));
});

test("keeps a title whole where nothing names an event", () => {
  const lines = [
    "How TCP works - and why",
    "Caches: a love story",
    "Looking back (at 2022)",
    "HTTP/3 - The next step",
    "(CON406)",
  ];
  expect(lines.map(parseTitleLine)).toEqual(lines.map((title) => ({ title })));
});
