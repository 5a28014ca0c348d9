import { readStorage, writeStorage } from "./browser-storage.ts";

const storageKey = "talkbook-no-slash";

/** Whether the key / opens search. Those who speak to their computer may need it off (WCAG 2.1.4). */
export function isSlashOn(): boolean {
  return readStorage(storageKey) === undefined;
}

/** Switches the key / on or off; it stays so where the browser keeps anything. */
export function setSlash(isOn: boolean): void {
  writeStorage(storageKey, isOn ? undefined : "1");
}
