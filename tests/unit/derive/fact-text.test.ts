import { describe, expect, test } from "vitest";
import { factOrder, factText } from "../../../src/derive/fact-text.ts";
import type { Dimension, FactValue } from "../../../src/knowledge/records.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const dimensions = `
- {id: who, label: Who, type: choice, choices: [{id: me, label: I}, {id: you, label: You}]}
- {id: level, label: Level, type: level, choices: [{id: low, label: Low}, {id: high, label: High}]}
- {id: yes, label: Yes, type: yes-no}
- {id: size, label: Size, type: number, unit: GB}
- {id: price, label: Price, type: amount, currency: USD, unit: an hour}
- {id: wait, label: Wait, type: duration}
- {id: day, label: Day, type: date}
- {id: text, label: Text, type: text}
- {id: list, label: List, type: list}
`;

function words(language: string) {
  return { language, yes: "Yes", no: "No", comma: ", ", date: (day: string) => `<${day}>` };
}

function fact(id: string, value: string) {
  const knowledge = knowledgeOf({
    "dimensions.yaml": dimensions,
    "talks/x/talk.yaml": "title: X\n",
    "topics/t.mdx": `---\ntitle: T\nfacts: { ${id}: { value: ${value} } }\n---\n`,
  });
  const [found] = knowledge.topic("t")?.facts ?? [];
  const dimension = knowledge.dimension(id);
  if (!found || !dimension) throw new Error("no fact");
  return { fact: found, dimension };
}

describe("a value in words", () => {
  test.each([
    ["who", "you", "You"],
    ["level", "low", "Low"],
    ["yes", "false", "No"],
    ["size", "1024.5", "1,024.5 GB"],
    ["price", "0.0116", "$0.0116 an hour"],
    ["wait", "1 h 1 min", "1 hour 1 minute"],
    ["wait", "500 ms", "500 milliseconds"],
    ["day", "2024-02-29", "<2024-02-29>"],
    ["text", '"a *b* `c`"', "a b c"],
    ["list", "[a, '**b**']", "a, b"],
  ])("of type %s: %s", (id, value, text) => {
    const { fact: found, dimension } = fact(id, value);
    expect(factText(found, dimension, words("en"))).toBe(text);
  });

  test("in the language of the site", () => {
    const { fact: found, dimension } = fact("wait", "7 d");
    expect(factText(found, dimension, words("ja"))).toBe("7 日");
  });
});

describe("the order of values", () => {
  const order = (type: Dimension["type"], ...values: FactValue[]) => {
    const { dimension } = fact("level", "low");
    return values.map((value) => factOrder(value, { ...dimension, type }));
  };

  test("is that of the choices, of numbers, times and days", () => {
    expect(order("level", "low", "high")).toEqual([0, 1]);
    expect(order("yes-no", true, false)).toEqual([0, 1]);
    expect(order("number", 2, 10)).toEqual([2, 10]);
    expect(order("duration", "2 min", "90 s")).toEqual([120, 90]);
    expect(order("date", "2024-02-29")).toEqual([20_240_229]);
  });

  test("there is none of texts and lists", () => {
    expect(order("text", "a")).toEqual([undefined]);
    expect(order("list", ["a"])).toEqual([undefined]);
  });
});
