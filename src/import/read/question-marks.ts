/** The words that mark questions and answers, by language; to add one, add a row. */
const marks: Readonly<Record<string, { question: string; answer: string }>> = {
  en: { question: "Q|Question", answer: "A|Answer" },
  ja: { question: "質問|問", answer: "回答|答え|答" },
  de: { question: "F|Frage", answer: "A|Antwort" },
  fr: { question: "Q|Question", answer: "R|Réponse" },
  es: { question: "P|Pregunta", answer: "R|Respuesta" },
  pt: { question: "P|Pergunta", answer: "R|Resposta" },
  it: { question: "D|Domanda", answer: "R|Risposta" },
  zh: { question: "问题|問題|问|問", answer: "回答|解答|答案|答" },
};

function pattern(part: "question" | "answer", rest: string): RegExp {
  const words = Object.values(marks)
    .flatMap((row) => row[part].split("|"))
    .sort((a, b) => b.length - a.length)
    .join("|");
  // Bold marks may stand around the word, with the colon within or without.
  return new RegExp(
    String.raw`^(?:[-*•]\s+|#{1,6}\s+)?(?:\*\*|__)?(?:${words})\s?\d{0,3}(?:[:：]|[.．](?=\s|\*))(?:\*\*|__)?\s*${rest}$`,
    "u",
  );
}

const questionPattern = pattern("question", String.raw`(\S.*)`);
const answerPattern = pattern("answer", "(.*)");

/**
 * Takes a mark such as `Q:`, `**A:**`, `Q1.` or `質問:` off a line; undefined where there is none.
 * An answer can begin on the next line, so that its text is empty.
 */
export function splitMark(text: string): { kind: "question" | "answer"; text: string } | undefined {
  const question = questionPattern.exec(text)?.[1];
  if (question !== undefined) return { kind: "question", text: closeBold(text, question) };
  const answer = answerPattern.exec(text)?.[1];
  return answer === undefined ? undefined : { kind: "answer", text: closeBold(text, answer) };
}

/** In `**Q: What?**` the bold ends behind the question. */
function closeBold(line: string, words: string): string {
  const begun = /^(?:[-*•]\s+|#{1,6}\s+)?(\*\*|__)[^*_]*[:：.．](?!\*\*|__)/u.exec(line)?.[1];
  if (begun && words.endsWith(begun)) return words.slice(0, -begun.length).trim() || words;
  return words;
}
