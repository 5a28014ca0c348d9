/** Copies a drawing as a file of its own, in the colours that are shown. */
export async function copySvg(figure: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const drawing =
    document.querySelector(".viewer .drawing-layers > svg") ?? figure.querySelector("svg");
  if (!drawing || !navigator.clipboard) return;
  await navigator.clipboard.writeText(standalone(drawing));
  const status = document.getElementById("_status");
  const { copied = "" } = status?.dataset ?? {};
  const label = button.textContent;
  button.textContent = copied;
  if (status) status.textContent = copied;
  setTimeout(() => {
    button.textContent = label;
    if (status) status.textContent = "";
  }, 2000);
}

/** The drawing's text with its colours in place of the page's custom properties. */
export function standalone(drawing: Element): string {
  const copy = drawing.cloneNode(true) as Element;
  const shown = [drawing, ...drawing.querySelectorAll("*")];
  for (const [index, element] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const original = shown[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of ["fill", "stroke"]) {
      if (element.getAttribute(name)?.includes("var(")) {
        element.setAttribute(name, style.getPropertyValue(name));
      }
    }
    element.removeAttribute("class");
  }
  copy.setAttribute("fill", "none");
  copy.setAttribute("font-family", getComputedStyle(drawing).fontFamily);
  copy.setAttribute("font-size", getComputedStyle(drawing).fontSize);
  return new XMLSerializer().serializeToString(copy);
}
