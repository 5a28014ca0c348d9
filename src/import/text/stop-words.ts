/** Words that carry little meaning by themselves, by language: left out of ids and of names. */
const byLanguage: Readonly<Record<string, string>> = {
  en: `a about across after again against all also although always am among an and another any are
    around as at back be because been before being best better between both but by can come could
    customer customers did do does doing done down during each either else even ever every few
    first for from further get gets give given go goes had has have having he help helps her here
    hers him his how however i if in instead into is it its itself just later least less let like
    made make makes many may me might mine more most much must my myself need needs neither never
    new newer next no nor not now of off often on once one only or other our ours out over own part
    per put rather really same second see she should since so some still such take than that the
    their theirs them then there therefore these they third this those though through thus to today
    together too under until up upon us use used uses using very via was way we well were what when
    where whether which while who whom whose why will with within without would yet you your`,
  de: `aber alle als also am an auch auf aus bei bis da damit dann das dass dem den der des die dies
    diese dieser dieses doch dort du durch ein eine einem einen einer eines er es für hat haben hier
    ich ihr im in ist ja jede jeder kann können man mehr mit nach nicht noch nur ob oder ohne sehr
    sein seine sich sie sind so über um und uns unter vom von vor war warum was welche wenn wer wie
    wir wird wo wurde zu zum zur`,
  fr: `à au aux avec ce ces cette comme comment dans de des du elle en est et il ils la le les leur
    leurs mais ne nous on ou où par pas plus pour pourquoi qu que quel quelle quelles quels qui sa
    sans se ses son sont sur un une vous`,
  es: `a al como con cómo cual cuál de del el ella en es esta este la las lo los más no o para pero
    por porque qué que se ser sin sobre son su sus un una y`,
  pt: `a ao aos as com como da das de do dos e é em entre essa esse esta este mais mas na nas no nos
    o os ou para pela pelo por porque qual que se sem ser seu sua são um uma`,
  it: `a al alla anche che chi ci come con da dal dalla dei del della delle di e è gli i il in la le
    lo ma nel nella non o per perché più qual quale quali sono su sul sulla un una uno`,
};

const allStopWords: ReadonlySet<string> = new Set(
  Object.values(byLanguage).flatMap((words) => words.trim().split(/\s+/)),
);

/** Whether a word in small letters carries little meaning in any of the languages known. */
export function isStopWord(word: string): boolean {
  return allStopWords.has(word);
}

/** Small words that turn a meaning round, so that a title is another one without them. */
const negations: ReadonlySet<string> = new Set(
  "cannot instead neither never no nor not without kein keine nicht ohne ne non pas sans no sin não sem senza".split(
    " ",
  ),
);

/** Whether a word in small letters turns a meaning round. */
export function isNegation(word: string): boolean {
  return negations.has(word);
}

/** How often each language's small words occur in a text; for telling what language it is in. */
export function countStopWords(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [language, list] of Object.entries(byLanguage)) {
    const known = new Set(list.trim().split(/\s+/));
    counts.set(language, words.filter((word) => known.has(word)).length);
  }
  return counts;
}
