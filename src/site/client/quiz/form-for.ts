import type { AnswerForm, FormContext } from "./answer-form.ts";
import { assignForm } from "./assign-form.ts";
import { choiceForm } from "./choice-form.ts";
import { orderForm } from "./order-form.ts";
import { textForm } from "./text-form.ts";

/** The form in which a question of its type is answered. */
export function formFor(context: FormContext): AnswerForm {
  switch (context.question.spec.type) {
    case "text":
    case "number":
      return textForm(context);
    case "order":
      return orderForm(context);
    case "match":
    case "groups":
      return assignForm(context);
    default:
      return choiceForm(context);
  }
}
