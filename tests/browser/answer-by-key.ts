import type { FrameLocator, Page } from "playwright-core";
import type { QuestionSpec } from "../../src/site/client/quiz/question-spec.ts";

/** Answers the present question as the page's own key has it, or, where there is a choice, otherwise. */
export async function answerCurrent(content: Page | FrameLocator, knows: boolean): Promise<string> {
  const section = content.locator(".quiz-question[data-current]");
  const spec = JSON.parse((await section.getAttribute("data-question")) ?? "{}") as QuestionSpec;
  const id = (await section.getAttribute("id")) ?? "";
  const { type, keys, items } = spec;
  if (type === "text" || type === "number") {
    const right = type === "text" ? (spec.accept?.[0] ?? "") : String(spec.number);
    await section.locator(".quiz-blank input").fill(knows ? right : "-1");
  } else if (type === "match") {
    for (const [index, right] of items.entries()) {
      const letter = String.fromCharCode(65 + (knows ? right : (right + 1) % items.length));
      const select = section.locator(".quiz-items select").nth(index);
      const labels = await select.locator("option").allTextContents();
      await select.selectOption({
        label: labels.find((label) => label.startsWith(`${letter}.`)) ?? "",
      });
    }
  } else if (type === "groups") {
    for (const [index, right] of items.entries()) {
      const label = spec.groups[knows ? right : (right + 1) % spec.groups.length] ?? "";
      const item = section.locator(".quiz-items > li").nth(index);
      await item.locator("label", { hasText: label }).click();
    }
  } else if (type === "order") {
    await putInOrder(content, items, knows);
  } else {
    const options = section.locator(".quiz-options > li");
    const places = await options.evaluateAll((all) =>
      all.map((each) => Number((each as HTMLElement).dataset.option)),
    );
    const wanted = places.flatMap((option, place) =>
      keys.includes(option) === knows ? [place] : [],
    );
    const isSeveral = type === "several-answers" && knows;
    for (const place of isSeveral ? wanted : wanted.slice(0, 1)) {
      await options.nth(place).locator("label").click();
    }
  }
  return id;
}

async function putInOrder(
  content: Page | FrameLocator,
  right: readonly number[],
  knows: boolean,
): Promise<void> {
  const items = content.locator("[data-current] .quiz-items > li");
  const order = () =>
    items.evaluateAll((all) => all.map((each) => Number((each as HTMLElement).dataset.item)));
  // An order that was never touched is no answer.
  await items.first().locator(".quiz-move").last().click();
  for (let place = 0; place < right.length; place++) {
    const item = right.indexOf(knows ? place : right.length - 1 - place);
    for (let at = (await order()).indexOf(item); at > place; at = (await order()).indexOf(item)) {
      await items.nth(at).locator(".quiz-move").first().click();
    }
  }
}
