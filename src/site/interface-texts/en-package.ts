/** Texts around the pages of a package for a learning system, in English. */
export const enPackage = {
  alone: "No learning system is here to keep what you do: it stays in this browser.",
  failing: "The learning system does not answer. What you do is sent to it as soon as it does.",
  needsScripts: "Read without scripts; nothing is sent to the learning system.",
};

export type PackageTexts = typeof enPackage;
