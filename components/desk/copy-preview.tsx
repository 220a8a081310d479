import { Image as ImageIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { isTextBlock, type ArticleDoc, type Block, type Inline } from '@/lib/core/articles/document'

/** Blocks that are drawn; a longer article is cut in the preview, never in the import. */
const DRAWN = 200

type CopyPreviewProps = {
  readonly doc: ArticleDoc
  readonly byline: string
  readonly dateline: string
}

/** An article as it will stand in the room. */
export function CopyPreview({ doc, byline, dateline }: CopyPreviewProps) {
  const [headline, ...body] = doc.content
  const more = body.length - DRAWN
  return (
    <article className="font-serif text-[17px] leading-relaxed break-words">
      {headline ? (
        <h2 className="text-2xl leading-tight font-semibold text-balance">{textOf(headline)}</h2>
      ) : null}
      {byline.trim() !== '' ? <p className="mt-2 font-sans text-sm text-muted">{byline}</p> : null}
      {dateline.trim() !== '' ? (
        <p className="mt-1 font-sans text-xs tracking-wide text-muted uppercase">{dateline}</p>
      ) : null}
      <div className="mt-4 space-y-3">
        {body.slice(0, DRAWN).map((block, index) => (
          <CopyBlock key={index} block={block} />
        ))}
      </div>
      {more > 0 ? (
        <p className="mt-4 font-sans text-sm text-muted">
          {more.toLocaleString('en')} more paragraphs follow; all are imported.
        </p>
      ) : null}
    </article>
  )
}

function CopyBlock({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'subhead':
      return <h3 className="pt-2 text-lg font-semibold">{textOf(block)}</h3>
    case 'quote':
      return <blockquote className="border-l-2 border-line-strong pl-4">{textOf(block)}</blockquote>
    case 'listItem':
      return (
        <p className="flex gap-2" style={{ paddingLeft: `${(block.attrs.level - 1) * 1.25}rem` }}>
          <span aria-hidden className="w-4 shrink-0 text-muted">
            {block.attrs.continued ? '' : block.attrs.ordered ? '#' : '•'}
          </span>
          <span>{textOf(block)}</span>
        </p>
      )
    case 'tableCell':
      return (
        <p className={`border-l border-line pl-3 text-[15px] ${block.attrs.header ? 'font-semibold' : ''}`}>
          {textOf(block)}
        </p>
      )
    case 'image':
      return (
        <p className="flex items-center gap-2 rounded border border-dashed border-line-strong px-3 py-2 font-sans text-sm text-muted">
          <ImageIcon aria-hidden size={15} className="shrink-0" />
          Image: {block.attrs.alt === '' ? 'no description' : block.attrs.alt}
        </p>
      )
    case 'headline':
    case 'paragraph':
      return <p>{textOf(block)}</p>
  }
}

function textOf(block: Block): ReactNode {
  return isTextBlock(block) ? block.content.map((node, index) => <Run key={index} node={node} />) : null
}

/** Links are drawn, not followed: an imported address is nobody's here yet. */
function Run({ node }: { readonly node: Inline }) {
  const marks = new Set(node.marks?.map(({ type }) => type))
  const weight = marks.has('bold') ? 'font-bold' : ''
  const slope = marks.has('italic') ? 'italic' : ''
  const line = marks.has('link') ? 'underline decoration-accent-text underline-offset-2' : ''
  return <span className={`${weight} ${slope} ${line}`}>{node.text}</span>
}
