import { agreedVerdict, findVerdict } from '@/lib/core/claims/verdict-scale'
import type { DeskScale } from '@/lib/server/desk/verdict-scale'
import { invalidInput } from '@/lib/server/http/invalid-input'
import type { ClaimRow } from './claim-row'

/** The scale's own spelling of a verdict; refuses (422 `invalid`, naming the field) a word the desk does not use. */
export function verdictWord(scale: DeskScale, word: string): string {
  const found = findVerdict(scale.words, word)
  if (found !== null) return found
  const words = scale.words.map((entry) => entry.word).join(', ')
  throw invalidInput([{ path: 'claim.verdict', message: `Choose a verdict of the desk: ${words}.` }])
}

/** The verdict that holds: the one all people agree on. */
export function agreedOf(verdicts: ClaimRow['verdicts']): string | null {
  return agreedVerdict(verdicts.flatMap(({ verdict }) => (verdict === null ? [] : [verdict])))
}

/** A claim's annotation is checked once the claim has a verdict that holds. */
export function claimState(verdict: string | null): 'open' | 'checked' {
  return verdict === null ? 'open' : 'checked'
}
