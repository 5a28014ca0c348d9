/** Gives every block of code a button that copies it. */
const status = document.getElementById("_status");
const { copy = "", copied = "" } = status?.dataset ?? {};

if (navigator.clipboard) {
  for (const figure of document.querySelectorAll("figure.code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "code-copy";
    button.textContent = copy;
    button.addEventListener("click", () => copyCode(figure, button));
    figure.append(button);
  }
}

async function copyCode(figure: Element, button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(figure.querySelector("code")?.textContent ?? "");
  button.textContent = copied;
  button.dataset.copied = "";
  if (status) status.textContent = copied;
  setTimeout(() => {
    button.textContent = copy;
    delete button.dataset.copied;
    if (status) status.textContent = "";
  }, 2000);
}
