import { isTextBlock, type ArticleDoc } from '../articles/document'
import { annotatedPieces, type Piece } from './annotated-pieces'
import { chooseDrawn, type Placed } from './drawn-annotations'
import type { ExportInput } from './export-input'
import { markdownBlocks } from './markdown-blocks'
import { escapeCritic, escapeMarkdown, markdownInline } from './markdown-text'
import { noteIndex, noteLines, type NoteIndex } from './note-lines'

/** The copy alone as Markdown: original or corrected. Byline and dateline follow the headline. */
export function exportPlainMarkdown(input: ExportInput, doc: ArticleDoc): string {
  const blocks = doc.content.map((block) => ({
    block,
    line: isTextBlock(block)
      ? block.content.map(({ text, marks }) => markdownInline(escapeMarkdown(text), marks ?? [])).join('')
      : '',
  }))
  return assemble(input, blocks, escapeMarkdown, [])
}

/**
 * The annotated copy as CriticMarkup in Markdown. CriticMarkup has no overlaps and no nesting: a correction wins over the
 * claims and queries around it, whose highlight is cut there; every annotation's note is a comment at its end.
 */
export function exportAnnotatedMarkdown(input: ExportInput): string {
  const drawing = chooseDrawn(input.annotations)
  const index = noteIndex(input.annotations)
  const placed = new Map([...drawing.marks, ...drawing.corrections].map((one) => [one.note, one]))
  const blocks = annotatedPieces(input.revision.doc, drawing).map(({ block, pieces }) => ({
    block,
    line: criticLine(pieces, placed, index),
  }))
  const rest = drawing.notes
    .filter(({ drawn }) => !drawn)
    .map(
      ({ note, annotation }) =>
        `{>>${comment(note, annotation.anchor.exact, noteLines(annotation, index))}<<}`,
    )
  return assemble(input, blocks, escapeCritic, rest)
}

function criticLine(pieces: readonly Piece[], placed: ReadonlyMap<number, Placed>, index: NoteIndex): string {
  return joinSubstitutions(pieces)
    .map((piece) => {
      switch (piece.kind) {
        case 'text': {
          const text = markdownInline(escapeCritic(piece.text), piece.marks)
          if (piece.deletedBy !== null) return `{--${text}--}`
          return piece.inside.length > 0 ? `{==${text}==}` : text
        }
        case 'substituted':
          return `{~~${piece.old.map((node) => markdownInline(escapeCritic(node.text), node.marks)).join('')}~>${piece.new}~~}`
        case 'inserted':
          return `{++${insertedText(piece)}++}`
        case 'joined':
          return ''
        case 'notes':
          return piece.numbers
            .map((number) => {
              const found = placed.get(number)
              return found === undefined
                ? ''
                : `{>>${comment(number, found.annotation.anchor.exact, noteLines(found.annotation, index))}<<}`
            })
            .join('')
      }
    })
    .join('')
}

type Substitution = {
  readonly kind: 'substituted'
  readonly old: readonly { text: string; marks: Extract<Piece, { kind: 'text' }>['marks'] }[]
  readonly new: string
}

/** A deletion directly followed by the new text of the same correction is one substitution. */
function joinSubstitutions(pieces: readonly Piece[]): readonly (Piece | Substitution)[] {
  const joined: (Piece | Substitution)[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'inserted') {
      joined.push(piece)
      continue
    }
    const old: Extract<Piece, { kind: 'text' }>[] = []
    for (
      let last = joined.at(-1);
      last?.kind === 'text' && last.deletedBy?.note === piece.by.note;
      last = joined.at(-1)
    ) {
      old.unshift(last)
      joined.pop()
    }
    joined.push(old.length === 0 ? piece : { kind: 'substituted', old, new: insertedText(piece) })
  }
  return joined
}

/** Line ends stay out of marks; the note tells where a paragraph is split. */
function insertedText(piece: Extract<Piece, { kind: 'inserted' }>): string {
  return markdownInline(escapeCritic(piece.text.replaceAll('\n', ' ')), piece.marks)
}

function comment(note: number, exact: string, lines: readonly string[]): string {
  return escapeCritic([`${note}. “${exact}”`, ...lines].join(' · ').replace(/\s+/g, ' '))
}

function assemble(
  { article }: ExportInput,
  blocks: Parameters<typeof markdownBlocks>[0],
  escape: (text: string) => string,
  rest: readonly string[],
): string {
  const [headline, ...body] = blocks
  const parts = [
    headline === undefined ? '' : markdownBlocks([headline]),
    ...[article.byline, article.dateline].filter((line) => line !== null).map(escape),
    markdownBlocks(body),
    ...rest,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
