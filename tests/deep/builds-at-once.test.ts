import { join } from "node:path";
import { expect, test } from "vitest";
import { fingerprints } from "../build/files-of.ts";
import { repository, runTalkbook } from "../run-talkbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("builds of CON406 at the same time, from other folders and in other time zones, are equal", async () => {
  const folder = await temporaryFolder();
  const content = join(repository, "content");
  const places = [
    [repository, "UTC"],
    [folder, "Asia/Tokyo"],
    [folder, "America/St_Johns"],
  ] as const;
  const sites = places.map(([cwd, TZ], index) => ({
    ...{ cwd, env: { TZ } },
    out: join(folder, `at-once-${index}`),
  }));
  const runs = sites.map(({ cwd, env, out }) =>
    runTalkbook(["build", "--content", content, "--out", out], { cwd, env }),
  );
  expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 0, 0]);
  const [one, ...others] = await Promise.all(sites.map(({ out }) => fingerprints(out)));
  for (const other of others) expect(other).toEqual(one);
});
