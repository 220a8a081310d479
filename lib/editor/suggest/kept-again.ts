import { workingText, type Suggestion } from './suggestion'

/** So many withdrawals can be undone with their spans as they were chosen. */
const MOST_REMEMBERED = 100

type Before = { readonly suggestions: readonly Suggestion[]; readonly gone: readonly Suggestion[] }

/** What an edit took out of the working copy, of those whose span a person chose, with what was gone before. */
export function keptGone({ suggestions, gone }: Before, after: readonly Suggestion[]): readonly Suggestion[] {
  if (after === suggestions) return gone
  const there = new Set(after.map(({ id }) => id))
  const left = suggestions.filter((one) => one.kept && !there.has(one.id))
  return left.length === 0 ? gone : [...left, ...gone].slice(0, MOST_REMEMBERED)
}

/**
 * After undo or redo: where the words of one that is gone stand again, it has its whole span, and is neither cut nor
 * joined, as before. It goes by the name that its words were given now. Suggestions are in text order.
 */
export function keptAgain(
  base: string,
  suggestions: readonly Suggestion[],
  gone: readonly Suggestion[],
): readonly Suggestion[] {
  return gone.reduce((list, one) => restored(base, list, one), suggestions)
}

function restored(base: string, list: readonly Suggestion[], one: Suggestion): readonly Suggestion[] {
  const within = list.filter(({ start, end }) => start >= one.start && end <= one.end)
  const [first] = within
  if (first === undefined || within.some(({ kept }) => kept)) return list
  const moved = within.map((part) => ({ ...part, start: part.start - one.start, end: part.end - one.start }))
  if (workingText(base.slice(one.start, one.end), moved) !== one.replacement) return list
  const again = { ...one, id: first.id }
  return list.flatMap((part) => (part === first ? [again] : within.includes(part) ? [] : [part]))
}
