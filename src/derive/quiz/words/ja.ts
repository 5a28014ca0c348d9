import type { QuizSentences } from "./quiz-words.ts";

/** Sentences of generated questions in Japanese. */
export const ja: QuizSentences = {
  fact: (topic, label) => `${topic}の「${label}」について、正しいものはどれですか。`,
  statement: (topic, label, value) => `${topic}の「${label}」：${value}。`,
  completes: (sentence) => `次の文が正しくなるものをすべて選んでください。「${sentence}」`,
  topicsWithValue: (label, value) => `「${label}」が「${value}」であるものをすべて選んでください。`,
  dimensionsWithValue: (topic, value) =>
    `${topic}について、「${value}」に当てはまるものをすべて選んでください。`,
  holdFor: (topic) => `${topic}に当てはまるものをすべて選んでください。`,
  differ: (first, second) => `${first}と${second}で異なるものをすべて選んでください。`,
  bothHave: (value) => `どちらも同じです：${value}。`,
  orderLevels: (label, lowest, highest) =>
    `「${label}」について、「${lowest}」から「${highest}」の順に並べてください。`,
  orderValues: (label) => `「${label}」について、小さい順に並べてください。`,
  orderDates: (label) => `「${label}」について、早い順に並べてください。`,
  layers: "それぞれが次のものを使っています。上から順に並べてください。",
  layer: (upper, lower) => `${upper}は${lower}を使っています。`,
  termFor: "この意味を持つ用語はどれですか。",
  meaningOf: (term) => `「${term}」の意味はどれですか。`,
  matchTerms: "用語とその意味を組み合わせてください。",
  gap: "空欄に入る言葉はどれですか。",
  nextStep: (step, diagram) => `「${diagram}」で、「${step}」のすぐ後に起こるのはどれですか。`,
  between: (from, to, diagram) =>
    `「${diagram}」で、「${from}」から「${to}」への途中にあるのはどれですか。`,
  nextChapter: (chapter, talk) => `「${talk}」で、「${chapter}」の次の章はどれですか。`,
  path: (from, middle, to) => `「${from}」から「${middle}」へ、そこから「${to}」へ。`,
  trueOf: (topic) => `${topic}なら正解です。`,
  wouldMean: (value) => `「${value}」なら、次の意味になります。`,
  isTerm: (term, aliases) =>
    aliases.length === 0
      ? `これは「${term}」の意味です。`
      : `これは「${term}」の意味です。別名は${aliases.map((alias) => `「${alias}」`).join("、")}です。`,
  means: (term) => `「${term}」の意味は別です。`,
};
