import { spawnSync } from "node:child_process";

/**
 * The name of a program that must be installed for a deep test, ready to be started.
 * Throws a sentence that says how to get it where it is missing: a deep test is never skipped.
 *
 * @param debianPackage the Debian package that holds the program
 */
export function outsideTool(program: string, debianPackage: string): string {
  const { error } = spawnSync(program, ["--version"], { stdio: "ignore" });
  if (error) {
    throw new Error(
      `This test needs the program "${program}", which is not installed: run "apt-get install ${debianPackage}" first.`,
    );
  }
  return program;
}
