import { addEntry, type NameTally, nameKey, usualSpelling } from "./name-tally.ts";

/** Companies whose name stands before the names of what they make. Alone they are no topic. */
const vendors: readonly string[] = [
  "AWS",
  "Amazon",
  "Amazon Web Services",
  "Google",
  "Google Cloud",
  "GCP",
  "Microsoft",
  "Microsoft Azure",
  "Azure",
  "Apache",
  "IBM",
  "Oracle",
  "Meta",
  "Facebook",
  "Apple",
  "HashiCorp",
  "Red Hat",
  "VMware",
  "Cloudflare",
  "Alibaba",
  "Netflix",
  "GitHub",
  "JetBrains",
  "CNCF",
];
const vendorKeys: ReadonlySet<string> = new Set(vendors.map(nameKey));

/**
 * Folds "AWS Fargate" into "Fargate", unless what is left is an ordinary word, and takes the
 * companies themselves out. Returns the form with the company for each key that has one, in the
 * texts or in the title line.
 */
export function foldVendors(
  tally: NameTally,
  titleLine: string,
  smallWords: ReadonlySet<string>,
): Map<string, string> {
  const forms = new Map<string, string>();
  for (const [key, entry] of [...tally]) {
    const spelling = usualSpelling(entry);
    const rest = withoutVendor(spelling);
    if (rest === undefined || smallWords.has(rest.toLowerCase())) continue;
    const restKey = nameKey(rest);
    tally.delete(key);
    // A part of a longer name is counted with it already.
    if (!tally.has(restKey)) {
      addEntry(tally, restKey, { ...entry, spellings: new Map([[rest, entry.count]]) });
    }
    forms.set(restKey, spelling);
  }
  for (const key of vendorKeys) tally.delete(key);
  for (const [key, entry] of tally) {
    const inTitle = vendors
      .map((vendor) => `${vendor} ${usualSpelling(entry)}`)
      .find((form) => containsWord(titleLine, form));
    if (inTitle && !forms.has(key)) forms.set(key, inTitle);
  }
  return forms;
}

/** The name without the company before it; undefined where there is none, or nothing behind it. */
export function withoutVendor(name: string): string | undefined {
  const words = name.split(" ");
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    if (vendorKeys.has(nameKey(words.slice(0, count).join(" "))))
      return words.slice(count).join(" ");
  }
  return undefined;
}

function containsWord(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at !== -1 && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length));
}
