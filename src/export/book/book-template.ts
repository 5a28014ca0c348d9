/**
 * The book's typography, as Typst: page, type, headings, and one function for each thing that the book
 * shows. Texts reach it as string values alone.
 */
export const bookTemplate = String.raw`
#let ink = rgb("#22242b")
#let soft = rgb("#5a5f6b")
#let hair = rgb("#d9d5cd")
#let accent = rgb("#0f5c8f")
#let amber = rgb("#fbf0d6")
#let amber-ink = rgb("#6b4708")
#let faint = rgb("#f6f4ef")
#let mono = ("Atkinson Hyperlegible Mono", "Noto Sans JP", "Noto Sans Symbols 2", "Noto Emoji")
#let faces = ("Atkinson Hyperlegible Next", "Noto Sans JP", "Noto Sans Symbols 2", "Noto Emoji")

// In a draft, the names of the records on a page, in the margin beside them; what would stand on another
// stands below it.
#let names-beside() = context {
  let page = here().page()
  let places = query(<named>).filter(each => each.location().page() == page).map(each => (each.location().position().y, each.value))
  let free = 0pt
  for (y, name) in places.sorted(key: place => place.at(0)) {
    let breakable = name.replace(regex("[:/-]"), sign => sign.text + "\u{200b}")
    let body = block(width: 26mm, {
      set par(justify: false, leading: 0.35em)
      set text(size: 6pt, fill: accent, hyphenate: false, font: mono)
      breakable
    })
    let top-edge = calc.max(y - 3pt, free)
    place(top + left, dx: 5mm, dy: top-edge, body)
    free = top-edge + measure(body).height + 3pt
  }
}

// Where a record stands: links and page numbers lead here.
#let mark(name) = [#metadata(none)#label(name)#if is-draft [#metadata(name)<named>]]
#let folio-at(at) = numbering(if at.page-numbering() == none { "1" } else { at.page-numbering() }, counter(page).at(at).first())
// The pages of several records, each page once, in order.
#let pages-of(one, many, ..names) = context {
  let found = (:)
  for name in names.pos() {
    let at = locate(label(name))
    found.insert(str(at.page()), at)
  }
  let places = found.values().sorted(key: at => at.page())
  if places.len() > 1 { many } else { one }
  sym.space.nobreak
  places.map(at => link(at, folio-at(at))).join(", ")
}
#let xref(name, body) = link(label(name), body)
// A link that says on paper, too, where it leads.
#let pageref(name, body, words) = link(label(name), {
  body
  text(fill: soft, size: 0.86em)[~(#words.page#sym.space.nobreak#context folio-at(locate(label(name))))]
})
#let idx(key, main: false) = [#metadata((key: key, main: main))<idx>]

// Words that say what is cited; a draft adds the name that its author wrote.
#let cited(name, body) = { body; if is-draft { text(font: mono, fill: accent)[~#name] } }

#let small(body) = text(size: 8.6pt, fill: soft, body)
#let todo(body) = block(above: 0.55em, below: 0pt, { set par(justify: false, linebreaks: "simple"); small(body) })
#let tail(body, sticky: false) = block(above: 0.55em, below: 1.05em, sticky: sticky, par(justify: false, linebreaks: "simple", small(body)))

// In a table, by the size of its text.
#let cell-note(body) = text(size: 0.88em, fill: soft, body)
#let cell-tail(body) = { linebreak(); cell-note(body) }

#let note-box(body, fill: faint, ink-colour: ink, stroke: accent, whole: false) = block(
  width: 100%, inset: (x: 10pt, y: 8pt), radius: 3pt, fill: fill, stroke: (left: 2pt + stroke), breakable: not whole,
  text(fill: ink-colour, body),
)
#let callout(title, body, whole: false) = note-box({ block(below: 0.6em, sticky: true, strong(title)); body }, whole: whole)
#let changed(title, body, whole: false) = note-box({ block(below: 0.6em, sticky: true, strong(title)); body }, whole: whole, fill: amber, ink-colour: amber-ink, stroke: amber-ink)

// Cuts a line of tokens into rows of so many characters; a row that goes on begins two later.
#let rows-of(tokens, most) = {
  let rows = ((),)
  let room = most
  for (colour, words) in tokens {
    let rest = words.clusters()
    while rest.len() > 0 {
      if room == 0 { rows.push(()); room = most - 2 }
      let part = rest.slice(0, calc.min(room, rest.len()))
      rows.last().push((colour, part.join()))
      room -= part.len()
      rest = rest.slice(part.len())
    }
  }
  rows
}
// Rows that go on are marked; copied text does not have the mark.
#let code-line(tokens, most) = for (index, row) in rows-of(tokens, most).enumerate() {
  block(spacing: 0.55em, {
    if index > 0 { pdf.artifact(text(fill: soft, "» ")) }
    for (colour, words) in row { if colour == none { words } else { text(fill: rgb(colour), words) } }
    if row.len() == 0 { sym.space.nobreak }
  })
}
#let code-block(lines, title: none) = block(width: 100%, {
  if title != none { block(below: 0.4em, sticky: true, small(text(font: mono, title))) }
  set text(font: mono, size: 8.4pt, hyphenate: false)
  set par(justify: false, linebreaks: "simple")
  block(width: 100%, inset: (x: 9pt, y: 8pt), radius: 3pt, fill: faint, stroke: 0.5pt + hair, layout(size => {
    let most = calc.max(12, calc.floor(size.width / measure("0").width))
    for (marked, tokens) in lines {
      if marked { block(width: 100%, spacing: 0.55em, fill: rgb("#e3eef6"), outset: (x: 4pt, y: 1.5pt), code-line(tokens, most)) }
      else { code-line(tokens, most) }
    }
  }))
})

#let ruled-table(columns, head, align: left, size: 9pt, ..cells) = {
  set text(size: size, hyphenate: true)
  set par(justify: false, leading: 0.55em, linebreaks: "simple")
  show table.cell.where(y: 0): strong
  show table.cell.where(y: 0): set text(hyphenate: false)
  table(
    columns: columns, align: align, inset: (x: 5pt, y: 4pt), stroke: none, row-gutter: 0pt,
    table.header(..head, table.hline(stroke: 0.8pt + ink)),
    ..cells.pos().map(row => row + (table.hline(stroke: 0.4pt + hair),)).flatten(),
  )
}

// As large as it is, or as the page allows: in width, and in height with its caption below it.
// No larger than leaves room for a heading and some text on its page. Floating figures end some books of
// Typst 0.14 in an error about tags.
#let scaled(svg, alt, width, height) = layout(size => {
  let scale = calc.min(1, size.width / width, calc.max(60mm, page.height - 105mm) / height)
  image(bytes(svg), format: "svg", alt: alt, width: width * scale, height: height * scale)
})
#let picture(svg, alt, caption, width: 100%, height: 100%) = figure(
  kind: "diagram", supplement: none, caption: caption, scaled(svg, alt, width, height),
)
// What belongs to a question: in no list of figures.
#let task-picture(svg, alt, width: 100%, height: 100%) = figure(
  kind: "task", supplement: none, numbering: none, outlined: false, scaled(svg, alt, width, height),
)

#let tick = box(width: 8pt, height: 8pt, stroke: 0.6pt + soft, radius: 1pt, baseline: 0.5pt)
#let slot(width: 22pt) = box(width: width, height: 9pt, stroke: (bottom: 0.5pt + soft))
// A sign left of the first line, on whichever page that comes to stand.
#let beside(at, sign) = block(height: 0pt, above: 0pt, below: 0pt, sticky: true, place(dx: -at, sign))
// Without a grid: one in another takes Typst many times as long.
#let hung(at, sign, body, sticky: false, above: 0.72em, below: 0.72em) = block(
  above: above, below: below, sticky: sticky, inset: (left: at),
  { set par(justify: false, linebreaks: "simple", spacing: 0.72em); beside(at, sign); body },
)
#let to-tick(letter, body, sticky: false) = hung(32pt, { tick; h(8pt); letter }, body, sticky: sticky)
#let to-tick-short(letter) = box(inset: (right: 16pt), { tick; h(6pt); letter })
#let to-fill(body, sticky: false) = hung(30pt, slot(), body, sticky: sticky, above: 0.95em)
#let lettered(letter, body, sticky: false, above: 0.72em) = hung(16pt, letter, body, sticky: sticky, above: above)
#let feedback(lead, body, above: 0.55em) = block(above: above, below: 0pt, { set par(justify: false, linebreaks: "simple"); text(size: 0.92em, fill: soft, { strong(lead); [ ]; body }) })
#let source-entry(number, body) = block(breakable: false, above: 1em, below: 1em, hung(32pt, number, body))
#let term-entry(body, after) = block(above: 1em, { par(hanging-indent: 1em, body); after })

// What stays with what follows, as long as both fit on a page.
#let lead(body) = block(above: 1.1em, below: 0.75em, sticky: true, strong(body))
#let kept(body) = block(above: 0pt, below: 0.9em, sticky: true, body)
#let gap() = block(height: 5pt, above: 0pt, below: 0pt, sticky: true)
#let room(height) = block(above: 0.5em, below: 0.4em, width: 100%, height: height, stroke: (bottom: 0.5pt + soft))
#let task(number, body, whole: false) = block(above: 1.5em, below: 1.4em, inset: (left: 22pt), breakable: not whole, { beside(22pt, text(weight: 700, fill: accent, str(number))); body })
`;
