/** How the film is made: every picture is held for whole frames. */
export const framesPerSecond = 12;
export const filmSize = { width: 960, height: 600 };

/** Where the pointer is, in pixels of the picture. */
export interface Point {
  x: number;
  y: number;
}

/** One picture of the film with its pointer. */
export interface Frame {
  /** Index into the film's pictures. */
  picture: number;
  pointer: Point;
  /** How far a click's ring has spread, from 0 to 1; undefined where nothing is clicked. */
  click?: number;
}

/** When a chapter of the film begins. */
export interface FilmChapter {
  title: string;
  startSeconds: number;
}

/** A film before it is encoded: its time is counted in frames, not measured. */
export interface Film {
  /** Different pictures as PNG. */
  pictures: Buffer[];
  frames: Frame[];
  chapters: FilmChapter[];
}
