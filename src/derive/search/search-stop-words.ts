/**
 * Words of grammar, by language: a question has them, what answers it need not. Words that can turn a
 * meaning ("no", "not", "before", "up") are none of them.
 */
const stopWords: Readonly<Record<string, string>> = {
  en: `a about again all also am an and any are as at be been being but by can could did do does doing
    for from had happen happened happens has have having he her here him his how i if in into is it
    its just let may me might must my of on or our ours please shall she should since so some such
    than that the their them then there these they this those to too us very was we were what when
    where which while who whom whose why will with would you your yours`,
  ja: `から まで より について とは です ます ください どう どこ なぜ なに 何 いつ 誰 どれ この その あの
    これ それ こと もの ため`,
};

/** The words of grammar of a language tag; none where the language is not known. */
export function stopWordsOf(language: string): string[] {
  return stopWords[language.split("-")[0] ?? ""]?.split(/\s+/) ?? [];
}
