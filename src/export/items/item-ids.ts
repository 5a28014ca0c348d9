import { hashOf } from "../../derive/quiz/seeded.ts";
import type { QuizQuestion } from "../../knowledge/quiz-records.ts";

/**
 * A name for a ref such as `<quiz>/<question>` that is an XML name (NCName), a name for a file, and the
 * same in every export: an id in another script than Latin, which few systems expect, becomes a hash.
 */
export function nameOfRef(ref: string): string {
  const name = ref.replaceAll("/", ".");
  return /^[A-Za-z_][A-Za-z0-9._-]{0,99}$/.test(name) ? name : `id-${base36(ref)}`;
}

export function itemName({ ref }: Pick<QuizQuestion, "ref">): string {
  return nameOfRef(ref);
}

/**
 * Names for things that have no ids of their own, made of their words: what stays keeps its name when
 * others come, go or change places, so that a kept answer never comes to mean another option.
 */
export function namesOfTexts(prefix: string, texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const name = `${prefix}-${base36(text)}`;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times + 1}`;
  });
}

function base36(text: string): string {
  return hashOf(text).toString(36).padStart(7, "0");
}
