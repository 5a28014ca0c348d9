import { areas } from "../../../learner/areas.ts";
import { LearnerStore } from "../../../learner/learner-store.ts";
import { restoreState, stateOf } from "../../../learner/lms/kept-state.ts";
import { lmsValues } from "../../../learner/lms/lms-values.ts";
import type { PackageSpec } from "../../../learner/lms/package-spec.ts";
import { progressReport } from "../../../learner/lms/progress-report.ts";
import { readSuspendData, writeSuspendData } from "../../../learner/lms/suspend-data.ts";
import { findLms, type LmsApi } from "./lms-api.ts";
import { LmsSession, type LmsSessionOptions, type Resumed } from "./lms-session.ts";
import { browserKept, inMemory } from "./package-storage.ts";

const spec = JSON.parse(document.getElementById("_package")?.textContent ?? "{}") as PackageSpec;
const frame = document.querySelector("iframe");
const notice = document.getElementById("_notice");
const folder = new URL(".", location.href).href;

let shown = "";

// A classic script, as scripts in packages are, cannot wait by itself.
void lms().then(launch);

/** Opens the package's pages in its frame, with the system if there is one. */
function launch(api: LmsApi | undefined): void {
  const storage = api ? inMemory() : browserKept(spec.id);
  const store = new LearnerStore({ storage, base: "/", now: () => Date.now() });
  const session = api && new LmsSession(api, sessionOptions(store));
  window.talkbookPackage = {
    storage: {
      getItem: (key) => storage.getItem(key),
      setItem: (key, value) => {
        storage.setItem(key, value);
        session?.changed();
      },
      removeItem: (key) => {
        storage.removeItem(key);
        session?.changed();
      },
    },
    answered: (given) => session?.answered(given),
  };
  if (!session) say(notice?.dataset.alone ?? "");
  else begin(session, store);
  show(session);

  addEventListener("pagehide", () => session?.end());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") session?.tell();
  });
  // A session that has ended cannot go on.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}

function sessionOptions(store: LearnerStore): LmsSessionOptions {
  return {
    edition: spec.edition,
    values: (seconds) => {
      // The pages write into the storage, not into this store.
      for (const area of areas) store.merge(area, {});
      const state = stateOf(store);
      const place = { location: whereNow(), suspendData: writeSuspendData(spec, state), seconds };
      return lmsValues(spec.edition, progressReport(spec, state), place);
    },
    now: () => performance.now(),
    later: (act, milliseconds) => setTimeout(act, milliseconds),
    onState: (isWell) => say(isWell ? "" : (notice?.dataset.failing ?? "")),
  };
}

/** A system that puts its object up late gets a second; by itself a page has none. */
async function lms(): Promise<LmsApi | undefined> {
  const isAlone = parent === window && !opener;
  for (let count = 0; count < (isAlone ? 1 : 10); count++) {
    const found = findLms(spec.edition, window);
    if (found) return found;
    if (!isAlone) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

/** Takes up what the system kept; one that does not begin is asked again, and again later. */
function begin(started: LmsSession, store: LearnerStore, tries = 0): void {
  const resumed = started.begin();
  if (resumed) {
    takeUp(resumed, store);
    started.tell();
    return;
  }
  say(notice?.dataset.failing ?? "");
  setTimeout(() => begin(started, store, tries + 1), Math.min(5000 * 2 ** tries, 60_000));
}

function takeUp({ location: kept, suspendData }: Resumed, store: LearnerStore): void {
  const state = readSuspendData(spec, suspendData);
  if (state) restoreState(store, state);
  if (spec.pages.includes(kept.replace(/[?#].*/s, ""))) shown ||= kept;
}

function show(session: LmsSession | undefined): void {
  if (!frame) return;
  frame.addEventListener("load", () => {
    shown = whereNow();
    session?.changed();
  });
  frame.src = folder + (shown || spec.start);
}

/** The page that is open, from the package's folder. */
function whereNow(): string {
  try {
    const { href } = frame?.contentWindow?.location ?? { href: "" };
    return href.startsWith(folder) ? href.slice(folder.length) : shown;
  } catch {
    return shown;
  }
}

function say(text: string): void {
  if (!notice || notice.textContent === text) return;
  notice.textContent = text;
  notice.hidden = text === "";
}
