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
    let body = block(width: 30mm, {
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

#let part-title = state("part", none)
#let opening-pages() = query(<opens>).map(each => each.location().page())

// Where a run of pages ends; a mark before a part's title would stand alone on a page.
#let run-label(number) = label("run-" + str(number))
// What begins on a page names it before what goes on from earlier ones does. Each page asks its own run
// alone: headings of the whole book, asked on every page, make long ones slow.
#let section-of(number, page) = {
  let sections = query(selector(heading.where(level: 2)).after(run-label(number - 1)).before(run-label(number)))
  let begun = sections.filter(each => each.location().page() <= page)
  let beginning = begun.find(each => each.location().page() == page)
  if beginning != none { beginning.body } else if begun.len() > 0 { begun.last().body }
}
#let running-head(number) = context {
  let page = here().page()
  if not (page in opening-pages()) {
    let part = part-title.get()
    let folio = counter(std.page).display()
    set text(size: 8.4pt, fill: soft, hyphenate: false)
    set par(justify: false)
    // What is in a header stands at its bottom unless told otherwise: of two lines the last would be seen.
    let words-of(body) = block(height: 1em, clip: true, width: 100%, align(top, body))
    if calc.even(page) { grid(columns: (auto, 1fr), column-gutter: 12pt, align: top, folio, align(right, words-of(part))) }
    else {
      let section = section-of(number, page)
      grid(columns: (1fr, auto), column-gutter: 12pt, align: top, words-of(if section == none { part } else { section }), folio)
    }
    v(-0.5em)
    line(length: 100%, stroke: 0.4pt + hair)
  }
}
#let run(number, body) = page(header: running-head(number), { body; [#metadata(none)#run-label(number)] })
#let turned-run(number, body) = page(
  flipped: true, margin: (top: 19mm, bottom: 16mm), header: running-head(number),
  { body; [#metadata(none)#run-label(number)] },
)

#let book(
  title: "", authors: (), keywords: (), description: none, language: "en", paper: "a4", words: (:), body,
) = {
  set document(title: title, author: authors, keywords: keywords, description: description, date: none)
  set text(font: faces, size: 10.2pt, fill: ink, lang: language, hyphenate: true, fallback: false, costs: (widow: 400%, orphan: 400%))
  set par(justify: true, leading: 0.66em, spacing: 1.05em, linebreaks: "optimized")
  set page(
    paper: paper,
    // Lines are as long in a draft.
    margin: if is-draft { (left: 38mm, right: 6mm, top: 25mm, bottom: 24mm) } else { (inside: 24mm, outside: 20mm, top: 25mm, bottom: 24mm) },
    background: if is-draft { names-beside() },
    header-ascent: 38%,
    footer: context {
      if here().page() in opening-pages() { align(center, text(size: 8.4pt, fill: soft, counter(page).display())) }
    },
  )
  show heading: set text(hyphenate: false)
  show heading: set par(justify: false)
  show heading.where(level: 1): it => {
    part-title.update(it.body)
    [#metadata(none)<opens>]
    block(above: 0pt, below: 1.6em, { v(14mm); text(size: 23pt, weight: 700, it.body) ; v(-0.35em); line(length: 22mm, stroke: 1.6pt + accent) })
  }
  show heading.where(level: 2): it => block(above: 1.9em, below: 0.85em, text(size: 13pt, weight: 700, it.body))
  show heading.where(level: 3): it => block(above: 1.5em, below: 0.7em, text(size: 11.2pt, weight: 700, it.body))
  show heading.where(level: 4): it => block(above: 1.3em, below: 0.6em, text(size: 10.4pt, weight: 700, it.body))
  show link: it => if type(it.dest) == str { text(fill: accent, it) } else { it }
  show raw: set text(font: mono, size: 1.12em)
  show figure.caption: it => block(above: 0.7em, par(justify: false, small(if it.numbering == none { it.body } else [#strong[#words.figure #context it.counter.display("1").] #it.body])))
  show figure: set block(breakable: true)
  show figure.where(kind: "diagram"): set block(breakable: false)
  show quote.where(block: true): it => block(above: 0.9em, below: 0.9em, inset: (left: 10pt, y: 2pt), stroke: (left: 1.5pt + hair), it.body)
  set table(inset: (x: 5pt, y: 5pt), stroke: (x, y) => (bottom: if y == 0 { 0.8pt + ink } else { 0.4pt + hair }))
  show table.cell.where(y: 0): strong
  show table: set par(justify: false)
  show table: set text(size: 9.2pt)
  set list(indent: 0.2em, body-indent: 0.6em, spacing: 0.8em)
  set enum(indent: 0.2em, body-indent: 0.6em, spacing: 0.8em)
  set footnote.entry(separator: line(length: 20%, stroke: 0.4pt + hair), gap: 0.5em)
  show footnote.entry: set text(size: 8.4pt)
  body
}

#let cover(title, lines, summary, foot) = {
  set page(header: none, footer: none, numbering: none, margin: (x: 24mm, top: 24mm, bottom: 20mm))
  set par(justify: false, leading: 0.75em)
  context {
    let is-small = page.width < 160mm
    let size = if is-small or title.len() > 60 { 25pt } else { 34pt }
    block(width: 100%, fill: accent, outset: (x: 24mm, top: 24mm), below: if is-small { 8mm } else { 12mm }, {
      set text(fill: white)
      v(if is-small { 14% } else { 22% })
      par(leading: 0.58em, text(size: size, weight: 700, hyphenate: false, title))
      v(9mm)
      line(length: 22mm, stroke: 1.6pt + white)
      v(9mm)
    })
    set text(size: if is-small { 10.2pt } else { 12pt })
    for each in lines { block(below: 0.65em, text(weight: 600, each)) }
    if lines.len() > 0 { v(1.2em) }
    block(width: if is-small { 100% } else { 88% }, summary)
  }
  v(1fr)
  small(foot)
}

// As many pages as the contents will have, while no heading has its place yet: pages that stayed where they
// are need not be laid out again.
#let room-for-contents(titles) = context if opening-pages().len() == 0 {
  for (level, title) in titles {
    set text(weight: 700) if level == 1
    block(above: if level == 1 { 1.1em } else { 0.66em }, below: 0.66em, inset: (left: (level - 1) * 1.1em), { title; h(1fr); "000" })
  }
}
#let front(contents-title, figures-title, has-figures, titles) = {
  set page(numbering: "i", header: running-head(0))
  counter(page).update(1)
  set outline.entry(fill: text(fill: hair, repeat(gap: 0.28em)[.]))
  {
    show outline.entry.where(level: 1): set block(above: 1.1em)
    show outline.entry.where(level: 1): set text(weight: 700)
    outline(title: contents-title, depth: 2, indent: 1.1em)
    room-for-contents(titles)
  }
  if has-figures {
    heading(level: 2, outlined: false, figures-title)
    outline(title: none, target: figure.where(kind: "diagram"))
  }
  [#metadata(none)#run-label(0)]
}

#let make-index(entries, words) = context {
  let pages = (:)
  for each in query(<idx>) {
    let at = each.location()
    let folio = counter(page).at(at).first()
    let known = pages.at(each.value.key, default: (:))
    let key = str(folio)
    let main = each.value.main or known.at(key, default: (false, none)).at(0)
    known.insert(key, (main, at, folio))
    pages.insert(each.value.key, known)
  }
  set par(justify: false, leading: 0.5em, spacing: 0.5em)
  set text(size: 9pt)
  columns(2, gutter: 14pt, {
    for (letter, members) in entries {
      block(above: 1.2em, below: 0.6em, sticky: true, text(weight: 700, fill: accent, letter))
      for (key, name, see) in members {
        let found = pages.at(key, default: (:)).values().sorted(key: each => each.at(2))
        if see != none { par(hanging-indent: 1em)[#name, #emph(words.see) #see] }
        else if found.len() > 0 {
          par(hanging-indent: 1em, {
            name
            for (main, at, folio) in found { [, ]; link(at, if main { strong(str(folio)) } else { str(folio) }) }
          })
        }
      }
    }
  })
}

// What stays with what follows, as long as both fit on a page.
#let lead(body) = block(above: 1.1em, below: 0.75em, sticky: true, strong(body))
#let kept(body) = block(above: 0pt, below: 0.9em, sticky: true, body)
#let gap() = block(height: 5pt, above: 0pt, below: 0pt, sticky: true)
#let room(height) = block(above: 0.5em, below: 0.4em, width: 100%, height: height, stroke: (bottom: 0.5pt + soft))
#let task(number, body, whole: false) = block(above: 1.5em, below: 1.4em, inset: (left: 22pt), breakable: not whole, { beside(22pt, text(weight: 700, fill: accent, str(number))); body })
`;
