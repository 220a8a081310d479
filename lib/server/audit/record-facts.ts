import { z } from 'zod'
import type { AuditEvent } from '@/lib/generated/prisma/client'

/** What the events about an annotation say of it: how it stands since the last one, and a correction's words. */
export type AnnotationFacts = {
  readonly seq: number
  readonly state: string
  readonly textHash: string
  readonly original: string | undefined
  readonly replacement: string | undefined
}
/** What an event says of the text of a revision. */
export type RevisionFacts = { readonly seq: number; readonly textHash: string }

export type RecordFacts = {
  readonly annotations: Map<string, AnnotationFacts>
  /** by `articleId:number` */
  readonly revisions: Map<string, RevisionFacts>
}

const word = z.string().optional()
const change = z.object({ to: z.string() }).optional()
const standing = z.object({
  state: z.string(),
  textHash: z.string(),
  original: word,
  replacement: word,
  correction: z.object({ original: word, replacement: word }).default({}),
  changes: z.object({ original: change, replacement: change }).default({}),
})
const revision = z.object({ revision: z.number(), textHash: z.string() })

/** Takes from an event what the rows of the record must agree with; later events overrule earlier ones. */
export function collectFacts({ annotations, revisions }: RecordFacts, event: AuditEvent): void {
  const [kind, id = ''] = event.thing.split(':')
  if (kind === 'annotation') {
    const facts = factsAfter(annotations.get(id), event)
    if (facts !== undefined) annotations.set(id, facts)
  }
  if (kind === 'article') {
    const facts = revision.safeParse(JSON.parse(event.data))
    if (!facts.success) return
    revisions.set(`${id}:${facts.data.revision}`, { seq: event.seq, textHash: facts.data.textHash })
  }
}

/** What is known of an annotation after one more event; the same when it does not change how it stands (a comment). */
export function factsAfter(
  before: AnnotationFacts | undefined,
  { seq, data }: Pick<AuditEvent, 'seq' | 'data'>,
): AnnotationFacts | undefined {
  const parsed = standing.safeParse(JSON.parse(data))
  if (!parsed.success) return before
  const { state, textHash, correction, changes, ...words } = parsed.data
  const said = (name: 'original' | 'replacement') =>
    words[name] ?? correction[name] ?? changes[name]?.to ?? before?.[name]
  return { seq, state, textHash, original: said('original'), replacement: said('replacement') }
}
