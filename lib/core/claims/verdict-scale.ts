/** A word of the desk's verdict scale; `value` runs from 1 (false) to 5 (correct), null where it rates nothing. */
export type VerdictWord = { readonly word: string; readonly value: number | null }

/** The scale of a new desk. */
export const defaultScale: readonly VerdictWord[] = [
  { word: 'Correct', value: 5 },
  { word: 'Mostly correct', value: 4 },
  { word: 'Misleading', value: 2 },
  { word: 'False', value: 1 },
  { word: 'Unproven', value: null },
]

/** The scale's own spelling of `word` (case ignored), or null when it is not in the scale. */
export function findVerdict(scale: readonly VerdictWord[], word: string): string | null {
  return scale.find((entry) => entry.word.toLowerCase() === word.trim().toLowerCase())?.word ?? null
}

/** The verdict all standing verdicts agree on; null when there is none or they differ. */
export function agreedVerdict(verdicts: readonly string[]): string | null {
  const [first, ...rest] = verdicts
  return first !== undefined && rest.every((verdict) => verdict === first) ? first : null
}
