declare module "virtual:talkbook" {
  /** The compiled content of this site; read anew after each change in `dev`. */
  export const site: import("./site-view.ts").SiteView;
}
