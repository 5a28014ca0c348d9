import { z } from "zod";
import { type ContentKind, contentKinds } from "./content-kinds.ts";

/** A JSON Schema of the draft 2020-12, as far as Talkbook's own schemas make use of it. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  pattern?: string;
  /** What editors say where the pattern does not match: an extension that VS Code and others know. */
  patternErrorMessage?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | false;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}

/**
 * What a file of a kind may hold (of MDX files the front matter), as editors understand it. Everything
 * that `check` takes is valid by it; it cannot know other files, so not all that is valid passes `check`.
 */
export function jsonSchemaOf(kind: ContentKind): JsonSchema {
  const { path, holds, schema } = contentKinds[kind];
  const made = z.toJSONSchema(schema, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.format === "uri") jsonSchema.pattern = "^https?://";
      if (jsonSchema.pattern === undefined) return;
      const message = messageOf(zodSchema);
      if (message !== undefined) jsonSchema.patternErrorMessage = message;
      // Spaces and line breaks around a text are trimmed before its pattern counts.
      if (isTrimmed(zodSchema)) {
        jsonSchema.pattern = jsonSchema.pattern.replace(/^\^(.*)\$$/, "^\\s*$1\\s*$");
      }
    },
  }) as JsonSchema;
  const { $schema, ...rest } = withNamedParts(made, kind);
  return {
    ...($schema !== undefined && { $schema }),
    title: path.replace("talks/*", "talks/<talk>").replace("*", `<${kind}>`),
    description: holds,
    ...rest,
  };
}

/** The name of a kind's file among the schemas. */
export function schemaFileName(kind: ContentKind): string {
  return `${kind}.schema.json`;
}

function isTrimmed(schema: z.core.$ZodTypes): boolean {
  const checks = schema._zod.def.checks ?? [];
  return checks.some((check) => check._zod.def.check === "overwrite");
}

/** What a schema says of a text that does not have its form; undefined where it has no words of its own. */
function messageOf({ _zod }: z.core.$ZodTypes): string | undefined {
  const forms = (_zod.def.checks ?? []).filter((check) => check._zod.def.check === "string_format");
  const error = (forms[0]?._zod.def ?? _zod.def).error as z.core.$ZodErrorMap | undefined;
  const message = error?.({ code: "invalid_format", format: "regex", path: [], input: "" });
  return typeof message === "string" ? message : undefined;
}

/** Gives the part that contains itself a name that tells what it is. */
function withNamedParts(schema: JsonSchema, kind: ContentKind): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll("__schema0", kind)) as JsonSchema;
}
