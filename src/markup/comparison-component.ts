import { z } from "zod";
import { defineComponent, type MarkupTable, type RenderContext } from "./component.ts";
import { escapeHtml, htmlElement } from "./html.ts";
import { listItems } from "./list-items.ts";
import { escapeMarkdown, markdownLink } from "./to-markdown.ts";
import { typstBlock, typstCall, typstString } from "./typst.ts";

const text = z.string().min(1);

interface Props {
  id: string;
  topics?: string | undefined;
  dimensions?: string | undefined;
}

/** `<Comparison id="…" topics="a, b" dimensions="c, d" />`: a comparison's table, whole or in part. */
export const comparisonComponent = defineComponent({
  name: "Comparison",
  placement: "block",
  takesChildren: false,
  props: z.strictObject({ id: text, topics: text.optional(), dimensions: text.optional() }),
  references: { id: "comparison", topics: "topic", dimensions: "dimension" },
  lists: ["topics", "dimensions"],
  html(props, _children, context) {
    const found = lookUp(props, context);
    if (!found) return "";
    const { title, path, table } = found;
    const head = table.columns.map((column) =>
      htmlElement(
        "th",
        { scope: "col" },
        htmlElement("a", { href: context.href(column.path) }, escapeHtml(column.title)),
      ),
    );
    const rows = table.rows.map(({ label, cells }) => {
      const values = cells.map((cell) => {
        const value = escapeHtml(cell.text);
        const { tone } = cell;
        return htmlElement(
          "td",
          {},
          tone === undefined ? value : htmlElement("span", { class: `tone ${tone}` }, value),
        );
      });
      const heading = htmlElement("th", { scope: "row" }, escapeHtml(label));
      return htmlElement("tr", {}, heading + values.join(""));
    });
    const caption = htmlElement("caption", { class: "visually-hidden" }, escapeHtml(title));
    const headRow = htmlElement("tr", {}, htmlElement("td", {}, "") + head.join(""));
    const body = htmlElement("thead", {}, headRow) + htmlElement("tbody", {}, rows.join(""));
    const link = htmlElement("a", { href: context.href(path) }, escapeHtml(title));
    return htmlElement(
      "figure",
      { class: "compared" },
      htmlElement("div", { class: "table" }, htmlElement("table", {}, caption + body)) +
        htmlElement("figcaption", {}, link),
    );
  },
  typst(props, _children, context) {
    const found = lookUp(props, context);
    if (!found) return "[]";
    const { table, title } = found;
    const head = [
      typstString(""),
      ...table.columns.map((column) => typstCall("strong", {}, typstString(column.title))),
    ];
    const cells = [
      typstCall("table.header", {}, ...head),
      ...table.rows.flatMap(({ label, cells: values }) => [
        typstString(label),
        ...values.map((cell) => typstString(cell.text)),
      ]),
    ];
    const look = { columns: String(table.columns.length + 1) };
    return typstBlock([
      typstCall("block", { sticky: "true" }, typstCall("strong", {}, typstString(title))),
      typstCall("table", look, ...cells),
    ]);
  },
  text: (props, _children, context) => context.resolve("comparison", props.id)?.title ?? "",
  markdown(props, _children, context) {
    const found = lookUp(props, context);
    if (!found) return "";
    const { table, title, path } = found;
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    const names = table.columns.map((column) =>
      markdownLink(escapeMarkdown(column.title), context.href(column.path)),
    );
    const rows = table.rows.map(({ label, cells }) =>
      line([label, ...cells.map((cell) => cell.text)].map(escapeMarkdown)),
    );
    const rule = line(["", ...names].map(() => "--"));
    const link = markdownLink(escapeMarkdown(title), context.href(path));
    return `${[line(["", ...names]), rule, ...rows].join("\n")}\n\n${link}`;
  },
});

function lookUp(
  { id, topics, dimensions }: Props,
  context: RenderContext,
): { title: string; path: string; table: MarkupTable } | undefined {
  const target = context.resolve("comparison", id);
  const table = context.comparison(id, {
    topics: topics === undefined ? undefined : listItems(topics),
    dimensions: dimensions === undefined ? undefined : listItems(dimensions),
  });
  return target && table && { ...target, table };
}
