import { execFileSync } from "node:child_process";
import { delimiter, dirname } from "node:path";
import { writeFiles } from "../src/node/write-files.ts";

/**
 * Makes a folder a project with these packages, for tools that are measured with and too large to be
 * everybody's development dependencies.
 *
 * @param packages exact versions by name
 */
export async function installPackages(
  folder: string,
  packages: Readonly<Record<string, string>>,
): Promise<void> {
  const manifest = { private: true, type: "module", dependencies: packages };
  await writeFiles(folder, [{ path: "package.json", text: JSON.stringify(manifest) }]);
  // npm heeds the `engines` of packages, so it has to run on this Node and not on the machine's.
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
    env: { ...process.env, PATH: path },
  });
}
