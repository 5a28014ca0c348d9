// A refresh by the page's head forgets the anchor, which names the record that was asked for.
const target = document.querySelector<HTMLAnchorElement>("a[data-moved-to]");
if (target && location.hash !== "") location.replace(target.href + location.hash);
