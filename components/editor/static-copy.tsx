import { createElement, Fragment, type CSSProperties, type ReactNode } from 'react'
import { isTextBlock, type ArticleDoc, type Block, type Mark } from '@/lib/core/articles/document'
import { mapProjection } from '@/lib/core/articles/projection'
import { blockSegments, type Segment } from '@/lib/editor/block-segments'
import { blockDom, markDom } from '@/lib/editor/copy-extensions'
import { copyClass } from '@/lib/editor/copy-class'
import type { Highlight, Piece, Pieces } from '@/lib/editor/highlight'
import { newTextAttributes, pieceAttributes, shownText } from '@/lib/editor/piece-attributes'
import { placeHighlights } from '@/lib/editor/place-highlights'
import { gridStyle, ruleAttribute, tableLayout, type GridPlace } from '@/lib/editor/table-layout'

type Dom = {
  readonly tag: (attrs: Readonly<Record<string, unknown>>) => string
  readonly attributes?: (attrs: Readonly<Record<string, unknown>>) => Record<string, string>
}

/** The copy as the server sends it: the same elements as the editor draws, without the editor. */
export function StaticCopy({
  doc,
  highlights,
}: {
  readonly doc: ArticleDoc
  readonly highlights: readonly Highlight[]
}) {
  const pieces: Pieces = placeHighlights(mapProjection(doc).blocks, highlights)
  const places = tableLayout(doc.content)?.places
  return (
    <article aria-label="The copy" className={copyClass(doc.content)}>
      {doc.content.map((block, index) => (
        <CopyBlock key={index} block={block} pieces={pieces.get(index) ?? []} place={places?.[index]} />
      ))}
    </article>
  )
}

type CopyBlockProps = {
  readonly block: Block
  readonly pieces: readonly Piece[]
  readonly place: GridPlace | undefined
}

function CopyBlock({ block, pieces, place }: CopyBlockProps) {
  const dom: Dom = blockDom[block.type]
  const attrs = 'attrs' in block ? block.attrs : {}
  const { style, ...attributes } = dom.attributes?.(attrs) ?? {}
  const styles = { ...(style === undefined ? {} : styleOf(style)), ...(place ? gridStyle(place) : {}) }
  const props = { ...attributes, ...(place ? ruleAttribute(place) : {}), style: styles }
  if (!isTextBlock(block)) return createElement(dom.tag(attrs), props)
  const segments = blockSegments(block.content, pieces)
  return createElement(dom.tag(attrs), props, ...segments.map(drawSegment))
}

function drawSegment(segment: Segment, key: number): ReactNode {
  const marked = [...segment.marks].reverse().reduce<ReactNode>(wrapInMark, segment.text)
  const covered = [...segment.pieces].reverse().reduce<ReactNode>(wrapInPiece, marked)
  return (
    <Fragment key={key}>
      {covered}
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
