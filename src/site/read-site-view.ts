import { readSnapshot } from "../node/snapshot.ts";
import { type SiteView, type SiteViewOptions, siteView } from "./site-view.ts";

/** What the virtual module hands to routes: the snapshot at a path, opened for pages. */
export function readSiteView(snapshot: string, options: SiteViewOptions): SiteView {
  return siteView(readSnapshot(snapshot), options);
}
