import { createElement, Fragment, type CSSProperties, type ReactNode } from 'react'
import { blockText, isTextBlock, type ArticleDoc, type Block, type Mark } from '@/lib/core/articles/document'
import { mapProjection, project } from '@/lib/core/articles/projection'
import { blockSegments, type Segment } from '@/lib/editor/block-segments'
import { blockDom, linesStyle, markDom } from '@/lib/editor/copy-extensions'
import { copyClass } from '@/lib/editor/copy-class'
import type { Highlight, OwnPiece, Piece } from '@/lib/editor/highlight'
import { newTextAttributes, ownAttributes, pieceAttributes, shownText } from '@/lib/editor/piece-attributes'
import { placeHighlights } from '@/lib/editor/place-highlights'
import { placeOwn } from '@/lib/editor/suggest/place-own'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { workingDocument } from '@/lib/editor/suggest/working-document'
import { gridStyle, ruleAttribute, tableLayout, type GridPlace } from '@/lib/editor/table-layout'

type Dom = {
  readonly tag: (attrs: Readonly<Record<string, unknown>>) => string
  readonly attributes?: (attrs: Readonly<Record<string, unknown>>) => Record<string, string>
}

/** The copy as the server sends it: the same elements as the editor draws, without the editor. */
export function StaticCopy({
  doc,
  highlights,
  suggestions = [],
}: {
  readonly doc: ArticleDoc
  readonly highlights: readonly Highlight[]
  /** the person's own, in text order: the copy stands there with them */
  readonly suggestions?: readonly Suggestion[]
}) {
  const working = workingDocument(doc, suggestions)
  const { blocks } = mapProjection(working)
  const pieces = placeHighlights(blocks, highlights, suggestions)
  const own = placeOwn(blocks, suggestions.length === 0 ? '' : project(doc), suggestions)
  const places = tableLayout(working.content)?.places
  return (
    <article aria-label="The copy" className={copyClass(working.content)}>
      {working.content.map((block, index) => (
        <CopyBlock
          key={index}
          block={block}
          pieces={pieces.get(index) ?? []}
          own={own.get(index) ?? []}
          place={places?.[index]}
        />
      ))}
    </article>
  )
}

type CopyBlockProps = {
  readonly block: Block
  readonly pieces: readonly Piece[]
  readonly own: readonly OwnPiece[]
  readonly place: GridPlace | undefined
}

function CopyBlock({ block, pieces, own, place }: CopyBlockProps) {
  const dom: Dom = blockDom[block.type]
  const attrs = 'attrs' in block ? block.attrs : {}
  const { style, ...attributes } = dom.attributes?.(attrs) ?? {}
  const styles = {
    ...(style === undefined ? {} : styleOf(style)),
    ...(isTextBlock(block) ? linesStyle(blockText(block).length) : {}),
    ...(place ? gridStyle(place) : {}),
  }
  const props = { ...attributes, ...(place ? ruleAttribute(place) : {}), style: styles }
  if (!isTextBlock(block)) return createElement(dom.tag(attrs), props)
  const segments = blockSegments(block.content, pieces, own)
  return createElement(dom.tag(attrs), props, ...segments.map(drawSegment))
}

function drawSegment(segment: Segment, key: number): ReactNode {
  const marked = [...segment.marks].reverse().reduce<ReactNode>(wrapInMark, segment.text)
  const covered = [...segment.pieces].reverse().reduce<ReactNode>(wrapInPiece, marked)
  return (
    <Fragment key={key}>
      {segment.own ? <ins {...named(ownAttributes('new', segment.own.id, false))}>{covered}</ins> : covered}
      {segment.joins.map((piece) => (
        <del key={piece.highlight.id} {...named(pieceAttributes(piece, false))}>
          ¶
        </del>
      ))}
      {segment.inserts.map((piece) => (
        <ins key={piece.highlight.id} {...named(newTextAttributes(piece, false))}>
          {shownText(piece.highlight.replacement ?? '')}
        </ins>
      ))}
      {segment.splits.map(({ id }) => (
        <ins key={`split ${id}`} {...named(ownAttributes('new', id, false))}>
          ¶
        </ins>
      ))}
      {segment.olds.map(({ id, old }) => (
        <del key={`old ${id}`} {...named(ownAttributes('old', id, false))}>
          {shownText(old)}
        </del>
      ))}
    </Fragment>
  )
}

function wrapInPiece(inner: ReactNode, piece: Piece): ReactNode {
  const Tag = piece.tracked ? 'del' : 'mark'
  return <Tag {...named(pieceAttributes(piece, false))}>{inner}</Tag>
}

function wrapInMark(inner: ReactNode, mark: Mark): ReactNode {
  const dom: Dom = markDom[mark.type]
  const attrs = 'attrs' in mark ? mark.attrs : {}
  return createElement(dom.tag(attrs), dom.attributes?.(attrs) ?? {}, inner)
}

function named({ class: className, ...attributes }: Record<string, string>): Record<string, string> {
  return { className: className ?? '', ...attributes }
}

/** `counter-set: item 3` as React takes it. */
function styleOf(css: string): CSSProperties {
  const [name = '', value = ''] = css.split(': ')
  return { [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]: value }
}
