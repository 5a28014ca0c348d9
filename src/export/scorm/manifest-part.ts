/** What a learning system opens by itself and keeps a record of: a SCO. */
export interface ManifestPart {
  /** The module; undefined where the package has one part only. */
  module: string | undefined;
  title: string;
  /** The page that the system opens. */
  href: string;
  files: readonly string[];
  /** Modules that come first. */
  requires: readonly string[];
  isOptional: boolean;
  /**
   * Percent of the points by which a system may say itself whether the part was passed; undefined where
   * more than the points decides.
   */
  passMark?: number | undefined;
}

/** The name of a part's item, the same for every version of the package; it ends in `-item`. */
export function itemIdentifier(id: string, { module }: Pick<ManifestPart, "module">): string {
  // Short, since SCORM 1.2 promises no more than 200 characters for the names of all that come first.
  return module === undefined ? `${identifier(id)}-item` : `m-${named(module)}-item`;
}

/** An XML name of ASCII letters that no other id gives. */
export function identifier(id: string): string {
  return `talkbook.${named(id)}`;
}

function named(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (sign) =>
    sign === "/" ? "." : `_${(sign.codePointAt(0) ?? 0).toString(16)}_`,
  );
}
