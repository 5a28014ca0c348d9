/** Says something to those who listen to the page. */
export function say(text: string): void {
  const status = document.getElementById("_status");
  if (status) status.textContent = text;
}
