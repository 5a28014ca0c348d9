import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findFrontMatter } from "../../../src/compile/read/front-matter.ts";
import { contentKindNames, contentKinds } from "../../../src/schema/content-kinds.ts";
import { jsonSchemaOf } from "../../../src/schema/json-schema.ts";
import { writeStarter } from "../../../src/starters/starter.ts";
import { surroundingsOf } from "../../../src/starters/surroundings.ts";
import { knowledgeOf } from "../../knowledge-of.ts";

const given = {
  id: "mine",
  day: "2026-11-26",
  talks: ["mine"],
  topics: ["one", "two"],
  comparable: { dimension: "patching", topics: ["one", "two"] },
};

/** The YAML of a starter. */
function fieldsOf(text: string): string {
  const range = findFrontMatter(text);
  return range ? text.slice(range.start, range.end) : text;
}

describe.each(contentKindNames)("the starter of %s", (kind) => {
  const isOfTalk = contentKinds[kind].path.split("*").length === 3;
  const { text, path } = writeStarter(kind, { ...given, id: isOfTalk ? "mine/new-one" : "mine" });

  test("stands where its kind belongs", () => {
    expect(path).toBe(contentKinds[kind].path.replace("*", "mine").replace("*", "new-one"));
  });

  test("is valid as it is, and with all that it offers", () => {
    const { schema } = contentKinds[kind];
    const fields = fieldsOf(text);
    expect(schema.safeParse(parse(fields)).error).toBeUndefined();
    const offered = fields.replace(/^(\s*(?:- )?)#(?! )/gm, "$1");
    expect(offered === fields).toBe(false);
    expect(schema.safeParse(parse(offered)).error).toBeUndefined();
  });

  test("names every field with what it is for", () => {
    const schema = jsonSchemaOf(kind);
    const record = schema.items?.$ref
      ? Object.values(schema.$defs ?? {})[0]
      : (schema.items ?? schema);
    const words = text.replace(/\n\s*# /g, " ").replace(/\s+/g, " ");
    for (const [name, { description = "" }] of Object.entries(record?.properties ?? {})) {
      expect(text).toMatch(new RegExp(`^[ -]*#?${name}:`, "m"));
      expect(words).toContain(description.replace(/\s+/g, " "));
    }
  });

  test("has no line that is wide or ends in spaces", () => {
    for (const line of text.split("\n")) {
      expect(line).not.toMatch(/\s$/);
      expect(line.length).toBeLessThanOrEqual(104);
    }
  });
});

test("a starter reads as this one does", () => {
  expect(writeStarter("highlights", given).text).toMatchInlineSnapshot(`
    "# Words of a talk worth quoting.
    # Lines that begin with #, without a space, are fields that may be left out.
    # \`check\` warns until \`source\` says of each claim where it is from: a source of sources.yaml.

    # Unique within the talk; becomes the anchor.
    - id: first-highlight
      # The words as they were said.
      quote: The words as they were said.
      # When they are said, as M:SS or H:MM:SS, where that is known.
      #at: 12:30
      # Who says them, where that is known.
      #speaker: Ada
      # Ids of the topics it is about. Default: none.
      #topics: [one]
      # Where the words are found.
      #source: my-recording
      # Ids that this record had before; their links keep working. Default: none.
      #formerIds: [old-name]
      # Shown by \`dev\` with a badge and left out of \`build\`. Default: false.
      #draft: true
    "
  `);
});

test("a starter refers to topics that are open and have something to compare", () => {
  const facts = (fact: string): string => `facts:\n  ${fact}: { value: v }\n`;
  const knowledge = knowledgeOf({
    "talks/x/talk.yaml": "title: X\n",
    "dimensions.yaml": "- { id: d, label: D, type: text }\n- { id: e, label: E, type: text }\n",
    "topics/a.mdx": `---\ntitle: A\nupdates: [{ id: u, date: 2026-01-01, change: C., effect: retired }]\n---\n`,
    "topics/b.mdx": `---\ntitle: B\n${facts("d")}---\n`,
    "topics/c.mdx": `---\ntitle: C\n${facts("e")}---\n`,
    "topics/d.mdx": `---\ntitle: D\n${facts("e")}---\n`,
  });
  expect(surroundingsOf(knowledge, { id: "i", day: "2026-11-26" })).toEqual({
    id: "i",
    day: "2026-11-26",
    talks: ["x"],
    topics: ["b", "c", "d"],
    comparable: { dimension: "e", topics: ["c", "d"] },
  });
});
