import { rolldown } from "rolldown";

/** A script that a bundle runs: the path of its file, or its own text. */
export type BundledScript = { path: string } | { text: string };

/**
 * Module scripts with all that they import, at once or later, as one classic script. Each module is in it
 * once; equal scripts give equal bytes.
 *
 * @param read the text of a file by its path; undefined where there is none
 */
export async function bundleScripts(
  scripts: readonly BundledScript[],
  read: (path: string) => string | undefined,
): Promise<string> {
  const entry = "\0entry";
  const own = (index: number): string => `\0own-${index}`;
  const bundle = await rolldown({
    input: entry,
    // Nothing is looked for on the disk.
    cwd: "/",
    tsconfig: false,
    onLog: (level, log) => {
      if (level === "warn") throw new Error(log.message);
    },
    plugins: [
      {
        name: "talkbook:files",
        resolveId(name, importer) {
          if (importer === undefined || name.startsWith("\0")) return name;
          const from = importer.startsWith("\0") ? "" : importer;
          return new URL(name, `file:///${from}`).pathname.slice(1);
        },
        load(id) {
          if (id === entry) {
            return scripts
              .map((each, index) => ("path" in each ? `/${each.path}` : own(index)))
              .map((name) => `import ${JSON.stringify(name)};`)
              .join("\n");
          }
          const inPage = scripts.find((each, index) => "text" in each && own(index) === id);
          const code = inPage && "text" in inPage ? inPage.text : read(id);
          if (code === undefined) throw new Error(`There is no script ${id}.`);
          return { code, moduleType: "js" };
        },
      },
    ],
  });
  try {
    const { output } = await bundle.generate({
      format: "iife",
      codeSplitting: false,
      minify: true,
    });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
