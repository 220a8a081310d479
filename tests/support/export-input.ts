import type { AnnotationWithThread } from '@/lib/core/annotations/annotation-contract'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { hashText, project } from '@/lib/core/articles/projection'
import { defaultScale } from '@/lib/core/claims/verdict-scale'
import type { ExportInput } from '@/lib/core/exchange/export-input'
import { undecided } from './undecided'

const editor = { id: '00000000-0000-7000-8000-00000000000e', name: 'Sample Editor' }
const reviewer = { id: '00000000-0000-7000-8000-00000000000f', name: 'Sample Reviewer' }
const at = '2026-01-02T03:04:05.000Z'

/** A document of plain paragraphs below a headline. */
export function plainDocument(headline: string, paragraphs: readonly string[]): ArticleDoc {
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: headline }] },
      ...paragraphs.map((text) => ({
        type: 'paragraph' as const,
        content: [{ type: 'text' as const, text }],
      })),
    ],
  }
}

type Draft = Partial<AnnotationWithThread> & {
  readonly kind: AnnotationWithThread['kind']
  readonly start: number
  readonly end: number
}
let count = 0

/** An annotation on a span of the document, with whatever the case needs set. */
export function annotationOn(doc: ArticleDoc, { start, end, ...draft }: Draft): AnnotationWithThread {
  const text = project(doc)
  count += 1
  return {
    id: `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`,
    articleId: '00000000-0000-7000-8000-000000000001',
    state: draft.kind === 'correction' ? 'proposed' : 'open',
    version: 1,
    textHash: '0'.repeat(64),
    anchor: {
      revision: 1,
      start,
      end,
      exact: text.slice(start, end),
      state: 'exact',
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
    ...undecided,
    authors: [editor.id],
    createdBy: editor,
    createdAt: at,
    updatedBy: editor,
    updatedAt: at,
    commentCount: 0,
    comments: [],
    ...draft,
  }
}

/** A correction on a span. */
export function correctionOn(
  doc: ArticleDoc,
  start: number,
  end: number,
  replacement: string,
  more: Partial<AnnotationWithThread> = {},
): AnnotationWithThread {
  const original = project(doc).slice(start, end)
  const correction = {
    original,
    replacement,
    category: 'fact' as const,
    reason: '',
    inQuotation: false,
    claim: null,
  }
  return annotationOn(doc, { kind: 'correction', start, end, correction, ...more })
}

/** An approval of the sample reviewer. */
export const approved = {
  state: 'approved' as const,
  decisions: [{ by: reviewer, at, decision: 'approve' as const, note: null }],
  decision: { by: reviewer, at, decision: 'approve' as const, note: null },
}

/** What an exporter gets for this document. */
export function exportInput(doc: ArticleDoc, annotations: readonly AnnotationWithThread[]): ExportInput {
  const text = project(doc)
  return {
    article: {
      id: '00000000-0000-7000-8000-000000000001',
      headline: text.split('\n')[0] ?? '',
      byline: null,
      dateline: null,
      url: null,
      publishedAt: null,
      status: 'open',
      version: 1,
      createdBy: editor,
      createdAt: at,
      updatedAt: at,
    },
    revision: { number: 1, doc, text, textHash: hashText(text), createdAt: at },
    annotations,
    scale: defaultScale,
    desk: { name: 'Sample desk', url: null },
    exportedBy: editor,
    exportedAt: at,
    head: { seq: 1, hash: 'f'.repeat(64) },
  }
}
