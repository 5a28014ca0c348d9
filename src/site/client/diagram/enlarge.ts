import type { InterfaceTexts } from "../../interface-texts/interface-texts.ts";

/** The part of the address that says which drawing of the page is shown large. */
const parameter = "large";

/**
 * Lets a drawing be opened large by a button, and at once where the address says so. Going back closes it.
 *
 * @param button undefined makes one
 */
export function addEnlarging(
  figure: HTMLElement,
  button: HTMLButtonElement | null,
  texts: InterfaceTexts,
): void {
  const position = String([...document.querySelectorAll("figure.drawing")].indexOf(figure) + 1);
  const opener = button ?? makeButton(figure, texts);
  const isAsked = (): boolean => new URLSearchParams(location.search).get(parameter) === position;
  const open = async (): Promise<void> => {
    const { openViewer } = await import("./viewer.ts");
    openViewer(figure, texts, () => {
      opener.focus({ preventScroll: true });
      // Closed by the reader, not by going back.
      if (isAsked()) history.state?.talkbookViewer ? history.back() : setAddress("");
    });
  };
  const setAddress = (value: string, push = false): void => {
    const address = new URL(location.href);
    if (value === "") {
      for (const name of [parameter, "zoom", "at"]) address.searchParams.delete(name);
    } else address.searchParams.set(parameter, value);
    if (push) history.pushState({ talkbookViewer: true }, "", address);
    else history.replaceState(history.state, "", address);
  };
  opener.addEventListener("click", () => {
    setAddress(position, true);
    void open();
  });
  addEventListener("popstate", () => {
    const viewer = document.querySelector<HTMLDialogElement>("dialog.viewer");
    if (isAsked() && !viewer) void open();
    else if (!isAsked() && viewer?.dataset.figure === figure.id) viewer.close();
  });
  if (isAsked()) void open();
}

function makeButton(figure: HTMLElement, texts: InterfaceTexts): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "drawing-button";
  button.textContent = texts.diagram.enlarge;
  const tools = document.createElement("div");
  tools.className = "diagram-tools";
  tools.append(button);
  figure.append(tools);
  return button;
}
