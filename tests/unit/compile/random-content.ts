import fc from "fast-check";
import { stringify } from "yaml";
import type { ContentFile } from "../../../src/compile/content-files.ts";
import { contentKinds } from "../../../src/schema/content-kinds.ts";
import { captionTexts } from "../captions/caption-property.ts";
import { damaged, markupText, yamlText } from "./random-text.ts";
import { randomValue } from "./random-value.ts";

function yamlOf(kind: keyof typeof contentKinds): fc.Arbitrary<string> {
  const written = randomValue(contentKinds[kind].schema).map((value) => stringify(value));
  return fc.oneof(
    { weight: 6, arbitrary: written },
    { weight: 2, arbitrary: damaged(written) },
    { weight: 1, arbitrary: yamlText },
  );
}

function mdxOf(kind: keyof typeof contentKinds): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(yamlOf(kind), markupText)
        .map(([frontMatter, body]) => `---\n${frontMatter}---\n${body}`),
    },
    { weight: 1, arbitrary: markupText },
    { weight: 1, arbitrary: yamlText },
  );
}

/** A file of a kind, mostly with an id that other files may name. */
function fileOf(kind: keyof typeof contentKinds): fc.Arbitrary<ContentFile> {
  const { path } = contentKinds[kind];
  const text = path.endsWith(".mdx") ? mdxOf(kind) : yamlOf(kind);
  const id = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom("a", "b", "c") },
    { weight: 1, arbitrary: fc.constantFrom("日本", "A b", "_", "x".repeat(90)) },
  );
  return fc.record({ path: id.map((each) => path.replaceAll("*", each)), text });
}

const kinds = Object.keys(contentKinds) as (keyof typeof contentKinds)[];

const strayFile: fc.Arbitrary<ContentFile> = fc.record({
  path: fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("talks/a/transcript.vtt", "topic/a.mdx", "glosary.yaml", "__proto__", ""),
  ),
  text: yamlText,
});

const transcript: fc.Arbitrary<ContentFile> = fc.record({
  path: fc.constantFrom("talks/a/transcript.vtt", "talks/b/transcript.srt"),
  text: captionTexts,
});

const anyFile = fc.oneof(
  { weight: 4, arbitrary: transcript },
  { weight: 30, arbitrary: fc.oneof(...kinds.map(fileOf)) },
  { weight: 10, arbitrary: fileOf("topic") },
  { weight: 10, arbitrary: fileOf("talk") },
  { weight: 1, arbitrary: strayFile },
);

/** The files of a content folder in every state. */
export const contentFiles: fc.Arbitrary<ContentFile[]> = fc.uniqueArray(anyFile, {
  maxLength: 10,
  selector: ({ path }) => path,
});
