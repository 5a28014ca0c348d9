import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";

/** The words of a quiz's element, in `data-words`; names in braces are filled in. */
export type QuizElementWords = InterfaceTexts["quiz"]["run"] & {
  result: InterfaceTexts["quiz"]["result"];
  wrongOnly: string;
  resume: string;
  resumeExam: string;
};
