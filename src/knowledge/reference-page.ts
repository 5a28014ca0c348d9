import type { MarkupTree } from "../markup/tree.ts";

/** A page on one kind of content: where it stands, its fields, an example. */
export interface ReferencePage {
  /** The name of the kind, as in `talk`. */
  id: string;
  /** The file that holds it, as in `talks/<talk>/talk.yaml`. */
  file: string;
  /** What it is for, in one sentence. */
  holds: string;
  path: string;
  body: MarkupTree;
}
