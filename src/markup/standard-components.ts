import { z } from "zod";
import { comparisonComponent } from "./comparison-component.ts";
import {
  type ComponentDefinition,
  type ComponentRegistry,
  defineComponent,
  type ReferenceKind,
  type RenderContext,
} from "./component.ts";
import { drawingToHtml, drawingToTypst } from "./drawing-renderings.ts";
import { escapeHtml, htmlElement, htmlSign } from "./html.ts";
import { escapeMarkdown, fenced, markdownLink, quote } from "./to-markdown.ts";
import { typstBlock, typstCall, typstString } from "./typst.ts";

const id = z.string().min(1);

/** `<Topic id="…" />` and its like: a link to a record, its title unless other words are given. */
function recordLink(name: string, kind: ReferenceKind): ComponentDefinition {
  const label = (children: string, reference: string, context: RenderContext): string =>
    children === "" ? (context.resolve(kind, reference)?.title ?? reference) : children;
  return defineComponent({
    name,
    placement: "inline",
    takesChildren: true,
    props: z.strictObject({ id }),
    references: { id: kind },
    html(props, children, context) {
      const target = context.resolve(kind, props.id);
      const text = children === "" ? escapeHtml(target?.title ?? props.id) : children;
      return target
        ? htmlElement("a", { href: context.href(target.path), class: `ref-${kind}` }, text)
        : text;
    },
    typst(props, children, context) {
      const text = children === "[]" ? typstString(label("", props.id, context)) : children;
      return context.crossReference?.(kind, props.id, text) ?? text;
    },
    text: (props, children, context) => label(children, props.id, context),
    markdown(props, children, context) {
      const target = context.resolve(kind, props.id);
      const text = children === "" ? escapeMarkdown(target?.title ?? props.id) : children;
      return target ? markdownLink(text, context.href(target.path)) : text;
    },
  });
}

const cite = defineComponent({
  name: "Cite",
  placement: "inline",
  takesChildren: false,
  props: z.strictObject({ source: id }),
  references: { source: "source" },
  html(props, _children, context) {
    const target = context.resolve("source", props.source);
    if (!target) return "";
    const label = `${context.words.source}: ${target.title}`;
    const link = htmlElement(
      "a",
      { href: context.href(target.path), title: label },
      htmlSign("§", label),
    );
    return htmlElement("sup", { class: "cite" }, link);
  },
  typst(props, _children, context) {
    const target = context.resolve("source", props.source);
    if (!target) return "[]";
    const [source = ""] = props.source.split("#");
    return context.cite?.(source) ?? typstCall("footnote", {}, typstString(target.title));
  },
  text: () => "",
  markdown(props, _children, context) {
    const target = context.resolve("source", props.source);
    if (!target) return "";
    const label = `${context.words.source}: ${target.title}`;
    return markdownLink("§", context.href(target.path), label);
  },
});

const diagram = defineComponent({
  name: "Diagram",
  placement: "block",
  takesChildren: false,
  props: z.strictObject({ id }),
  references: { id: "diagram" },
  html(props, _children, context) {
    const target = context.resolve("diagram", props.id);
    const source = context.diagramSource(props.id);
    if (!target || source === undefined) return "";
    const link = htmlElement("a", { href: context.href(target.path) }, escapeHtml(target.title));
    return drawingToHtml(
      { source, title: target.title, description: target.summary },
      context,
      link,
    );
  },
  typst(props, _children, context) {
    const target = context.resolve("diagram", props.id);
    const source = context.diagramSource(props.id);
    if (!target || source === undefined) return "[]";
    return drawingToTypst({ source, title: target.title, description: target.summary }, context);
  },
  text: (props, _children, context) => context.resolve("diagram", props.id)?.title ?? "",
  markdown(props, _children, context) {
    const target = context.resolve("diagram", props.id);
    const source = context.diagramSource(props.id);
    if (!target || source === undefined) return "";
    const link = markdownLink(escapeMarkdown(target.title), context.href(target.path));
    return `${fenced(source, "mermaid")}\n\n${link}`;
  },
});

const calloutKinds = ["note", "tip", "caution"] as const;

const callout = defineComponent({
  name: "Callout",
  placement: "block",
  takesChildren: true,
  props: z.strictObject({ kind: z.enum(calloutKinds).default("note"), title: id.optional() }),
  html(props, children, context) {
    const title = props.title ?? context.words.callouts[props.kind];
    const head = htmlElement("p", { class: "callout-title" }, escapeHtml(title));
    return htmlElement("div", { class: `callout ${props.kind}`, role: "note" }, head + children);
  },
  typst(props, children, context) {
    const title = props.title ?? context.words.callouts[props.kind];
    const made = context.callout?.(title, children);
    if (made !== undefined) return made;
    const head = typstCall("par", {}, typstCall("strong", {}, typstString(title)));
    const look = { inset: "1em", stroke: "(left: 2pt + gray)", width: "100%" };
    return typstCall("block", look, typstBlock([head, children]));
  },
  markdown(props, children, context) {
    const title = props.title ?? context.words.callouts[props.kind];
    return quote(`**${escapeMarkdown(title)}**\n\n${children}`);
  },
  text: (props, children, context) =>
    `${props.title ?? context.words.callouts[props.kind]}: ${children}`,
});

/** The components that every content folder can use. */
export const standardComponents: readonly ComponentDefinition[] = [
  recordLink("Term", "term"),
  recordLink("Topic", "topic"),
  recordLink("Takeaway", "takeaway"),
  recordLink("Question", "question"),
  recordLink("Note", "note"),
  recordLink("Talk", "talk"),
  recordLink("Guide", "guide"),
  recordLink("Quiz", "quiz"),
  cite,
  comparisonComponent,
  diagram,
  callout,
];

/** A registry of the standard components and a site's own; a site's own of the same name wins. */
export function componentRegistry(own: readonly ComponentDefinition[] = []): ComponentRegistry {
  return new Map([...standardComponents, ...own].map((component) => [component.name, component]));
}
