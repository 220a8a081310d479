import { loadArticle } from '@/lib/server/articles/load-article'
import type { Ctx } from '@/lib/server/context'
import type { OutboxEvent, Prisma } from '@/lib/generated/prisma/client'
import { eventFrame, HEARTBEAT, readyFrame, resetFrame } from './event-frame'
import { lastSequence } from './last-sequence'
import { listenForNews } from './listen-for-news'
import { presenceFrames } from './presence-frames'

const BATCH = 500
/** How often it is looked whether the listener may still listen, and at most how long the stream is silent. */
const PACE = { recheckMs: 30_000, heartbeatMs: 15_000 }

export type EventStreamInput = {
  /** null: every article the actor may see */
  readonly articles: readonly string[] | null
  /** the last event the listener has, from Last-Event-ID */
  readonly lastEventId: string | null
  /** whether the session or token that opened the stream still holds, with the same role */
  readonly isStillValid: () => Promise<boolean>
  /** of one article, from a page: whoever holds it is there for others to see, and hears who else is */
  readonly withPresence?: boolean
  /** of the request: the listener has gone */
  readonly signal: AbortSignal
  readonly pace?: typeof PACE
}

/** What happens on articles, as server-sent events: first what came after `lastEventId`, then what comes. */
export async function openEventStream(
  ctx: Ctx,
  input: EventStreamInput,
): Promise<ReadableStream<Uint8Array>> {
  await checkArticles(ctx, input.articles)
  const leaving = new AbortController()
  const signal = AbortSignal.any([input.signal, leaving.signal])
  const frames = streamFrames(ctx, input, signal)
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await frames.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: () => leaving.abort(),
  })
}

/** 404, then 403, as for the article itself. */
async function checkArticles(ctx: Ctx, articles: readonly string[] | null): Promise<void> {
  for (const id of articles ?? []) await loadArticle(ctx, ctx.db.read, id)
}

async function* streamFrames(
  ctx: Ctx,
  input: EventStreamInput,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const { recheckMs, heartbeatMs } = input.pace ?? PACE
  const news = listenForNews(ctx.db, signal)
  const presence = presenceFrames(ctx, input.withPresence === true ? input.articles : null, news.wake)
  try {
    const start = await startingPoint(ctx, input)
    yield start.frame
    let sequence = start.sequence
    let checkedAt = performance.now()
    let mayHaveRows = true
    while (!signal.aborted) {
      const rows: readonly OutboxEvent[] = mayHaveRows ? await readRows(ctx, input.articles, sequence) : []
      for (const row of rows) yield eventFrame(row)
      sequence = rows.at(-1)?.seq ?? sequence
      if (performance.now() - checkedAt >= recheckMs) {
        if (!(await mayStillListen(ctx, input))) return
        checkedAt = performance.now()
      }
      yield* await presence.frames()
      mayHaveRows = rows.length === BATCH
      if (mayHaveRows) continue
      const heard = await news.wait(Math.min(heartbeatMs, recheckMs))
      mayHaveRows = heard !== 'other'
      if (heard === 'nothing') yield HEARTBEAT
    }
  } finally {
    presence.stop()
    news.stop()
  }
}

async function mayStillListen(ctx: Ctx, { articles, isStillValid }: EventStreamInput): Promise<boolean> {
  if (!(await isStillValid())) return false
  return checkArticles(ctx, articles).then(
    () => true,
    () => false,
  )
}

/** After the last event that the listener has; a reset when the rows between are gone or never were. */
async function startingPoint(
  { db }: Ctx,
  { lastEventId, articles }: EventStreamInput,
): Promise<{ sequence: number; frame: string }> {
  const last = await lastSequence(db.read)
  if (lastEventId === null) {
    // Of one article its own last one, so that its page sees whether it is as new as the stream.
    const [only] = articles?.length === 1 ? articles : []
    const sequence = only === undefined ? last : await lastSequence(db.read, only)
    return { sequence, frame: readyFrame(sequence) }
  }
  const seen = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : -1
  const oldest = await db.read.outboxEvent.findFirst({ orderBy: { seq: 'asc' }, select: { seq: true } })
  const isThere = seen >= (oldest?.seq ?? 1) - 1 && seen <= last
  return isThere ? { sequence: seen, frame: readyFrame(seen) } : { sequence: last, frame: resetFrame(last) }
}

async function readRows(ctx: Ctx, articles: readonly string[] | null, after: number) {
  const where = { seq: { gt: after }, ...(await scope(ctx, articles)) }
  return ctx.db.read.outboxEvent.findMany({ where, orderBy: { seq: 'asc' }, take: BATCH })
}

/** A writer's articles are asked for each time: they may be named on one while they listen. */
async function scope(
  { db, actor }: Ctx,
  articles: readonly string[] | null,
): Promise<Prisma.OutboxEventWhereInput> {
  if (articles !== null) return { articleId: { in: [...articles] } }
  if (actor.role !== 'writer') return {}
  const named = await db.read.articleWriter.findMany({ where: { userId: actor.id } })
  return { articleId: { in: named.map(({ articleId }) => articleId) } }
}
