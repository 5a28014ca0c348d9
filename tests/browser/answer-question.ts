import type { Locator, Page } from "playwright-core";

export type Device = "mouse" | "touch" | "keyboard";

/** One thing that a learner does in a question; texts name options, items and groups. */
export type Step =
  | { choose: string }
  | { point: string }
  | { write: string }
  | { move: string; by: "up" | "down" }
  | { assign: string; to: string }
  | { sort: string; into: string };

/** Answers the present question step by step, as somebody with one device would. */
export async function answer(page: Page, device: Device, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await doStep(page, device, step);
}

/** Presses a button of the quiz by its name. */
export async function press(page: Page, device: Device, name: string): Promise<void> {
  await use(page, device, page.locator("talkbook-quiz").getByRole("button", { name, exact: true }));
}

async function doStep(page: Page, device: Device, step: Step): Promise<void> {
  const question = page.locator("[data-current]");
  const item = (text: string): Locator => question.locator(".quiz-items > li", { hasText: text });
  if ("choose" in step) {
    const option = question.locator(".quiz-options > li", { hasText: step.choose });
    await choose(page, device, option.locator("label"), option.locator("input"));
  } else if ("point" in step) {
    // The picture is for pointers; keyboards have the names below it.
    if (device === "keyboard") return doStep(page, device, { choose: step.point });
    const options = await question.locator(".quiz-options > li").allTextContents();
    const drawn = await question
      .locator(".quiz-options > li[data-option]")
      .evaluateAll((all) => all.map((each) => Number((each as HTMLElement).dataset.option)));
    const at = drawn[options.findIndex((text) => text.includes(step.point))] ?? 0;
    await use(page, device, question.locator(".quiz-areas rect").nth(at));
  } else if ("write" in step) {
    const field = question.locator(".quiz-blank input");
    await focus(page, device, field);
    await field.fill("");
    await page.keyboard.type(step.write);
  } else if ("move" in step) {
    const buttons = item(step.move).locator(".quiz-move");
    await use(page, device, buttons.nth(step.by === "up" ? 0 : 1));
  } else if ("assign" in step) {
    const select = item(step.assign).locator("select");
    // What opens belongs to the system, where no pointer of a test reaches.
    if (device === "keyboard") {
      await focus(page, device, select);
      await page.keyboard.press(step.to);
    } else await select.selectOption({ label: (await labelOf(select, step.to)) ?? "" });
  } else {
    const label = item(step.sort).locator("label", { hasText: step.into });
    await choose(page, device, label, label.locator("input"));
  }
}

async function labelOf(select: Locator, letter: string): Promise<string | undefined> {
  const labels = await select.locator("option").allTextContents();
  return labels.find((label) => label.startsWith(`${letter}.`));
}

async function choose(page: Page, device: Device, label: Locator, input: Locator): Promise<void> {
  if (device !== "keyboard") return use(page, device, label);
  if ((await input.getAttribute("type")) === "checkbox") {
    await focus(page, device, input);
    await page.keyboard.press("Space");
    return;
  }
  // A group of radio buttons is one stop for Tab; arrows go on within it.
  const name = (await input.getAttribute("name")) ?? "";
  await tabTo(page, (active) => active.name === name);
  for (let count = 0; count < 10 && !(await input.isChecked()); count++) {
    await page.keyboard.press(count === 0 ? "Space" : "ArrowDown");
  }
}

async function use(page: Page, device: Device, target: Locator): Promise<void> {
  if (device === "mouse") await target.click();
  else if (device === "touch") await target.tap();
  else {
    await focus(page, device, target);
    await page.keyboard.press("Enter");
  }
}

async function focus(page: Page, device: Device, target: Locator): Promise<void> {
  if (device === "mouse") return target.click();
  if (device === "touch") return target.tap();
  const wanted = await target.elementHandle();
  for (let count = 0; count < 80; count++) {
    if (await page.evaluate((element) => document.activeElement === element, wanted)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}

async function tabTo(page: Page, isThere: (active: { name: string }) => boolean): Promise<void> {
  for (let count = 0; count < 80; count++) {
    const name = await page.evaluate(
      () => (document.activeElement as HTMLInputElement | null)?.name ?? "",
    );
    if (isThere({ name })) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}
