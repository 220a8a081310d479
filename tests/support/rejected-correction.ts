import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { decide } from '@/lib/server/decisions/decide'
import type { DeskUnderTest } from './desk-under-test'

/** A correction by the editor that the reviewer approved, reopened and rejected: it is at version 4. */
export async function rejectedCorrection(desk: DeskUnderTest): Promise<Annotation> {
  const made = await desk.correct(desk.editor)
  for (const decision of ['approve', 'reopen', 'reject'] as const) {
    const body = { decision, textHash: made.textHash }
    await decide(desk.as(desk.reviewer), { id: made.id, body })
  }
  return made
}
