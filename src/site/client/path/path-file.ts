import type { PathFile } from "../../path-view.ts";

declare global {
  interface Window {
    /** Set by a script beside `path.json`, which packages have. */
    talkbookPath?: PathFile;
  }
}

/** What stands in a path's `path.json`; undefined where there is none any more. */
export async function readPathFile(address: string): Promise<PathFile | undefined> {
  if (location.protocol === "file:") return runPathFile(`${address}.js`);
  const response = await fetch(address).catch(() => undefined);
  return response?.ok ? ((await response.json()) as PathFile) : undefined;
}

/** From a file no data can be read, but a script can be run. */
function runPathFile(address: string): Promise<PathFile | undefined> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve(window.talkbookPath));
    script.addEventListener("error", () => resolve(undefined));
    document.head.append(script);
  });
}
