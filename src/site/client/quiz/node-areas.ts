const namespace = "http://www.w3.org/2000/svg";

/**
 * Lays areas over the nodes of a question's diagram. A click on one chooses the option that stands for
 * it; keyboards and screen readers have the options themselves.
 */
export function nodeButtons(
  section: HTMLElement,
  options: readonly HTMLElement[],
  inputs: readonly HTMLInputElement[],
): { show(): void; remove(): void } {
  const figure = section.querySelector<HTMLElement>(".quiz-drawing");
  const layers = figure?.querySelector(".drawing-layers");
  if (!figure || !layers) return { show() {}, remove() {} };
  const box = JSON.parse(figure.dataset.box ?? "{}") as Record<
    "x" | "y" | "width" | "height",
    number
  >;
  const nodes = JSON.parse(figure.dataset.nodes ?? "{}") as Record<string, number[]>;
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("class", "quiz-areas");
  svg.setAttribute("viewBox", [box.x, box.y, box.width, box.height].join(" "));
  svg.setAttribute("aria-hidden", "true");
  const areas = options.map((option, index) => {
    const [x = 0, y = 0, width = 0, height = 0] = nodes[option.dataset.node ?? ""] ?? [];
    const area = document.createElementNS(namespace, "rect");
    const place = { x, y, width, height, rx: 6 };
    for (const [name, value] of Object.entries(place)) area.setAttribute(name, String(value));
    area.addEventListener("click", () => {
      const input = inputs[index];
      if (!input || input.disabled) return;
      input.checked = true;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    svg.append(area);
    return area;
  });
  const show = (): void => {
    for (const [index, area] of areas.entries()) {
      area.toggleAttribute("data-chosen", inputs[index]?.checked ?? false);
      area.dataset.mark = options[index]?.dataset.mark ?? "";
      area.toggleAttribute("data-locked", inputs[index]?.disabled ?? false);
    }
  };
  for (const input of inputs) input.addEventListener("change", show);
  layers.append(svg);
  return { show, remove: () => svg.remove() };
}
