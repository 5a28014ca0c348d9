import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/**
 * Makes a folder that holds `files` (path inside the folder to text) until the test that asked for it
 * is finished.
 */
export async function temporaryFolder(files: Record<string, string> = {}): Promise<string> {
  const folder = await filledFolder(files);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The same for a whole file or group of tests: called in `beforeAll`, removed after the last of them. */
export async function lastingFolder(files: Record<string, string> = {}): Promise<string> {
  const folder = await filledFolder(files);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function filledFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "talkbook-test-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
