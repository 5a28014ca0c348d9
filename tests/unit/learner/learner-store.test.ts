import { describe, expect, test } from "vitest";
import { readMarks, visits } from "../../../src/learner/areas.ts";
import { countRead } from "../../../src/learner/count-read.ts";
import { type KeyValueStorage, LearnerStore } from "../../../src/learner/learner-store.ts";
import { readSaveFile, writeSaveFile } from "../../../src/learner/save-file.ts";

/** A storage like a browser's, whose room can be taken away. */
function memoryStorage(): KeyValueStorage & { texts: Map<string, string>; isFull: boolean } {
  const texts = new Map<string, string>();
  return {
    texts,
    isFull: false,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      if (this.isFull) throw new DOMException("full", "QuotaExceededError");
      texts.set(key, text);
    },
    removeItem: (key) => void texts.delete(key),
  };
}

function storeIn(storage: KeyValueStorage | undefined, base = "/", at = 1000): LearnerStore {
  let now = at;
  return new LearnerStore({ storage, base, now: () => now++ });
}

const [first, second] = ["takeaway:x/a", "takeaway:x/b"];

describe("two tabs", () => {
  test("lose nothing when both write, even before they hear of each other", () => {
    const storage = memoryStorage();
    const [one, two] = [storeIn(storage), storeIn(storage)];
    one.entries(readMarks);
    two.entries(readMarks);
    one.set(readMarks, first, true);
    two.set(readMarks, second, true);
    expect(countRead(storeIn(storage).entries(readMarks), ["takeaway:x/"], 9)).toBe(2);
    one.follow(readMarks, one.key(readMarks), storage.getItem(one.key(readMarks)));
    expect(one.get(readMarks, second)).toBe(true);
  });

  test("forget together", () => {
    const storage = memoryStorage();
    const [one, two] = [storeIn(storage), storeIn(storage)];
    one.set(readMarks, first, true);
    two.entries(readMarks);
    one.clear(readMarks);
    two.follow(readMarks, two.key(readMarks), null);
    expect(two.entries(readMarks)).toEqual({});
    expect(storage.texts.size).toBe(0);
  });
});

test("a clock that was set back does not undo what is done later", () => {
  const storage = memoryStorage();
  storeIn(storage, "/", 5000).set(readMarks, first, true);
  storeIn(storage, "/", 10).set(readMarks, first, false);
  expect(storeIn(storage).get(readMarks, first)).toBe(false);
});

test("two sites of one host share nothing", () => {
  const storage = memoryStorage();
  storeIn(storage, "/one/").set(readMarks, first, true);
  expect(storeIn(storage, "/two/").get(readMarks, first)).toBeUndefined();
});

describe("a storage that fails", () => {
  test("is survived and reported when it is full, and used again when it is not", () => {
    const storage = memoryStorage();
    const store = storeIn(storage);
    storage.isFull = true;
    store.set(readMarks, first, true);
    expect([...store.problems]).toEqual(["full"]);
    expect(store.get(readMarks, first)).toBe(true);
    storage.isFull = false;
    store.set(readMarks, second, true);
    expect([...store.problems]).toEqual([]);
    expect(Object.keys(storeIn(storage).entries(readMarks))).toEqual([first, second]);
  });

  test("is survived and reported when there is none", () => {
    const store = storeIn(undefined);
    store.set(readMarks, first, true);
    expect(store.get(readMarks, first)).toBe(true);
    expect([...store.problems]).toEqual(["blocked"]);
  });

  test("is set aside when it is damaged", () => {
    const storage = memoryStorage();
    const store = storeIn(storage);
    storage.texts.set(store.key(readMarks), "{oops");
    store.set(readMarks, first, true);
    expect([...store.problems]).toEqual(["damaged"]);
    expect(storage.getItem(`${store.key(readMarks)}:damaged`)).toBe("{oops");
    expect(storeIn(storage).get(readMarks, first)).toBe(true);
  });

  test("is left alone when a newer version wrote it", () => {
    const storage = memoryStorage();
    const store = storeIn(storage);
    const newer = '{"version":99,"entries":{}}';
    storage.texts.set(store.key(readMarks), newer);
    store.set(readMarks, first, true);
    expect(store.get(readMarks, first)).toBe(true);
    expect(storage.getItem(store.key(readMarks))).toBe(newer);
    expect([...store.problems]).toEqual(["newer"]);
  });
});

describe("a save file", () => {
  const areas = [readMarks, visits];

  test("carries everything to another browser, where the later entry counts", () => {
    const one = storeIn(memoryStorage(), "/", 100);
    one.set(readMarks, first, true);
    one.set(visits, "last", { path: "talks/x/#a", title: "X" });
    const other = storeIn(memoryStorage(), "/", 50);
    other.set(readMarks, first, false);
    other.set(readMarks, second, true);
    const read = readSaveFile(writeSaveFile(one, areas), areas);
    if ("error" in read) throw new Error(read.error);
    for (const [area, entries] of read.areas) other.merge(area, entries);
    expect(other.get(readMarks, first)).toBe(true);
    expect(other.get(readMarks, second)).toBe(true);
    expect(other.get(visits, "last")).toEqual({ path: "talks/x/#a", title: "X" });
  });

  test.each([
    ["not JSON", "not-a-save-file"],
    ['{"cards":[]}', "not-a-save-file"],
    ['{"format":"talkbook-progress","version":2,"areas":{}}', "newer"],
    [
      '{"format":"talkbook-progress","version":1,"areas":{"read":{"version":9,"entries":{}}}}',
      "newer",
    ],
  ])("%s is refused", (text, error) => {
    expect(readSaveFile(text, areas)).toEqual({ error });
  });

  test("says how many entries could not be read, and lets no address through that leads away", () => {
    const entries = {
      last: { at: 1, value: { path: "//example.org/", title: "X" } },
      other: { at: 1, value: { path: "javascript:alert(1)", title: "X" } },
    };
    const file = {
      format: "talkbook-progress",
      version: 1,
      areas: { visits: { version: 1, entries } },
    };
    const read = readSaveFile(JSON.stringify(file), areas);
    expect(read).toEqual({ areas: new Map([[visits, {}]]), leftOut: 2 });
  });
});

test("progress counts marks of the kinds asked for, and never more than there are", () => {
  const store = storeIn(undefined);
  for (const key of [first, second, "takeaway:xy/a", "topic:x"]) store.set(readMarks, key, true);
  store.set(readMarks, second, false);
  expect(countRead(store.entries(readMarks), ["takeaway:x/", "question:x/"], 5)).toBe(1);
  expect(countRead(store.entries(readMarks), ["t"], 2)).toBe(2);
});
