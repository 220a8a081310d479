import type { Sentence } from '@/lib/core/coverage/coverage-contract'

const reasons: Readonly<Record<NonNullable<Sentence['why']>, string>> = {
  not_marked: 'not looked at yet',
  undecided_correction: 'a correction waits for a decision',
  open_query: 'a query is open',
  claim_without_verdict: 'a claim has no verdict',
  open_change: 'a change waits for a second person',
  changed_anchor: 'its words changed under an annotation',
}

const markWords = { checked: 'Checked', nothing_to_check: 'Nothing to check' } as const

/** How a sentence stands, in words: its state, why it is open, and who marked it. */
export function sentenceWords({ state, why, marked, by }: Sentence): string {
  const mark = marked === null ? '' : `${markWords[marked]}${by === null ? '' : ` by ${by.name}`}`
  if (state !== 'open') return mark
  const reason = reasons[why ?? 'not_marked']
  return mark === '' ? `Open: ${reason}` : `${mark}, still open: ${reason}`
}

/** How it is drawn: what is unsettled looks different from what nobody has looked at. */
export type SentenceLook = 'open' | 'unsettled' | 'checked' | 'nothing'

export function lookOf({ state, why }: Sentence): SentenceLook {
  if (state === 'checked') return 'checked'
  if (state === 'nothing_to_check') return 'nothing'
  return why === 'not_marked' ? 'open' : 'unsettled'
}

/** What is left of an article and why, most first: `3 not looked at yet`. */
export function whatIsLeft(sentences: readonly Sentence[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { state, why } of sentences) {
    if (state !== 'open') continue
    const reason = reasons[why ?? 'not_marked']
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${count}: ${reason}`)
}
