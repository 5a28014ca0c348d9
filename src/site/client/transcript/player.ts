/** A recording that can be played from a time on. */
export interface Player {
  /** Plays from a time, in seconds; without one, from where it stands. */
  play(seconds?: number): void;
}

/** Told of the seconds at which the recording is, several times a second while it plays. */
export type OnTime = (seconds: number) => void;
