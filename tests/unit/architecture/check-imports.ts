import { posix } from "node:path";
import { astroCaller, folderRules, purePackages, virtualImporters } from "./folder-rules.ts";
import { type Import, readSource } from "./read-imports.ts";

/** Everything in one file of src/ that breaks the rules; `path` is relative to src/. */
export function checkFile(path: string, text: string): string[] {
  const [folder = ""] = path.split("/");
  const rule = folderRules[folder];
  if (!rule) return [`src/${path}: there is no rule for the folder ${folder}/`];
  const { imports, impurities } = readSource(path, text);
  const broken = imports.flatMap((each) => {
    const reason = reasonAgainst(path, each);
    return reason === undefined ? [] : [`src/${path}:${each.line}: ${reason}`];
  });
  if (!rule.isPure) return broken;
  const impure = impurities.map(
    ({ name, line }) => `src/${path}:${line}: ${folder}/ is pure and uses ${name}`,
  );
  return [...broken, ...impure];
}

function reasonAgainst(path: string, { specifier, isType }: Import): string | undefined {
  const [folder = ""] = path.split("/");
  const rule = folderRules[folder];
  if (specifier.startsWith(".")) return reasonAgainstOwn(path, folder, specifier, isType);
  if (specifier.startsWith("virtual:")) {
    return path.startsWith(virtualImporters)
      ? undefined
      : `only ${virtualImporters} imports ${specifier}`;
  }
  if (/^astro(?:$|[/:])/.test(specifier)) {
    if (rule?.isPure) return `${folder}/ is pure and imports ${specifier}`;
    const mayRun = path === astroCaller || path.endsWith(".astro");
    return isType || mayRun ? undefined : `only ${astroCaller} runs Astro`;
  }
  if (!rule?.isPure || isType) return undefined;
  return purePackages.includes(specifier)
    ? undefined
    : `${folder}/ is pure and imports ${specifier}`;
}

function reasonAgainstOwn(
  path: string,
  folder: string,
  specifier: string,
  isType: boolean,
): string | undefined {
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ""));
  const [targetFolder = ""] = target.split("/");
  if (targetFolder === "..") return `${specifier} is outside src/`;
  if (targetFolder === folder) return undefined;
  const { mayImport = [], mayImportTypes = [] } = folderRules[folder] ?? {};
  if (mayImport.includes(targetFolder) || mayImport.includes(target)) return undefined;
  if (isType && mayImportTypes.includes(targetFolder)) return undefined;
  return mayImportTypes.includes(targetFolder)
    ? `${folder}/ may import only types of ${targetFolder}/`
    : `${folder}/ may not import ${target}`;
}
