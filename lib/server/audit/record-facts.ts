import { z } from 'zod'
import type { AuditEvent } from '@/lib/generated/prisma/client'

/** What the last event about an annotation says of it. */
export type AnnotationFacts = { readonly seq: number; readonly state: string; readonly textHash: string }
/** What an event says of the text of a revision. */
export type RevisionFacts = { readonly seq: number; readonly textHash: string }

export type RecordFacts = {
  readonly annotations: Map<string, AnnotationFacts>
  /** by `articleId:number` */
  readonly revisions: Map<string, RevisionFacts>
}

const standing = z.object({ state: z.string(), textHash: z.string() })
const revision = z.object({ revision: z.number(), textHash: z.string() })

/** Takes from an event what the rows of the record must agree with; later events overrule earlier ones. */
export function collectFacts({ annotations, revisions }: RecordFacts, event: AuditEvent): void {
  const [kind, id = ''] = event.thing.split(':')
  if (kind === 'annotation') {
    const facts = annotationFacts(event)
    if (facts !== null) annotations.set(id, facts)
  }
  if (kind === 'article') {
    const facts = revision.safeParse(JSON.parse(event.data))
    if (!facts.success) return
    revisions.set(`${id}:${facts.data.revision}`, { seq: event.seq, textHash: facts.data.textHash })
  }
}

/** Null for an event that does not change how the annotation stands (a comment). */
export function annotationFacts({ seq, data }: Pick<AuditEvent, 'seq' | 'data'>): AnnotationFacts | null {
  const facts = standing.safeParse(JSON.parse(data))
  return facts.success ? { seq, ...facts.data } : null
}
