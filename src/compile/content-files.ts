import { type ContentKind, contentKinds } from "../schema/content-kinds.ts";

import { recordingFile } from "../schema/talk.ts";

/** A file of the content folder: its path from there, with forward slashes, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/** What a path says about a file. */
export interface ClassifiedPath {
  kind: ContentKind;
  /** The ids in the path, outermost first: `["con406"]` for a talk's files. */
  ids: string[];
}

/** The kind of content that belongs at a path; undefined where none does. */
export function classifyPath(path: string): ClassifiedPath | undefined {
  const parts = path.split("/");
  for (const [kind, { path: pattern }] of Object.entries(contentKinds)) {
    const ids = matchPattern(pattern.split("/"), parts);
    if (ids) return { kind: kind as ContentKind, ids };
  }
  return undefined;
}

/** Transcripts stand beside a talk's other files; they belong to the folder without being records. */
export function isTranscript(path: string): boolean {
  return /^talks\/[^/]+\/transcript\.(?:vtt|srt)$/.test(path);
}

/** Recordings stand in their talk's folder; they are copied to the site as they are. */
export function isRecording(path: string): boolean {
  const [talks, talk, file, ...more] = path.split("/");
  return (
    talks === "talks" && talk !== undefined && more.length === 0 && recordingFile.test(file ?? "")
  );
}

/** Every path that a file could have meant, for "did you mean"; wildcards keep the file's own names. */
export function pathsLike(path: string): string[] {
  const parts = path.split("/");
  return Object.values(contentKinds).map(({ path: pattern }) =>
    pattern
      .split("/")
      .map((part, index) =>
        part.includes("*") ? part.replace("*", withoutExtension(parts[index] ?? "name")) : part,
      )
      .join("/"),
  );
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

function matchPattern(pattern: readonly string[], parts: readonly string[]): string[] | undefined {
  if (pattern.length !== parts.length) return undefined;
  const ids: string[] = [];
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? "";
    const [before, after] = expected.split("*");
    if (after === undefined) {
      if (part !== expected) return undefined;
    } else if (
      part.length > after.length &&
      part.startsWith(before ?? "") &&
      part.endsWith(after)
    ) {
      // Some file systems store names decomposed; ids are always composed.
      ids.push(part.slice(0, part.length - after.length).normalize("NFC"));
    } else return undefined;
  }
  return ids;
}
