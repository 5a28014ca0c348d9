/** A click on a record's anchor copies its full address; without the right to do so it is a plain link. */
addEventListener("click", async (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a.anchor") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
  event.preventDefault();
  // The record is marked as the one that is meant, without a jump.
  history.replaceState(history.state, "", link.hash);
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    location.hash = link.hash;
    return;
  }
  const status = document.getElementById("_status");
  const words = status?.dataset.copied ?? "";
  if (status) status.textContent = words;
  link.dataset.copied = words;
  setTimeout(() => {
    delete link.dataset.copied;
    if (status) status.textContent = "";
  }, 2000);
});
