/** A value of a starter: fields that are written, and those that are only offered. */
export type StarterValue =
  | string
  | number
  | boolean
  | Offered
  | readonly StarterValue[]
  | { readonly [field: string]: StarterValue };

/** A field that is commented out, as an example of what could be there. */
export interface Offered {
  readonly offered: unknown;
}

export function offer(value: unknown): Offered {
  return { offered: value };
}

export function isOffered(value: StarterValue): value is Offered {
  return typeof value === "object" && "offered" in value;
}

/** A mapping whose fields are written or offered. */
export function isMapping(
  value: StarterValue,
): value is { readonly [field: string]: StarterValue } {
  return typeof value === "object" && !Array.isArray(value) && !isOffered(value);
}
