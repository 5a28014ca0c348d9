import { describe, expect, test } from "vitest";
import { linkTerms } from "../../../src/derive/link-terms.ts";
import { termMatcher } from "../../../src/derive/term-matcher.ts";
import { toHtml } from "../../../src/markup/to-html.ts";
import { knowledgeOf } from "../../knowledge-of.ts";
import { mdx, options } from "../markup/markup-context.ts";

const { terms } = knowledgeOf({
  "talks/x/talk.yaml": "title: X",
  "topics/cells.mdx": "---\ntitle: Cells\n---\n",
  "glossary.yaml": `
- { id: cell, term: cell, definition: D., topic: cells }
- { id: cell-router, term: cell router, definition: D. }
- { id: vm, term: VM, aliases: [virtual machine], definition: D. }
- { id: policy, term: policy, definition: D. }
- { id: blue, term: blue/green-switch, definition: D. }
- { id: silent, term: quiet, definition: D., noLink: true }
- { id: escaped, term: "C++ (new)", definition: D. }
- { id: dotnet, term: .NET, definition: D. }
- { id: arrow, term: "=>", definition: D. }
- { id: セル, term: セル, definition: D. }
- { id: セル設計, term: セル設計, definition: D. }
`,
});
const matcher = termMatcher(terms);

/** The terms that get a link in a text, as `id: words`. */
function linkedIn(text: string, topic?: string): string[] {
  if (!matcher) throw new Error("no terms");
  const tree = linkTerms(mdx(text).tree, { matcher, ...(topic !== undefined && { topic }) });
  const found: string[] = [];
  JSON.stringify(tree, (_, node) => {
    if (node?.type === "component" && node.name === "Term") {
      found.push(`${node.props.id}: ${node.children[0]?.value ?? ""}`);
    }
    return node;
  });
  return found;
}

describe("a mention of a term gets a link", () => {
  test.each([
    ["a cell and a cell", ["cell: cell"]],
    ["Cells are small", ["cell: Cells"]],
    ["the cell router and the cell", ["cell-router: cell router", "cell: cell"]],
    ["virtual machines, VMs, a VM", ["vm: virtual machines"]],
    ["policies", ["policy: policies"]],
    ["a blue/green-switch", ["blue: blue/green-switch"]],
    ["in C++ (new) style", ["escaped: C++ (new)"]],
    ["a .NET host, x => y", ["dotnet: .NET", "arrow: =>"]],
    ["*cell* in **VM**", ["cell: cell", "vm: VM"]],
    ["- a cell\n- b\n\n> a VM", ["cell: cell", "vm: VM"]],
    ["小さなセル設計とセル", ["セル設計: セル設計", "セル: セル"]],
    ["AWSのセルでは", ["セル: セル"]],
  ])("%s", (text, found) => {
    expect(linkedIn(text)).toEqual(found);
  });
});

describe("no link", () => {
  test.each([
    ["inside another word", "cellular, excell, vms, multi-cell"],
    ["in code, links and headings", "# A cell\n\n`cell` [a cell](/x)"],
    ["where the author asked for none", "quiet"],
    ["in other components that link", '<Topic id="cells">a cell</Topic>'],
  ])("%s", (_name, text) => {
    expect(linkedIn(text)).toEqual([]);
  });

  test("where the author has linked the term in that section", () => {
    expect(linkedIn('A cell. <Term id="cell">A small one</Term>.\n\n## Next\n\nA cell.')).toEqual([
      "cell: A small one",
      "cell: cell",
    ]);
  });

  test("on the page of the term's own topic", () => {
    expect(linkedIn("A cell in a VM", "cells")).toEqual(["vm: VM"]);
  });
});

test("a section that several texts share links a term once", () => {
  if (!matcher) throw new Error("no terms");
  const linked = new Set<string>();
  const [first, second] = ["a cell", "a cell in a VM"].map((text) =>
    toHtml(linkTerms(mdx(text).tree, { matcher, linked }), options),
  );
  expect(first).toBe('<p>a <a href="/base/terms/cell/" class="ref-term">cell</a></p>');
  expect(second).not.toContain("/terms/cell/");
});

test("a glossary without terms finds nothing", () => {
  expect(termMatcher([])).toBeUndefined();
});
