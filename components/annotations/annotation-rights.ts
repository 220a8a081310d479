import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { can, roleMay } from '@/lib/core/policy/permissions'
import type { Me, RoomArticle } from '@/components/review/room-context'

export type Rights = {
  readonly edit: boolean
  readonly withdraw: boolean
  readonly comment: boolean
  readonly correct: boolean
  readonly link: boolean
  /** to answered (a writer) or resolved (the desk) */
  readonly resolve: boolean
  readonly answer: boolean
}

/** What this person may do to an annotation, by the server's own table and the states that allow it. */
export function rightsTo(annotation: Annotation, me: Me, article: RoomArticle): Rights {
  const { kind, state } = annotation
  const thing = { writers: article.writers, createdById: annotation.createdBy.id, kind }
  const isDecided = kind === 'correction' && (state === 'approved' || state === 'rejected')
  const isGone = state === 'withdrawn'
  const edits = !isGone && can(me, 'edit annotation', thing)
  return {
    edit: edits && !isDecided,
    withdraw:
      !isGone &&
      can(me, 'withdraw annotation', thing) &&
      (kind !== 'correction' || state === 'proposed' || state === 'reopened'),
    comment: can(me, 'comment', thing),
    correct: kind === 'claim' && !isGone && can(me, 'propose correction', thing),
    link: kind === 'correction' && edits && annotation.correction?.claim === null,
    resolve: kind === 'query' && !isGone && state !== 'resolved' && can(me, 'resolve query', thing),
    answer: kind === 'query' && state === 'open' && me.role === 'writer' && can(me, 'answer query', thing),
  }
}

/** The kinds that this person may attach to the copy. */
export function kindsFor(me: Me, article: RoomArticle): readonly Annotation['kind'][] {
  const thing = { writers: article.writers }
  if (roleMay(me.role, 'annotate')) return ['correction', 'claim', 'query']
  return can(me, 'propose correction', thing) ? ['correction'] : []
}
