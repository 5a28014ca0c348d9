import { describe, expect, test } from "vitest";
import { componentRegistry, standardComponents } from "../../../src/markup/standard-components.ts";
import { mdx, mdxToHtml, mdxToText, mdxToTypst } from "./markup-context.ts";

/** The three outputs of one text. */
function outputs(text: string): { html: string; typst: string; text: string } {
  return { html: mdxToHtml(text), typst: mdxToTypst(text), text: mdxToText(text) };
}

describe.each([
  ["Topic", "topic", "fargate", "AWS Fargate <3"],
  ["Term", "term", "cell", "Cell"],
  ["Note", "note", "t/n", "A note <3"],
])("<%s>", (name, kind, id, title) => {
  const escaped = title.replace("<", "&lt;");

  test("shows the record's title", () => {
    expect(outputs(`<${name} id="${id}" />`)).toEqual({
      html: `<p><a href="/base/${kind}s/${id}/" class="ref-${kind}">${escaped}</a></p>`,
      typst: `{ par({ "${title}" }) }`,
      text: title,
    });
  });

  test("shows the author's words instead", () => {
    expect(outputs(`An <${name} id="${id}">*own* word</${name}>.`)).toEqual({
      html: `<p>An <a href="/base/${kind}s/${id}/" class="ref-${kind}"><em>own</em> word</a>.</p>`,
      typst: '{ par({ "An "; { emph({ "own" }); " word" }; "." }) }',
      text: "An own word.",
    });
  });

  test("shows the id of a record that is not there", () => {
    expect(outputs(`<${name} id="<none>" />`)).toEqual({
      html: "<p>&lt;none&gt;</p>",
      typst: '{ par({ "<none>" }) }',
      text: "<none>",
    });
  });
});

describe("<Cite>", () => {
  test("is a mark with the source's title", () => {
    expect(outputs('Said.<Cite source="summary#takeaway-1" />')).toEqual({
      html: '<p>Said.<sup class="cite"><a href="/base/sources/summary#takeaway-1/" title="Source: A summary, takeaway 1"><span aria-hidden="true">§</span><span class="visually-hidden">Source: A summary, takeaway 1</span></a></sup></p>',
      typst: '{ par({ "Said."; footnote("A summary, takeaway 1") }) }',
      text: "Said.",
    });
  });

  test("of a source that is not there is nothing", () => {
    expect(outputs('Said.<Cite source="none" />')).toEqual({
      html: "<p>Said.</p>",
      typst: '{ par({ "Said."; [] }) }',
      text: "Said.",
    });
  });
});

describe("<Callout>", () => {
  test("is a note where nothing else is said", () => {
    expect(outputs("<Callout>\nWords.\n</Callout>")).toEqual({
      html: '<div class="callout note" role="note"><p class="callout-title">Note</p><p>Words.</p></div>',
      typst:
        '{ block(inset: 1em, stroke: (left: 2pt + gray), width: 100%, { par(strong("Note")); { par({ "Words." }) } }) }',
      text: "Note: Words.",
    });
  });

  test("has a kind and a title", () => {
    const html = mdxToHtml('<Callout kind="caution" title="<Mind>">Words.</Callout>');
    expect(html).toBe(
      '<div class="callout caution" role="note"><p class="callout-title">&lt;Mind&gt;</p><p>Words.</p></div>',
    );
  });

  test("holds blocks and other callouts", () => {
    const text = '<Callout>\n\n- a\n\n<Callout kind="tip">\n\nb\n\n</Callout>\n\n</Callout>';
    expect(mdxToText(text)).toBe("Note: a\n\nTip: b");
    expect(mdxToHtml(text)).toContain('<ul><li>a</li></ul>\n<div class="callout tip" role="note">');
  });
});

test("what a component refers to is collected once, with its place", () => {
  const text =
    '- <Term id="a">x</Term>\n\n<Callout><Topic id="b" /></Callout>\n\n<Cite source="c#d" />';
  expect(mdx(text).references).toEqual([
    {
      kind: "term",
      id: "a",
      component: "Term",
      range: { start: { line: 1, column: 3 }, end: { line: 1, column: 8 } },
    },
    {
      kind: "topic",
      id: "b",
      component: "Topic",
      range: { start: { line: 3, column: 10 }, end: { line: 3, column: 16 } },
    },
    {
      kind: "source",
      id: "c#d",
      component: "Cite",
      range: { start: { line: 5, column: 1 }, end: { line: 5, column: 6 } },
    },
  ]);
});

test("what is wrong with a component alone in its paragraph is said once", () => {
  for (const text of ["- <Nope>x</Nope>", "<Nope />", "> <Topic>x</Topic>", "<Term id />"]) {
    expect(mdx(text).diagnostics).toHaveLength(1);
  }
});

test("a site's own component of the same name wins", () => {
  const [term] = standardComponents;
  const own = { ...term, html: () => "own" } as NonNullable<typeof term>;
  expect(
    componentRegistry([own])
      .get("Term")
      ?.html({}, "", {} as never),
  ).toBe("own");
  expect([...componentRegistry().keys()]).toEqual(standardComponents.map(({ name }) => name));
});
