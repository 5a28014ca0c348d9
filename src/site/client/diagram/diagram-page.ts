import { interfaceTexts } from "../../interface-texts/interface-texts.ts";
import { copySvg } from "./copy-svg.ts";
import { addEnlarging } from "./enlarge.ts";
import { WalkThrough } from "./walk-through.ts";

/** The buttons of a diagram's page, and its walk-through where it has steps. */
const figure = document.querySelector<HTMLElement>("figure.diagram");
if (figure) {
  const texts = interfaceTexts(document.documentElement.lang);
  const on = (action: string, act: (button: HTMLButtonElement) => void): void => {
    const button = figure.querySelector<HTMLButtonElement>(`[data-do="${action}"]`);
    button?.addEventListener("click", () => act(button));
  };
  const steps = [...document.querySelectorAll<HTMLElement>(".diagram-steps > li")];
  const walk = steps.length > 0 ? new WalkThrough(figure, steps, texts) : undefined;
  on("walk", () => walk?.show(0));
  on("copy-svg", (button) => copySvg(figure, button));
  addEnlarging(figure, figure.querySelector('[data-do="enlarge"]'), texts);
}
