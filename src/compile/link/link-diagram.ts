import type { Place } from "../../diagnostics/diagnostic.ts";
import { anchored, recordPaths } from "../../knowledge/record-paths.ts";
import type { Diagram, DiagramStep } from "../../knowledge/records.ts";
import type { MarkupTree } from "../../markup/tree.ts";
import { emptyTree } from "../../markup/tree.ts";
import type { AuthoredDiagram } from "../../schema/diagram.ts";
import { type DrawingPlace, readShownPart } from "../drawing-places.ts";
import { optional } from "../optional.ts";
import type { Entry } from "../read/read-entries.ts";
import { type Linker, type LinkWorld, linkerFor } from "./linker.ts";

/** Links a diagram with its steps; the first drawing of its body is the diagram itself. */
export function linkDiagram(entry: Entry<AuthoredDiagram>, world: LinkWorld): Diagram {
  const linker = linkerFor(entry, world);
  const [id = ""] = entry.ids;
  const { value: diagram, file } = entry;
  const page = recordPaths.diagram(id);
  if (diagram.description === undefined && !entry.isSalvaged) {
    const hint = "add `description: …`: what somebody who cannot see it should know";
    linker.report("diagram/no-description", "Nothing says in words what it shows.", ["title"], {
      hint,
    });
  }
  const { tree, source } = splitBody(entry.body?.tree ?? emptyTree);
  const [own, ...others] = entry.body?.drawings ?? [];
  if (source === undefined && entry.body?.diagnostics.length === 0) {
    const hint = "write it below the front matter, in a block of code that begins with ```mermaid";
    linker.report("diagram/no-source", "There is no diagram in this file.", ["title"], { hint });
  }
  const named: DrawingPlace["named"] = Object.keys(diagram.nodes).map((node) => {
    const place = linker.keyPlace(["nodes", node]);
    return { part: { node }, range: place.range };
  });
  const steps = linkSteps(id, diagram, linker, named);
  if (own) world.drawings.push({ source: own.source, file, range: own.range, named });
  if (entry.body) linker.body({ ...entry.body, drawings: others });
  return {
    kind: "diagram",
    ...linker.base(page, id, id, [], diagram),
    title: diagram.title,
    description:
      diagram.description === undefined
        ? emptyTree
        : linker.markdown(diagram.description, ["description"]),
    ...optional({
      talk: diagram.talk && linker.reference("talk", diagram.talk, ["talk"]),
    }),
    topics: linker.references("topic", diagram.topics, ["topics"]),
    provenance: linker.provenance(diagram, ["title"]),
    source: source ?? "",
    nodes: Object.entries(diagram.nodes).flatMap(([node, topic]) => {
      const target = linker.reference("topic", topic, ["nodes", node]);
      return target === undefined ? [] : [{ node, topic: target }];
    }),
    steps,
    ordered: diagram.ordered,
    body: tree,
  };
}

function splitBody(tree: MarkupTree): { tree: MarkupTree; source?: string } {
  const at = tree.blocks.findIndex(({ type }) => type === "drawing");
  const own = tree.blocks[at];
  if (own?.type !== "drawing") return { tree };
  return { tree: { ...tree, blocks: tree.blocks.toSpliced(at, 1) }, source: own.source };
}

function linkSteps(
  diagram: string,
  authored: AuthoredDiagram,
  linker: Linker,
  named: DrawingPlace["named"],
): DiagramStep[] {
  const first = new Map<string, Place>();
  return authored.steps.map((step, position) => {
    const path = ["steps", position];
    const earlier = first.get(step.id);
    if (earlier) {
      const message = `The id "${step.id}" is used twice in this diagram.`;
      const related = [{ ...earlier, message: "first used here" }];
      const hint = "ids become addresses: give one of them another id";
      linker.report("link/duplicate-id", message, [...path, "id"], { hint, related });
    } else first.set(step.id, linker.valuePlace([...path, "id"]));
    const shows = step.shows.map((text, index) => {
      const part = readShownPart(text);
      named.push({ part, range: linker.valuePlace([...path, "shows", index]).range });
      return part;
    });
    const address = anchored(recordPaths.diagram(diagram), step.id);
    return {
      kind: "step",
      ...linker.base(address, `${diagram}/${step.id}`, step.id, path, {}),
      diagram,
      title: step.title,
      ...linker.optionalMarkdown("text", step.text, path),
      shows,
      provenance: linker.provenance(step, path, { sourceOptional: true }),
    };
  });
}
