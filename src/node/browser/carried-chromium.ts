import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

/** A browser program and the environment variables it has to be started with. */
export interface BrowserProgram {
  executablePath: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Unpacks the Chromium that `@sparticuz/chromium` carries and says how to start it.
 *
 * It is unpacked once for each version and user, into a folder of its own in the system's temporary
 * folder (about 220 MB). It brings the libraries that a bare Linux image lacks and its one font, Open
 * Sans, and uses no font of the machine, so that equal versions draw equal pictures.
 *
 * It runs on Linux x64 only, with glibc 2.34 or newer; elsewhere this throws or the program does not start.
 */
export async function carriedChromium(): Promise<BrowserProgram> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("it runs on Linux x64 only.");
  }
  // The package's own unpacking is not used: it goes straight into the temporary folder, takes
  // whatever "chromium" it finds there, and leaves the libraries out except on Amazon's machines.
  const packageFolder = dirname(
    dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")),
  );
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8"));
  const folder = join(tmpdir(), `talkbook-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(folder)) await unpack(join(packageFolder, "bin"), folder);
  // The name can be guessed, so on a shared machine somebody else may have put it there.
  if ((await stat(folder)).uid !== userInfo().uid) {
    throw new Error(`${folder} belongs to another user: delete it, or set TMPDIR.`);
  }
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, "lib"),
      FONTCONFIG_FILE: join(folder, "talkbook-fonts.conf"),
    },
  };
}

/** Fills a folder of its own and renames it, so that two processes may do this at once. */
async function unpack(archives: string, folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-`);
  const unpackTo = (archive: string, target: NodeJS.WritableStream): Promise<void> =>
    pipeline(createReadStream(join(archives, archive)), createBrotliDecompress(), target);
  try {
    await Promise.all([
      unpackTo("chromium.br", createWriteStream(join(unfinished, "chromium"), { mode: 0o755 })),
      unpackTo("al2023.tar.br", extract(unfinished)),
      unpackTo("fonts.tar.br", extract(unfinished)),
      unpackTo("swiftshader.tar.br", extract(unfinished)),
      writeFile(join(unfinished, "talkbook-fonts.conf"), fontsConfig(folder)),
    ]);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

// The configuration in the package names folders of Amazon's machines.
function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
