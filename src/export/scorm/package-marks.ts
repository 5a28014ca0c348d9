/** The path of a link that leads to the page with which a package begins, whichever that is. */
export const startMark = "/_start/";
