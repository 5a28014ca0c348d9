import { describe, expect, test } from "vitest";
import { deriveLayers, hasLayers } from "../../../src/derive/layers.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const talk = {
  "talks/x/talk.yaml": "title: X\n",
  "sources.yaml": "- { id: s, title: S, type: article }\n",
};
const topic = (title: string, ...below: string[]) =>
  `---\ntitle: ${title}\nrunsOn: [${below.map((id) => `{topic: ${id}}`).join(", ")}]\n---\n`;

describe("what runs on what", () => {
  const knowledge = knowledgeOf({
    ...talk,
    "topics/machine.mdx": topic("A machine"),
    "topics/service.mdx": topic("A service", "container", "machine"),
    "topics/container.mdx": topic("Container", "machine"),
    "topics/idea.mdx": topic("An idea"),
  });

  test("is told from the top down, without what neither runs nor carries", () => {
    expect(deriveLayers(knowledge).topics.map(({ id }) => id)).toEqual([
      "service",
      "container",
      "machine",
    ]);
  });

  test("is drawn with an arrow from each topic down to what it runs on", () => {
    const { picture } = deriveLayers(knowledge);
    const yOf = (id: string) => picture?.nodes.find((node) => node.id === id)?.y ?? 0;
    expect(picture?.edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "service container",
      "service machine",
      "container machine",
    ]);
    expect(yOf("service") < yOf("container") && yOf("container") < yOf("machine")).toBe(true);
  });

  test("gives a colour of its own to what nobody can start with any more", () => {
    const closed = `---\ntitle: C\nrunsOn: [{topic: m}]\nupdates: [{id: u, date: 2024-01-01, change: C., effect: retired}]\n---\n`;
    const { picture } = deriveLayers(
      knowledgeOf({ ...talk, "topics/m.mdx": topic("M"), "topics/c.mdx": closed }),
    );
    expect(picture?.svg.match(/var\(--drawing-note\)/g)).toHaveLength(1);
  });

  test("is not drawn where it is too much, and there is none without a dependency", () => {
    const many = Array.from({ length: 151 }, (_, index) => [
      `topics/t${index}.mdx`,
      topic(`T ${index}`, "m"),
    ]);
    const layers = deriveLayers(
      knowledgeOf({ ...talk, "topics/m.mdx": topic("M"), ...Object.fromEntries(many) }),
    );
    expect([layers.topics.length, layers.picture]).toEqual([152, undefined]);
    expect(hasLayers(knowledgeOf({ ...talk, "topics/m.mdx": topic("M") }))).toBe(false);
  });
});
