/** Calls `visit` with every object within some data, outer ones first, each with the data's own order. */
export function visitData(data: unknown, visit: (object: Record<string, unknown>) => void): void {
  if (Array.isArray(data)) for (const each of data) visitData(each, visit);
  else if (typeof data === "object" && data !== null) {
    visit(data as Record<string, unknown>);
    for (const each of Object.values(data)) visitData(each, visit);
  }
}
