/** The path of a link that leads to the page with which a package begins, whichever that is. */
export const startMark = "/_start/";

/** The page of a built site that stands around the pages of a package. */
export const launchPage = "launch/index.html";
