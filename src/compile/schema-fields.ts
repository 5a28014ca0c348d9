import { z } from "zod";

/** The field names that a schema knows at a path, for "did you mean"; empty where it has none. */
export function fieldNamesAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.ZodType[] = [schema];
  for (const step of path) current = current.flatMap((candidate) => stepInto(candidate, step));
  return [...new Set(current.flatMap(objectFields))];
}

function stepInto(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  return unwrap(schema).flatMap((inner) => {
    if (inner instanceof z.ZodArray) return [inner.element as z.ZodType];
    if (inner instanceof z.ZodRecord) return [inner.valueType as z.ZodType];
    if (inner instanceof z.ZodObject) {
      const field: unknown = inner.shape[String(step)];
      return field instanceof z.ZodType ? [field] : [];
    }
    return [];
  });
}

function objectFields(schema: z.ZodType): string[] {
  return unwrap(schema).flatMap((inner) =>
    inner instanceof z.ZodObject ? Object.keys(inner.shape) : [],
  );
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => unwrap(option as z.ZodType));
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return [schema];
}
