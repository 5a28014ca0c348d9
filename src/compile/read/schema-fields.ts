import { z } from "zod";

/**
 * The field names that a schema knows at a path, for "did you mean"; empty where it has none. Of shapes
 * that a field of the value tells apart, only the value's own counts.
 */
export function fieldNamesAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): string[] {
  let current: z.ZodType[] = [schema];
  let here = value;
  for (const step of path) {
    current = current.flatMap((candidate) => stepInto(candidate, step, here));
    here = memberOf(here, step);
  }
  return [...new Set(current.flatMap((each) => objectFields(each, here)))];
}

/** The values that a field may have which names the shape of its mapping; undefined where that is not at fault. */
export function shapeNames(issue: z.core.$ZodIssue): unknown[] | undefined {
  const isNoShape = issue.code === "invalid_union" && issue.errors.length === 0;
  return isNoShape && "options" in issue && Array.isArray(issue.options)
    ? issue.options
    : undefined;
}

function memberOf(value: unknown, step: PropertyKey): unknown {
  const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, step);
  return isThere ? (value as Record<PropertyKey, unknown>)[step] : undefined;
}

function stepInto(schema: z.ZodType, step: PropertyKey, value: unknown): z.ZodType[] {
  return unwrap(schema, value).flatMap((inner) => {
    if (inner instanceof z.ZodArray) return [inner.element as z.ZodType];
    if (inner instanceof z.ZodRecord) return [inner.valueType as z.ZodType];
    if (inner instanceof z.ZodObject) {
      const field: unknown = inner.shape[String(step)];
      return field instanceof z.ZodType ? [field] : [];
    }
    return [];
  });
}

function objectFields(schema: z.ZodType, value: unknown): string[] {
  return unwrap(schema, value).flatMap((inner) =>
    inner instanceof z.ZodObject ? Object.keys(inner.shape) : [],
  );
}

function unwrap(schema: z.ZodType, value: unknown): z.ZodType[] {
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = schema.def;
    const named = memberOf(value, discriminator);
    const options = schema.options as z.ZodObject[];
    const own = options.filter(
      ({ shape }) => (shape[discriminator] as z.ZodType).safeParse(named).success,
    );
    return own.length > 0 ? own : options;
  }
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => unwrap(option as z.ZodType, value));
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrap(schema.unwrap() as z.ZodType, value);
  }
  return [schema];
}
