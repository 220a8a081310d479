import { z } from 'zod'
import type { PresenceNews } from '@/lib/core/presence/presence-contract'
import type { OutboxEvent } from '@/lib/generated/prisma/client'

const facts = z.record(z.string(), z.unknown())
const ABOUT_ANNOTATIONS = ['annotation', 'decision', 'comment']

/** A comment line that keeps proxies from closing a quiet connection. */
export const HEARTBEAT = ': still here\n\n'

/** First frame: how soon to come back, and where the stream begins (so that a reconnect misses nothing). */
export function readyFrame(sequence: number): string {
  return `retry: 2000\nevent: ready\nid: ${sequence}\ndata: {}\n\n`
}

/** Something was missed that can't be sent any more: whoever listens loads everything again. */
export function resetFrame(sequence: number): string {
  return `retry: 2000\nevent: reset\nid: ${sequence}\ndata: {}\n\n`
}

/** One row: `{type, articleId, …facts}`, with `annotationId` where it is about one. */
export function eventFrame({ seq, articleId, type, data }: OutboxEvent): string {
  const row = facts.parse(JSON.parse(data))
  const about = ABOUT_ANNOTATIONS.includes(type) && 'id' in row ? { annotationId: row['id'] } : {}
  return `id: ${seq}\ndata: ${JSON.stringify({ ...row, ...about, type, articleId })}\n\n`
}

/** Presence is no row of the outbox: it has no id, so that whoever comes back resumes after the last row. */
export function presenceFrame(news: PresenceNews): string {
  return `event: presence\ndata: ${JSON.stringify(news)}\n\n`
}
