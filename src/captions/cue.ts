/** Words of a cue that one voice says, on one line of the screen. */
export interface CueLine {
  /** Who speaks, where the captions say so. */
  speaker?: string;
  /** Plain text without white space around it; never empty. */
  text: string;
  /** Somebody else begins to speak, whether named or not. */
  isTurn?: true;
}

/** Words that are shown from one time to another. */
export interface Cue {
  startSeconds: number;
  /** After `startSeconds`. */
  endSeconds: number;
  lines: CueLine[];
  /** Line of the file on which its times stand, from 1. */
  line: number;
}

/** The two files that captions come in. */
export type CaptionForm = "webvtt" | "srt";
