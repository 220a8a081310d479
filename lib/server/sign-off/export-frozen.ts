import { createHash } from 'node:crypto'
import { AppError } from '@/lib/core/app-error'
import { copyOf, type ExportQuery } from '@/lib/core/exchange/export-contract'
import type { ExportedFile } from '@/lib/core/exchange/export-input'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { frozenFile } from './frozen-files'

/** An export as it was signed, to the byte, whatever has happened since. The caller may export the article. */
export async function exportFrozen(
  ctx: Ctx,
  article: { readonly id: string },
  query: ExportQuery,
): Promise<ExportedFile> {
  const where = { id: query.signedOff ?? '', articleId: article.id }
  const row = await ctx.db.read.signOff.findFirst({ where })
  const file = row === null ? null : frozenFile(row.frozen, query)
  if (row === null || file === null)
    throw new AppError('not_found', 404, 'The article has no such sign-off, or it kept no such file.')
  const data = {
    format: query.format,
    copy: copyOf(query),
    revision: row.revisionNumber,
    confidential: false,
    sha256: createHash('sha256').update(file.body).digest('hex'),
    signOffId: row.id,
  } as const
  const about = { thing: `article:${article.id}`, articleId: article.id, noteHead: true }
  await ctx.db.write((tx) => appendEvent(tx, ctx, { verb: 'exported', ...about, data }))
  return file
}
