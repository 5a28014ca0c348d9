import { answerCurrent } from "./answer-by-key.ts";
import type { OpenPackage } from "./learning-system.ts";

type Shown = Pick<OpenPackage, "content">;

/** Marks all lessons and tasks of a module on its page. */
export async function doModule({ content }: Shown, module: string): Promise<void> {
  await content.locator("a.brand").click();
  await content.locator(`#${module} h2 a`).click();
  await markItems({ content });
}

/** Marks all lessons and tasks of the module whose page is open. */
export async function markItems({ content }: Shown): Promise<void> {
  await content.locator("[data-item]").first().waitFor();
  const open = content.locator('[data-mark][aria-pressed="false"]');
  for (let left = await open.count(); left > 0; left--) await open.first().click();
}

/** Begins the gate of the module whose page is open. */
export async function beginGate({ content }: Shown): Promise<void> {
  await content.locator(".path-gate a").click();
  await content.getByRole("button", { name: "Begin", exact: true }).click();
}

/** Takes the gate of the module whose page is open; says which questions it asked. */
export async function takeGate(open: Shown, knows: boolean): Promise<string[]> {
  const { content } = open;
  await beginGate(open);
  const asked: string[] = [];
  while ((await content.locator(".quiz-result").count()) === 0 && asked.length < 5) {
    asked.push(await answerCurrent(content, knows));
    await content.getByRole("button", { name: /^(Next|Hand in)$/ }).click();
  }
  return asked;
}

/** Goes back from the result of a gate to its module. */
export async function leaveGate({ content }: Shown): Promise<void> {
  await content.getByRole("link", { name: /^Back to/ }).click();
  await content.locator(".path-gate a").waitFor();
}

/** Leaves the package, as a learner does who closes it in the system. */
export async function leave({ page }: Pick<OpenPackage, "page">): Promise<void> {
  await page.evaluate("document.querySelector('iframe').src = 'about:blank'");
}
