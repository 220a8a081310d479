import { z } from 'zod'
import type { AuditEventView } from '@/lib/core/audit/audit-contract'
import { eventSentence } from '@/lib/core/audit/event-sentence'
import { loadArticle } from '@/lib/server/articles/load-article'
import { personSelect } from '@/lib/server/articles/present-article'
import type { Ctx } from '@/lib/server/context'
import { readKeyset, writeKeyset } from '@/lib/server/records/keyset'

type Input = {
  readonly id: string
  readonly query: { readonly cursor?: string | undefined; readonly limit: number }
}

const place = z.tuple([z.int().min(0)])
const eventData = z.record(z.string(), z.unknown())

/** The trail of an article, from its import on, each event also as a sentence. */
export async function listArticleEvents(
  ctx: Ctx,
  { id, query: { cursor, limit } }: Input,
): Promise<{ items: AuditEventView[]; nextCursor: string | null }> {
  await loadArticle(ctx, ctx.db.read, id, 'see audit')
  const [after] = cursor === undefined ? [0] : readKeyset(cursor, place)
  const rows = await ctx.db.read.auditEvent.findMany({
    where: { articleId: id, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: limit + 1,
    include: { actor: personSelect },
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const items = page.map(({ seq, at, actor, verb, thing, data, prevHash, hash }) => {
    const facts = eventData.parse(JSON.parse(data))
    return { seq, at, actor, verb, thing, data: facts, sentence: eventSentence(verb, facts), prevHash, hash }
  })
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeKeyset([last.seq]) : null }
}
