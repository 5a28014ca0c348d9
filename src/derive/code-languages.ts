/** The languages of all blocks of code in some data that holds trees of markup. */
export function codeLanguages(data: unknown): Set<string> {
  const languages = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const { type, language } = node as { type?: unknown; language?: unknown };
    if (type === "code" && typeof language === "string") languages.add(language);
    for (const child of Object.values(node)) if (typeof child === "object") visit(child);
  };
  visit(data);
  return languages;
}
