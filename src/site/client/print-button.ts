/** A button that prints the page, which without scripts would do nothing. */
class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector("button")?.addEventListener("click", () => print());
  }
}

customElements.define("talkbook-print", PrintButton);
