import type { KeyValueStorage } from "../../../learner/learner-store.ts";
import type { GivenAnswer } from "../../../learner/lms/interaction-values.ts";

/** What the page around the pages of a package gives to each of them. */
export interface PackageHost {
  /** Keeps what the learner does, in the learning system if there is one. */
  storage: KeyValueStorage;
  /** Tells the learning system of an answer. */
  answered(given: GivenAnswer): void;
}

declare global {
  interface Window {
    talkbookPackage?: PackageHost;
  }
}

/** The page around this one, where it is one of a package. */
export function packageHost(): PackageHost | undefined {
  try {
    return parent === window ? undefined : parent.talkbookPackage;
  } catch {
    // The page around this one is somebody else's.
    return undefined;
  }
}
