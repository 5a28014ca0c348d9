/** The fields that have a value; a field of the result is present exactly when it has one. */
export function optional<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets which keys there are.
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
