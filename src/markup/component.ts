import type { z } from "zod";
import type { Drawing } from "../drawing/drawing.ts";
import type { DrawingWords } from "../drawing/drawing-words.ts";
import type { Block, ComponentNode, Inline } from "./tree.ts";

/** Kinds of records that markup can point at. */
export type ReferenceKind =
  | "topic"
  | "term"
  | "takeaway"
  | "question"
  | "note"
  | "talk"
  | "diagram"
  | "comparison"
  | "guide"
  | "quiz"
  | "dimension"
  | "source";

/** What a renderer needs to know of a record that is pointed at. */
export interface ReferenceTarget {
  title: string;
  /** Path from the site's root, with anchor; the renderer adds the base path. */
  path: string;
  /** One sentence in plain text, where the record has one. */
  summary?: string;
}

/** What renderings may ask of the world around them. */
export interface RenderContext {
  /** The record behind a reference; undefined only where linking reported it. */
  resolve(kind: ReferenceKind, id: string): ReferenceTarget | undefined;
  /** A Mermaid source as it was drawn; undefined where it was not. */
  drawing(source: string): Drawing | undefined;
  /** The Mermaid source of a diagram. */
  diagramSource(id: string): string | undefined;
  /** A comparison's table, or the part of it that is named; undefined where there is no such comparison. */
  comparison(id: string, part: ComparedPart): MarkupTable | undefined;
  /** Turns a path from the site's root into a link that works under the base path. */
  href(path: string): string;
  /** In a book, what leads to a record, around content in Typst. Default: the content alone. */
  crossReference?(kind: ReferenceKind, id: string, content: string): string;
  /** In a book, the mark that leads to a source. Default: a footnote with its title. */
  cite?(source: string): string;
  /** In a book, a box with a title. Default: a block beside a line. */
  callout?(title: string, content: string): string;
  /** In a book, a drawing as a figure of its list. Default: one that is numbered with those of its text alone. */
  figure?(drawing: Drawing, alt: string, caption: string): string;
  /** Put before ids in the output, so that several texts can share a page. */
  idPrefix: string;
  /** Fixed words of renderings, in the site's language. */
  words: MarkupWords;
}

/** Which topics and dimensions of a comparison; what is undefined is all of them. */
export interface ComparedPart {
  topics: readonly string[] | undefined;
  dimensions: readonly string[] | undefined;
}

/** A table of plain texts in which every column leads to a topic. */
export interface MarkupTable {
  columns: { title: string; path: string }[];
  rows: { label: string; cells: MarkupTableCell[] }[];
}

export interface MarkupTableCell {
  text: string;
  /** How a choice is coloured and marked. */
  tone?: string;
}

/** Fixed words that renderings put between the author's. */
export interface MarkupWords {
  callouts: Record<"note" | "tip" | "caution", string>;
  footnotes: string;
  backToText: string;
  source: string;
  /** Of a drawing without a title. */
  drawing: string;
  drawingWords: DrawingWords;
}

/** One component's contribution to one output, its children already rendered. */
export type ComponentRendering<Props> = (
  props: Props,
  children: string,
  context: RenderContext,
) => string;

/** A component of the closed registry: what it takes, where it may stand, and how it is rendered. */
export interface ComponentDefinition<Props = Record<string, unknown>> {
  name: string;
  /** `inline` stands in a sentence, `block` between paragraphs. */
  placement: "inline" | "block";
  /** Whether the author may put text into it. */
  takesChildren: boolean;
  /** Properties are strings in MDX, or `true` where no value is written. */
  props: z.ZodType<Props>;
  /** Names of the properties, for "did you mean". */
  propNames: readonly string[];
  /** Properties that are ids of records, which linking checks. */
  references: Readonly<Record<string, ReferenceKind>>;
  /** Those of them that are lists of ids, parted by commas or spaces. */
  lists: readonly string[];
  html: ComponentRendering<Props>;
  typst: ComponentRendering<Props>;
  text: ComponentRendering<Props>;
  markdown: ComponentRendering<Props>;
}

export type ComponentRegistry = ReadonlyMap<string, ComponentDefinition>;

/** Declares a component, so that its renderings know its properties. */
export function defineComponent<Shape extends z.ZodRawShape>(definition: {
  name: string;
  placement: "inline" | "block";
  takesChildren: boolean;
  props: z.ZodObject<Shape>;
  references?: Partial<Record<keyof Shape & string, ReferenceKind>>;
  lists?: readonly (keyof Shape & string)[];
  html: ComponentRendering<z.output<z.ZodObject<Shape>>>;
  typst: ComponentRendering<z.output<z.ZodObject<Shape>>>;
  text: ComponentRendering<z.output<z.ZodObject<Shape>>>;
  /** Default: what is inside it. */
  markdown?: ComponentRendering<z.output<z.ZodObject<Shape>>>;
}): ComponentDefinition {
  const references: Record<string, ReferenceKind> = {};
  for (const [prop, kind] of Object.entries(definition.references ?? {})) {
    if (kind !== undefined) references[prop] = kind;
  }
  // The registry holds components of different properties; each is called with its own alone,
  // because parsing put the schema's output into the tree.
  const { html, typst, text, markdown } = definition as unknown as ComponentDefinition &
    Partial<Pick<ComponentDefinition, "markdown">>;
  return {
    name: definition.name,
    placement: definition.placement,
    takesChildren: definition.takesChildren,
    props: definition.props as unknown as z.ZodType<Record<string, unknown>>,
    propNames: Object.keys(definition.props.shape),
    references,
    lists: definition.lists ?? [],
    html,
    typst,
    text,
    markdown: markdown ?? ((_props, children) => children),
  };
}

/** Renders a component node with the rendering of the given name. */
export function renderComponent(
  node: ComponentNode<Block> | ComponentNode<Inline>,
  output: "html" | "typst" | "text" | "markdown",
  children: string,
  registry: ComponentRegistry,
  context: RenderContext,
): string {
  const definition = registry.get(node.name);
  // Parsing lets only registered names through; a tree from elsewhere still shows its text.
  return definition ? definition[output](node.props, children, context) : children;
}
