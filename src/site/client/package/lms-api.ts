import type { ScormEdition } from "../../../learner/lms/package-spec.ts";

/** A learning system as a package talks to it. Nothing here throws, whatever the system does. */
export interface LmsApi {
  initialize(): boolean;
  /** Undefined where it has no value, or gives an error instead. */
  get(element: string): string | undefined;
  /** The number of the error; 0 where the value was accepted. */
  set(element: string, value: string): number;
  commit(): boolean;
  finish(): boolean;
}

type Call = (...args: string[]) => unknown;
type RawApi = Record<string, Call>;

const names = {
  "1.2": {
    object: "API",
    initialize: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    finish: "LMSFinish",
    error: "LMSGetLastError",
  },
  "2004": {
    object: "API_1484_11",
    initialize: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    finish: "Terminate",
    error: "GetLastError",
  },
} as const;

/** What stands for an error that has no number: the general one. */
const generalError = 101;

/** Windows further up than any learning system puts a package. */
const mostWindows = 50;

/** The learning system's object in the windows around a page, then in those that opened them. */
export function findLms(edition: ScormEdition, from: Window): LmsApi | undefined {
  const found = findRaw(names[edition].object, from, mostWindows);
  return found && wrap(edition, found);
}

function findRaw(name: string, from: Window, left: number): RawApi | undefined {
  let at: Window | null = from;
  for (let count = left; at && count > 0; count--) {
    const here = propertyOf(at, name) as RawApi | undefined;
    if (here) return here;
    const up = propertyOf(at, "parent") as Window | undefined;
    if (!up || up === at) break;
    at = up;
  }
  const opener = propertyOf(at ?? from, "opener") ?? propertyOf(from, "opener");
  return opener && left > 0 ? findRaw(name, opener as Window, left - 10) : undefined;
}

/** A window of another origin throws on everything. */
function propertyOf(window: Window, name: string): unknown {
  try {
    return (window as unknown as Record<string, unknown>)[name] ?? undefined;
  } catch {
    return undefined;
  }
}

function wrap(edition: ScormEdition, raw: RawApi): LmsApi {
  const called = names[edition];
  const call = (name: string, ...args: string[]): string | undefined => {
    try {
      // Some systems answer with a Boolean.
      return String(raw[name]?.(...args) ?? "");
    } catch {
      return undefined;
    }
  };
  const error = (): number => Number(call(called.error) || generalError) || 0;
  return {
    initialize: () => call(called.initialize, "") === "true",
    get(element) {
      const value = call(called.get, element);
      return value === undefined || (value === "" && error() !== 0) ? undefined : value;
    },
    set(element, value) {
      if (call(called.set, element, value) === "true") return 0;
      return error() || generalError;
    },
    commit: () => call(called.commit, "") === "true",
    finish: () => call(called.finish, "") === "true",
  };
}
