import { isTextBlock, type ArticleDoc } from '../articles/document'
import { annotatedPieces, type Piece } from './annotated-pieces'
import { chooseDrawn, type Drawing, type Placed } from './drawn-annotations'
import type { ExportInput } from './export-input'
import { htmlBlocks, markedText } from './html-blocks'
import { exportStyle } from './html-style'
import { element, serializePage, styleElement, type HtmlChild, type HtmlNode } from './html-tree'
import { addressesIn, withLinks } from './note-links'
import { noteIndex, noteLines, stateInWords } from './note-lines'

/** The copy alone, as one page: original or corrected. */
export function exportPlainHtml(input: ExportInput, doc: ArticleDoc): string {
  const blocks = doc.content.map((block) => ({
    block,
    content: isTextBlock(block) ? block.content.map(({ text, marks }) => markedText(text, marks ?? [])) : [],
  }))
  return page(input, [element('article', {}, withLines(input, htmlBlocks(blocks)))])
}

/**
 * One self-contained, printable page: the copy with tracked changes, numbered notes with claims, verdicts, sources and
 * who decided, and a legend. No script, nothing fetched.
 */
export function exportAnnotatedHtml(input: ExportInput): string {
  const drawing = chooseDrawn(input.annotations)
  const blocks = annotatedPieces(input.revision.doc, drawing).map(({ block, pieces }) => ({
    block,
    content: pieces.map(pieceNode),
  }))
  return page(input, [
    element('article', {}, withLines(input, htmlBlocks(blocks))),
    ...notesSection(input, drawing),
    legend(),
    colophon(input),
  ])
}

function page(input: ExportInput, body: readonly HtmlNode[]): string {
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('title', {}, [input.article.headline]),
    styleElement(exportStyle),
  ]
  return serializePage('en', head, [element('main', {}, body)])
}

/** Byline and dateline are fields, so they stand between the headline and the first block. */
function withLines({ article }: ExportInput, nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const [headline, ...rest] = nodes
  const lines = [
    article.byline === null ? null : element('p', { class: 'byline' }, [article.byline]),
    article.dateline === null ? null : element('p', { class: 'dateline' }, [article.dateline]),
  ].filter((line) => line !== null)
  return headline === undefined ? lines : [headline, ...lines, ...rest]
}

function pieceNode(piece: Piece): HtmlChild {
  switch (piece.kind) {
    case 'text': {
      let node = markedText(piece.text, piece.marks)
      if (piece.deletedBy !== null)
        node = element('del', { class: stateClass(piece.deletedBy), title: titleOf(piece.deletedBy) }, [node])
      for (const placed of piece.inside) {
        node = element('mark', { class: placed.annotation.kind, title: titleOf(placed) }, [node])
      }
      return node
    }
    case 'inserted':
      return element('ins', { class: stateClass(piece.by), title: titleOf(piece.by) }, [
        markedText(piece.text.replaceAll('\n', ' ¶ '), piece.marks),
      ])
    case 'joined':
      return element('del', { class: stateClass(piece.by), title: titleOf(piece.by) }, [' ¶ '])
    case 'notes':
      return element(
        'sup',
        {},
        piece.numbers.map((number) =>
          element('a', { href: `#note-${number}`, id: `ref-${number}` }, [`[${number}]`]),
        ),
      )
  }
}

function stateClass({ annotation }: Placed): string {
  return annotation.state === 'approved' ? 'approved' : 'open'
}

function titleOf({ note, annotation }: Placed): string {
  return `Note ${note}: ${annotation.kind}, ${stateInWords(annotation.state)}`
}

function notesSection(input: ExportInput, drawing: Drawing): readonly HtmlNode[] {
  const index = noteIndex(input.annotations)
  const section = (title: string, notes: Drawing['notes']) =>
    notes.length === 0
      ? []
      : [
          element('h2', {}, [title]),
          element(
            'ol',
            { class: 'notes' },
            notes.map(({ note, annotation, drawn }) =>
              element('li', { value: String(note), id: `note-${note}`, class: annotation.kind }, [
                element('p', { class: 'quote' }, [
                  drawn
                    ? element('a', { href: `#ref-${note}` }, [`“${annotation.anchor.exact}”`])
                    : `“${annotation.anchor.exact}”`,
                ]),
                ...noteLines(annotation, index).map((line) =>
                  element('p', {}, withLinks(line, addressesIn(annotation, index))),
                ),
              ]),
            ),
          ),
        ]
  return [
    element('section', { class: 'notes-section' }, [
      ...section(
        'Notes',
        drawing.notes.filter(({ drawn }) => drawn),
      ),
      ...section(
        'Not drawn in the copy',
        drawing.notes.filter(({ drawn }) => !drawn),
      ),
    ]),
  ]
}

function legend(): HtmlNode {
  return element('section', { class: 'legend' }, [
    element('h2', {}, ['Legend']),
    element('p', {}, [
      element('del', { class: 'approved' }, ['old text']),
      ' ',
      element('ins', { class: 'approved' }, ['new text']),
      ' approved correction',
    ]),
    element('p', {}, [
      element('del', { class: 'open' }, ['old text']),
      ' ',
      element('ins', { class: 'open' }, ['new text']),
      ' proposed correction, not yet approved',
    ]),
    element('p', {}, [
      element('mark', { class: 'claim' }, ['claim']),
      ' a checkable statement, with its verdict in the notes',
    ]),
    element('p', {}, [element('mark', { class: 'query' }, ['query']), ' a question to the writer']),
    element('p', {}, ['[1] the number of a note · ¶ the end of a paragraph added or removed']),
  ])
}

function colophon({ article, revision, desk, exportedAt, exportedBy, head }: ExportInput): HtmlNode {
  return element('footer', {}, [
    element('p', {}, [
      `${desk.name} · article ${article.id} · revision ${revision.number} · SHA-256 ${revision.textHash} · exported ${exportedAt} by ${exportedBy.name} · record ${head.seq}: ${head.hash}`,
    ]),
  ])
}
