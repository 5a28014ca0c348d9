/**
 * What holds a book together, as Typst: pages with their heads, cover, contents and index. It stands behind
 * the template, whose colours and small letters it uses.
 */
export const bookFrame = `
#let part-title = state("part", none)
#let opening-pages() = query(<opens>).map(each => each.location().page())

// Where a run of pages ends; a mark before a part's title would stand alone on a page.
#let run-label(number) = label("run-" + str(number))
// What begins on a page names it before what goes on from earlier ones does. Each page asks its own run
// alone: headings of the whole book, asked on every page, make long ones slow.
#let section-of(number, page) = {
  // Where parts run on, a section ends with its part.
  let wanted = if runs-on { heading.where(level: 2).or(heading.where(level: 1)) } else { selector(heading.where(level: 2)) }
  let sections = query(wanted.after(run-label(number - 1)).before(run-label(number)))
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
    margin: if is-draft { (left: 33mm, right: 11mm, top: 25mm, bottom: 24mm) } else { (inside: 24mm, outside: 20mm, top: 25mm, bottom: 24mm) },
    background: if is-draft { names-beside() },
    header-ascent: 38%,
    footer: context {
      if here().page() in opening-pages() { align(center, text(size: 8.4pt, fill: soft, counter(page).display())) }
    },
  )
  show heading: set text(hyphenate: false)
  show heading: set par(justify: false)
  show heading.where(level: 1): it => if runs-on {
    part-title.update(it.body)
    block(above: 13mm, below: 1.1em, { [#metadata(none)<opens>]; text(size: 18pt, weight: 700, it.body); v(-0.45em); line(length: 18mm, stroke: 1.4pt + accent) })
  } else {
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

// What stands above the text where there is no cover.
#let opening(title: none, line: "") = {
  if line != "" { block(below: 8mm, small(line)) }
  if title != none { block(below: 8mm, par(justify: false, text(size: 23pt, weight: 700, hyphenate: false, title))) }
  [#metadata(none)#run-label(0)]
}

// As many pages as the contents will have, while no heading has its place yet: pages that stayed where they
// are need not be laid out again.
#let room-for-contents(titles) = context if opening-pages().len() == 0 {
  for (level, title) in titles {
    set text(weight: 700) if level == 1
    block(above: if level == 1 { 1.1em } else { 0.66em }, below: 0.66em, inset: (left: (level - 1) * 1.1em), { title; h(1fr); "000" })
  }
}
#let front(contents-title, figures-title, has-figures, titles, depth: 2) = {
  // The cover is page i: even numbers stand on the left, as in the text.
  set page(numbering: "i", header: running-head(0))
  set outline.entry(fill: text(fill: hair, repeat(gap: 0.28em)[.]))
  // What may break begins, without a line, at the foot of a page, and a heading would stay there for it.
  show outline.entry: set block(breakable: false)
  {
    show outline.entry.where(level: 1): set block(above: 1.1em)
    show outline.entry.where(level: 1): set text(weight: 700)
    outline(title: contents-title, depth: depth, indent: 1.1em)
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
`;
