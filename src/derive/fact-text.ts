import { type DurationUnit, durationParts, durationSeconds } from "../knowledge/duration.ts";
import type { Dimension, Fact } from "../knowledge/records.ts";
import type { ComponentRegistry, RenderContext } from "../markup/component.ts";
import { toText } from "../markup/to-text.ts";

/** How values are put into words. */
export interface FactWords {
  /** BCP 47; numbers, money and durations are written in it. */
  language: string;
  yes: string;
  no: string;
  /** Between the items of a list. */
  comma: string;
  date(date: string): string;
}

/** A fact's value as one plain text. */
export function factText(
  fact: Pick<Fact, "value" | "texts">,
  dimension: Dimension,
  words: FactWords,
  rendering?: { registry: ComponentRegistry; context: RenderContext },
): string {
  const { value, texts } = fact;
  switch (dimension.type) {
    case "text":
    case "list":
      return texts.map((text) => toText(text, rendering)).join(words.comma);
    case "choice":
    case "level":
      return dimension.choices.find(({ id }) => id === value)?.label ?? String(value);
    default:
      return plainValue(value, dimension, words);
  }
}

/** A value that is neither a text nor chosen: yes and no, numbers, money, durations, dates. */
export function plainValue(
  value: Fact["value"],
  { type, unit, currency }: Pick<Dimension, "type" | "unit" | "currency">,
  words: FactWords,
): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (type === "date") return words.date(String(value));
  if (type === "duration") return durationText(String(value), words.language);
  if (typeof value !== "number") return String(value);
  const count = numberFormat(words.language, currency).format(value);
  return unit === undefined ? count : `${count} ${unit}`;
}

const unitNames: Record<DurationUnit, string> = {
  d: "day",
  h: "hour",
  min: "minute",
  s: "second",
  ms: "millisecond",
};

/** A duration such as `1 h 30 min` in the words of a language. */
export function durationText(text: string, language: string): string {
  const parts = durationParts(text) ?? [];
  const words = parts.map(({ count, unit }) =>
    numberFormat(language, unitNames[unit]).format(count),
  );
  return words.join(" ");
}

const formats = new Map<string, Intl.NumberFormat>();

/** `style` is a currency, which has three capitals, or the name of a unit. */
function numberFormat(language: string, style = ""): Intl.NumberFormat {
  const key = `${language} ${style}`;
  let format = formats.get(key);
  if (!format) {
    const options: Intl.NumberFormatOptions =
      style === ""
        ? { maximumFractionDigits: 20 }
        : /^[A-Z]{3}$/.test(style)
          ? {
              style: "currency",
              currency: style,
              maximumFractionDigits: 8,
            }
          : { style: "unit", unit: style, unitDisplay: "long", maximumFractionDigits: 20 };
    format = new Intl.NumberFormat(language, options);
    formats.set(key, format);
  }
  return format;
}

/** What puts facts of a dimension in order: low first; undefined for texts and lists. */
export function factOrder(value: Fact["value"], dimension: Dimension): number | undefined {
  switch (dimension.type) {
    case "choice":
    case "level":
      return dimension.choices.findIndex(({ id }) => id === value);
    case "yes-no":
      return value === true ? 0 : 1;
    case "number":
    case "amount":
      return Number(value);
    case "duration":
      return durationSeconds(String(value));
    case "date":
      return Number(String(value).replaceAll("-", ""));
    default:
      return undefined;
  }
}
