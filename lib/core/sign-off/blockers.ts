import { z } from 'zod'
import type { Annotation } from '../annotations/annotation-contract'
import type { Sentence } from '../coverage/coverage-contract'
import { idField } from '../text-field'

/** What stands in the way of a sign-off, in words, and where it is: an annotation, a sentence, or a line of the checklist. */
export const blockerSchema = z
  .object({
    code: z.enum([
      'undecided_correction',
      'disputed_correction',
      'unresolved_query',
      'claim_without_verdict',
      'disputed_claim',
      'short_of_sources',
      'lost_words',
      'open_change',
      'open_sentence',
      'checklist',
    ]),
    why: z.string(),
    annotationId: idField.optional(),
    sentence: z.object({ start: z.number().int(), end: z.number().int() }).optional(),
    item: z.string().optional().describe('the id of a line of the checklist'),
  })
  .meta({ id: 'Blocker' })
export type Blocker = z.infer<typeof blockerSchema>

/** A line of the desk's checklist. */
export type ChecklistItem = { readonly id: string; readonly text: string }

/** An open change of a revision; offsets of the revision's text, null outside the body. */
export type OpenChange = {
  readonly id: string
  readonly start: number | null
  readonly end: number | null
  readonly new: string
}

export type SignOffFacts = {
  readonly annotations: readonly Annotation[]
  readonly sentences: readonly Sentence[]
  readonly changes: readonly OpenChange[]
  readonly checklist: readonly ChecklistItem[]
  /** ids of the lines that somebody has signed */
  readonly ticked: ReadonlySet<string>
}

/**
 * Everything that has to be settled before an article is signed off (DESIGN §8.9): annotations in the order given, then
 * changes, sentences, and the checklist. A sentence that is open only because of what stands in it is not named twice.
 * Withdrawn, rejected and superseded ones block nothing; neither does a correction that a revision has taken up.
 */
export function signOffBlockers(facts: SignOffFacts): readonly Blocker[] {
  return [
    ...facts.annotations.flatMap((one) => blockersOf(one)),
    ...facts.changes.map(({ start, end, new: text }): Blocker => ({
      code: 'open_change',
      why: `A change that a second person has not accepted: ${quoted(text)}`,
      ...(start === null || end === null ? {} : { sentence: { start, end } }),
    })),
    ...facts.sentences
      .filter(({ state, why }) => state === 'open' && why === 'not_marked')
      .map(({ start, end }): Blocker => ({
        code: 'open_sentence',
        why: 'Nobody has checked this sentence.',
        sentence: { start, end },
      })),
    ...facts.checklist
      .filter(({ id }) => !facts.ticked.has(id))
      .map(({ id, text }): Blocker => ({ code: 'checklist', why: `Not signed yet: ${text}`, item: id })),
  ]
}

function blockersOf(annotation: Annotation): readonly Blocker[] {
  const { id: annotationId, kind, state, anchor, appliedIn } = annotation
  if (state === 'withdrawn' || state === 'rejected' || state === 'superseded' || appliedIn !== null) return []
  const blocker = (code: Blocker['code'], why: string): Blocker => ({ code, why, annotationId })
  const found: Blocker[] = []
  if (anchor.state === 'changed' || anchor.state === 'orphaned')
    found.push(blocker('lost_words', `Its words are not where they were: ${quoted(anchor.exact)}`))
  switch (kind) {
    case 'correction':
      return [...found, ...correctionBlockers(annotation, blocker)]
    case 'query':
      return state === 'resolved'
        ? found
        : [
            ...found,
            blocker('unresolved_query', `A query is ${state}: ${quoted(annotation.query?.text ?? '')}`),
          ]
    case 'claim':
      return [...found, ...claimBlockers(annotation, blocker)]
  }
}

type Make = (code: Blocker['code'], why: string) => Blocker

function correctionBlockers({ state, disputed, correction }: Annotation, blocker: Make): readonly Blocker[] {
  if (state === 'approved') return []
  const words = `${quoted(correction?.original ?? '')} → ${quoted(correction?.replacement ?? '')}`
  return disputed
    ? [blocker('disputed_correction', `One approves and one would let it stand: ${words}`)]
    : [blocker('undecided_correction', `A correction waits for a decision: ${words}`)]
}

function claimBlockers({ claim, demands }: Annotation, blocker: Make): readonly Blocker[] {
  if (claim === undefined) return []
  const words = quoted(claim.statement)
  if (claim.verdict === null) {
    const isDisputed = claim.verdicts.length > 1
    return isDisputed
      ? [blocker('disputed_claim', `Two verdicts stand against each other: ${words}`)]
      : [blocker('claim_without_verdict', `A claim has no verdict: ${words}`)]
  }
  return demands.map(({ text }) => blocker('short_of_sources', text))
}

const MOST_QUOTED = 80

/** Words in quotation marks, on one line, cut where they are long. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const short = line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED).trimEnd()}…` : line
  return short === '' ? 'nothing' : `“${short}”`
}
