import fc from "fast-check";
import { z } from "zod";
import { shortMarkup } from "./random-text.ts";

/** Texts that some field or other wants; ids are few, so that references meet records. */
const wantedTexts = fc.constantFrom(
  "film.webm",
  ...["a", "b", "c", "d", "s", "t", "s#a", "s#i", "a/b", "日本", "2022-11-30", "2022-11", "0:30"],
  ...["topic:a", "fact:a/b", "takeaway:a/b", "{topic}", "{topic}: {value}", "a word", "5 min"],
  ...[
    "https://a.b/",
    "en",
    "ja",
    "#aabbcc",
    "x".repeat(200),
    "USD",
    "7 d",
    "two\nlines",
    "Bad Id",
    "😀",
    "",
  ],
);

const anything: fc.Arbitrary<unknown> = fc.oneof(
  wantedTexts,
  shortMarkup,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e21, [], {}, [[]], { a: 1 }, ["a"]),
);

/** Values that a schema mostly accepts, so that what comes behind it is reached. */
export function randomValue(schema: z.ZodType, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 60, arbitrary: likelyOf(schema, depth) },
    { weight: 1, arbitrary: anything },
  );
}

function likelyOf(schema: z.ZodType, depth: number): fc.Arbitrary<unknown> {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return likelyOf(schema.unwrap() as z.ZodType, depth);
  }
  if (schema instanceof z.ZodUnion) {
    return fc.oneof(...schema.options.map((option) => likelyOf(option as z.ZodType, depth)));
  }
  if (schema instanceof z.ZodArray) {
    const items = depth > 4 ? fc.constant([]) : undefined;
    return items ?? fc.array(randomValue(schema.element as z.ZodType, depth + 1), { maxLength: 3 });
  }
  if (schema instanceof z.ZodRecord) {
    const values = randomValue(schema.valueType as z.ZodType, depth + 1);
    return fc.dictionary(fc.constantFrom("a", "b", "c", "Bad Key"), values, { maxKeys: 3 });
  }
  if (schema instanceof z.ZodObject) return mappingOf(schema, depth);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.constantFrom(1, 2, 0.5, 60);
  const valid = wantedTexts.filter((text) => schema.safeParse(text).success);
  const takesAnyText = schema.safeParse("[a](b) *c*").success;
  return takesAnyText ? fc.oneof(valid, shortMarkup) : valid;
}

function mappingOf(schema: z.ZodObject, depth: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const value = fc.oneof(randomValue(field as z.ZodType, depth + 1));
    const isRequired = !(field as z.ZodType).safeParse(undefined).success;
    // Deep in a record the fields that may be missing mostly are, or records would have no end.
    const left = fc.nat({ max: depth + 1 }).map((number) => number > 0);
    return fc.tuple(value, left, fc.nat({ max: 60 })).map(([each, isLeft, slip]) => {
      const isMissing = isRequired ? slip === 0 : isLeft;
      return isMissing ? [] : [[slip === 1 ? `${name}x` : name, each] as const];
    });
  });
  return fc.tuple(...fields).map((entries) => Object.fromEntries(entries.flat()));
}
