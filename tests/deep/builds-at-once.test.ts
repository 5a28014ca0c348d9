import { join } from "node:path";
import { expect, test } from "vitest";
import { fingerprints } from "../build/files-of.ts";
import { repository, runTalkbook } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("builds at the same time, also from another folder, do not harm each other", async () => {
  const folder = await temporaryFolder();
  const content = join(repository, "content");
  const sites = [repository, folder, folder].map((cwd, index) => ({
    cwd,
    out: join(folder, `at-once-${index}`),
  }));
  const runs = sites.map(({ cwd, out }) =>
    runTalkbook(["build", "--content", content, "--out", out], { cwd }),
  );
  expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 0, 0]);
  const [one, ...others] = await Promise.all(sites.map(({ out }) => fingerprints(out)));
  for (const other of others) expect(other).toEqual(one);
});
