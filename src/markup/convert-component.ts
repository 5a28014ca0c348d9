import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from "satteri";
import { didYouMean } from "../diagnostics/nearest-name.ts";
import { convertAsLink } from "./as-link.ts";
import type { ComponentDefinition } from "./component.ts";
import type { Conversion } from "./conversion.ts";
import { listItems } from "./list-items.ts";
import type { Block, Inline } from "./tree.ts";

/** A converted element; at most one of the two is filled. */
interface ConvertedComponent {
  blocks: Block[];
  inlines: Inline[];
}

/** Checks a JSX element against the registry; what is not registered is reported and its children kept. */
export function convertComponent(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  depth: number,
  conversion: Conversion,
): ConvertedComponent {
  const { components, guard, report } = conversion;
  const name = guard.restore(node.name ?? "");
  const width = name.length + 1;
  const inSentence = node.type === "mdxJsxTextElement";
  const children = node.children as MdastNode[];
  const definition = components.get(name);

  if (!definition) {
    const message =
      name === "" ? "A fragment `<>` is not a component." : `There is no component <${name}>.`;
    const hint = /^[a-z]/.test(name)
      ? "HTML is not used here: say it in Markdown"
      : (didYouMean(name, components.keys()) ?? `components: ${[...components.keys()].join(", ")}`);
    report("markup/unknown-component", message, node, { hint, width });
    return inSentence
      ? { blocks: [], inlines: conversion.inlines(children, depth + 1) }
      : { blocks: conversion.blocks(children, depth + 1), inlines: [] };
  }

  const props = readProps(node, definition, conversion, width);
  if (!definition.takesChildren && children.length > 0) {
    report("markup/wrong-prop", `<${name}> takes no text.`, node, {
      hint: `write <${name} … />`,
      width,
    });
  }

  if (definition.placement === "inline") {
    const words = (): Inline[] =>
      definition.takesChildren ? conversion.inlines(children, depth + 1) : [];
    const component = (inside: Inline[]): Inline => ({
      type: "component",
      name,
      props: props ?? {},
      children: inside,
    });
    const isLink = Object.keys(definition.references).length > 0;
    const inlines = !props
      ? words()
      : isLink
        ? convertAsLink(node, words, component, conversion)
        : [component(words())];
    return { blocks: [], inlines };
  }

  if (inSentence && !isAloneOnItsLine(node, conversion.text)) {
    report("markup/placement", `<${name}> is a block and cannot stand in a sentence.`, node, {
      hint: "put it on lines of its own, with an empty line before and after",
      width,
    });
    return { blocks: [], inlines: conversion.inlines(children, depth + 1) };
  }
  const blocks = definition.takesChildren ? conversion.blocks(children, depth + 1) : [];
  return {
    blocks: props ? [{ type: "component", name, props, children: blocks }] : blocks,
    inlines: [],
  };
}

/** The validated properties; undefined when something is wrong with them, which is then reported. */
function readProps(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  definition: ComponentDefinition,
  conversion: Conversion,
  width: number,
): Record<string, unknown> | undefined {
  const { guard, report, references } = conversion;
  const { name } = definition;
  const written: Record<string, string | true> = {};
  let isCode = false;
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxExpressionAttribute" || typeof attribute.value === "object") {
      // Null is an attribute without a value; any other object is an expression.
      if (attribute.type === "mdxJsxAttribute" && attribute.value === null) {
        written[guard.restore(attribute.name)] = true;
        continue;
      }
      isCode = true;
      report(
        "markup/code",
        `Braces in the properties of <${name}> are not run; content is data.`,
        node,
        {
          hint: 'write values in quotation marks, as in id="fargate"',
          width,
        },
      );
    } else {
      written[guard.restore(attribute.name)] =
        attribute.value === undefined ? true : guard.restore(attribute.value);
    }
  }
  if (isCode) return undefined;

  const unknown = Object.keys(written).filter((prop) => !definition.propNames.includes(prop));
  for (const prop of unknown) {
    const hint =
      didYouMean(prop, definition.propNames) ?? `properties: ${definition.propNames.join(", ")}`;
    report("markup/unknown-prop", `<${name}> has no property "${prop}".`, node, { hint, width });
  }
  const result = definition.props.safeParse(written);
  if (!result.success) {
    for (const issue of result.error.issues) {
      if (issue.code === "unrecognized_keys") continue;
      const prop = String(issue.path[0] ?? "");
      const message = !Object.hasOwn(written, prop)
        ? `<${name}> needs the property "${prop}".`
        : written[prop] === true || written[prop] === ""
          ? `The property "${prop}" of <${name}> has no value.`
          : `The property "${prop}" of <${name}> cannot be "${written[prop]}".`;
      const hint =
        issue.code === "invalid_value"
          ? `allowed: ${issue.values.join(", ")}`
          : `write ${prop}="…"`;
      report("markup/wrong-prop", message, node, { hint, width });
    }
    return undefined;
  }
  for (const [prop, kind] of Object.entries(definition.references)) {
    const id = result.data[prop];
    const position = node.position;
    if (typeof id !== "string" || !position) continue;
    const { line, column } = position.start;
    const range = { start: { line, column }, end: { line, column: column + width } };
    const ids = definition.lists.includes(prop) ? listItems(id) : [id];
    for (const each of ids) references.push({ kind, id: each, component: name, range });
  }
  return unknown.length === 0 ? result.data : undefined;
}

function isAloneOnItsLine(node: MdxJsxFlowElement | MdxJsxTextElement, text: string): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const nextLine = text.indexOf("\n", end);
  const after = text.slice(end, nextLine === -1 ? undefined : nextLine);
  return before.trim() === "" && after.trim() === "";
}
