/** A box in the user units of a drawing; a unit is a pixel at full size. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Whether a box lies wholly within another one. */
export function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** What stands in a drawing for a thing: a node, a group of nodes, a participant. */
export interface DrawingNode extends Box {
  /** As the source calls it. */
  id: string;
  /** As readers see it. */
  label: string;
}

/** What leads from one node to another. */
export interface DrawingEdge {
  id: string;
  from: string;
  to: string;
  /** Empty where nothing is written on it. */
  label: string;
  /** Where something can be put beside it: left of its label, or on its middle. */
  x: number;
  y: number;
}

/** A source as it was drawn: plain data, without style sheets, scripts or anything from elsewhere. */
export interface Drawing {
  /** The type of diagram, as Mermaid calls it: `flowchart-v2`, `sequence`. */
  type: string;
  /** SVG in the form of `readSvg`, its colours the custom properties of `drawingColours`. */
  svg: string;
  /** What the SVG shows of its user units. */
  box: Box;
  /** In the author's order; empty for types whose nodes are not known. */
  nodes: DrawingNode[];
  edges: DrawingEdge[];
  /** Every line of text in it. */
  texts: string[];
}

/** Why a source was not drawn. */
export interface DrawingFailure {
  kind: "syntax" | "too-large" | "too-slow" | "no-browser";
  message: string;
  /** Where Mermaid gave up, counted from 1 in what it read: see `sourceLine`. */
  line?: number;
  column?: number;
  /** What stands there. */
  found?: string;
}
