/** Units of a duration as authors write them, longest first. */
export const durationUnits = { d: 86_400, h: 3_600, min: 60, s: 1, ms: 0.001 } as const;

export type DurationUnit = keyof typeof durationUnits;

/** One number of a duration with its unit. */
export interface DurationPart {
  count: number;
  unit: DurationUnit;
}

/** The parts of a duration such as `1 h 30 min`, longest first; undefined where it is none. */
export function durationParts(text: string): DurationPart[] | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(ms|min|s|h|d)(?=\s|\d|$)/g)].map(
    ([, count = "", unit = ""]) => ({ count: Number(count), unit: unit as DurationUnit }),
  );
  const isWhole = /^(?:\s*\d+(?:\.\d+)?\s*(?:ms|min|s|h|d)(?=\s|\d|$))+\s*$/.test(text);
  const order = Object.keys(durationUnits);
  const isOrdered = parts.every(
    ({ unit }, index) =>
      index === 0 || order.indexOf(unit) > order.indexOf(parts[index - 1]?.unit ?? ""),
  );
  return isWhole && isOrdered ? parts : undefined;
}

/** The seconds of a duration such as `90 s` or `1 h 30 min`; undefined where it is none. */
export function durationSeconds(text: string): number | undefined {
  return durationParts(text)?.reduce(
    (sum, { count, unit }) => sum + count * durationUnits[unit],
    0,
  );
}
