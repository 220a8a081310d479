import { AppError } from '@/lib/core/app-error'
import type { ImportArticleInput, ImportedArticle } from '@/lib/core/articles/article-contract'
import { headlineText } from '@/lib/core/articles/document'
import {
  importArticle as readCopy,
  MAX_CONTENT_BYTES,
  type ImportedArticle as Copy,
} from '@/lib/core/articles/import-article'
import { hashText, project } from '@/lib/core/articles/projection'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'
import { recordId } from '@/lib/server/records/record-id'
import { articleSearchText } from '@/lib/server/search/search-texts'

/** Takes a piece of copy in, as revision 1 of a new article. It is read before the write begins. */
export async function importArticle(ctx: Ctx, input: ImportArticleInput): Promise<ImportedArticle> {
  if (Buffer.byteLength(input.content) > MAX_CONTENT_BYTES) {
    throw new AppError('too_large', 413, 'An article may have 3 MB of text.')
  }
  allow(ctx, 'import article')
  const copy = readCopy(input)
  const text = project(copy.doc)
  const facts = {
    text,
    textHash: hashText(text),
    headline: headlineText(copy.doc),
    doc: JSON.stringify(copy.doc),
  }
  return ctx.db.write((tx) => storeArticle(tx, ctx, input, copy, facts))
}

type Facts = {
  readonly text: string
  readonly textHash: string
  readonly headline: string
  readonly doc: string
}

async function storeArticle(
  tx: WriteTx,
  ctx: Ctx,
  input: ImportArticleInput,
  copy: Copy,
  facts: Facts,
): Promise<ImportedArticle> {
  const { now, actor } = ctx
  const { format } = input
  const id = recordId()
  const { headline, textHash } = facts
  const lines = { headline, byline: input.byline ?? null, dateline: input.dateline ?? null }
  const made = { createdById: actor.id, createdAt: now }
  await tx.db.article.create({
    data: { id, ...lines, searchText: articleSearchText(lines), ...made, updatedAt: now },
  })
  await tx.db.revision.create({
    data: { id: recordId(), articleId: id, number: 1, ...lines, ...facts, sourceFormat: format, ...made },
  })
  await appendEvent(tx, ctx, {
    verb: 'imported',
    thing: `article:${id}`,
    articleId: id,
    data: { headline, format, revision: 1, textHash },
    live: { type: 'article', data: { id, version: 1 } },
  })
  const report = { dropped: [...copy.dropped] }
  return { id, headline, status: 'open', revision: { number: 1, textHash }, report }
}
