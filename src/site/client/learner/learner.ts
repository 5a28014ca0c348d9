import { areas } from "../../../learner/areas.ts";
import { type KeyValueStorage, LearnerStore } from "../../../learner/learner-store.ts";
import { packageHost } from "../package/package-host.ts";

const host = packageHost();

/** The store of this page; every element shares it. */
export const learner = new LearnerStore({
  storage: host?.storage ?? browserStorage(),
  base: host ? "/" : siteFolder(),
  now: () => Date.now(),
});

addEventListener("storage", ({ key, newValue }) => {
  for (const area of areas) learner.follow(area, key, newValue);
});

// A page that comes back from the browser's memory has missed what other tabs did.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) for (const area of areas) learner.merge(area, {});
});

/** The path below which the site stands: in a package each page names another way to it. */
function siteFolder(): string {
  return new URL(document.documentElement.dataset.base ?? "/", location.href).pathname;
}

/** Reading the property alone throws where storage is blocked. */
function browserStorage(): KeyValueStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
