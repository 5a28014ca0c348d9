import { describe, expect, test } from "vitest";
import { deriveMindMap, hasMindMap, type MindMapRecord } from "../../../src/derive/mind-map.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

/** A tree as lines, indented by depth, each with where it leads. */
function lines({ title, path, nodes }: MindMapRecord, depth = 0): string[] {
  return [
    `${"  ".repeat(depth)}${title} ${path}`,
    ...nodes.flatMap((node) => lines(node, depth + 1)),
  ];
}

function mapOf(files: Record<string, string>) {
  const knowledge = knowledgeOf({ "talks/x/talk.yaml": "title: X", ...files });
  const [talk] = knowledge.talks;
  if (!talk) throw new Error("no talk");
  return { has: hasMindMap(knowledge, "x"), ...deriveMindMap(knowledge, talk) };
}

describe("the map of a talk", () => {
  test("is its outline, every chapter leading to itself", () => {
    const { has, root, picture } = mapOf({
      "talks/x/outline.yaml":
        "- { id: a, title: A, chapters: [{ id: b, title: B }, { id: c, title: C }] }\n- { id: d, title: D }",
      "talks/x/takeaways.yaml": "- { id: t, text: T. }",
    });
    expect(has).toBe(true);
    expect(lines(root)).toEqual([
      "X /talks/x/",
      "  A /talks/x/outline/#a",
      "    B /talks/x/outline/#b",
      "    C /talks/x/outline/#c",
      "  D /talks/x/outline/#d",
    ]);
    expect(picture?.nodes.map(({ id }) => id)).toEqual(["_talk", "a", "b", "c", "d"]);
  });

  test("is without an outline its takeaways, each under its first topic", () => {
    const { root, picture } = mapOf({
      "topics/u.mdx": "---\ntitle: U\n---\n",
      "topics/v.mdx": "---\ntitle: V\n---\n",
      "talks/x/takeaways.yaml": [
        "- { id: a, text: 'A *b*.', topics: [v, u] }",
        "- { id: u, text: Without a topic. }",
        "- { id: c, text: C., topics: [u] }",
        `- { id: d, text: "${"Very long. ".repeat(20)}", topics: [v] }`,
      ].join("\n"),
    });
    const long = "Very long. ".repeat(20).trim();
    expect(lines(root)).toEqual([
      "X /talks/x/",
      "  V /topics/v/",
      "    A b. /talks/x/takeaways/#a",
      `    ${long} /talks/x/takeaways/#d`,
      "  Without a topic. /talks/x/takeaways/#u",
      "  U /topics/u/",
      "    C. /talks/x/takeaways/#c",
    ]);
    const drawn = picture?.nodes.find(({ id }) => id === "d");
    expect(drawn?.label).toBe("Very long. Very long. Very long. Very long. Very long. Very…");
  });

  test("is not made of a single thing, nor of takeaways that no topic divides", () => {
    const plain = "- { id: a, text: A. }\n- { id: b, text: B. }";
    expect(mapOf({ "talks/x/takeaways.yaml": plain }).has).toBe(false);
    expect(mapOf({ "talks/x/takeaways.yaml": "- { id: a, text: A. }" }).has).toBe(false);
    expect(mapOf({ "talks/x/outline.yaml": "- { id: a, title: A }" }).has).toBe(false);
    expect(mapOf({}).has).toBe(false);
  });

  test("is drawn without the deepest chapters where they are too many, and not at all where all are", () => {
    const outline = (count: number, inner: number) =>
      Array.from({ length: count }, (_, at) => {
        const chapters = Array.from({ length: inner }, (_, of) => `{ id: c${at}-${of}, title: C }`);
        return `- { id: p${at}, title: P, chapters: [${chapters.join(", ")}] }`;
      }).join("\n");
    const some = mapOf({ "talks/x/outline.yaml": outline(20, 10) });
    expect(some.picture?.nodes.length).toBe(21);
    expect(lines(some.root).length).toBe(221);
    expect(mapOf({ "talks/x/outline.yaml": outline(200, 0) }).picture).toBeUndefined();
  });
});
