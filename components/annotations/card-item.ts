import { NOWHERE, type AnnotationPlace } from '@/components/data/annotation-place'
import type { Question } from '@/components/data/outbox-desk'
import type { Draft } from '@/components/review/room-state'
import type { SuggestValue } from '@/components/suggest/suggest-context'
import type { Span } from '@/lib/core/anchors/span'
import { compareInText } from '@/lib/core/corrections/overlap'
import { firstIndex } from '@/lib/core/first-index'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { competingGroups } from './competing'
import { firstAt } from './near-items'

type Item = {
  readonly id: string
  /** of the revision's text */
  readonly start: number
}
type SuggestionItem = Item & {
  readonly type: 'suggestion'
  /** stays the same while it becomes an annotation */
  readonly key: string
  readonly suggestion: Suggestion
  readonly suggest: SuggestValue
}
export type CorrectionItem = AnnotationPlace | SuggestionItem
/** Undecided corrections that exclude each other. */
export type CompetingItem = Item & { readonly type: 'competing'; readonly members: readonly CorrectionItem[] }
/** A question to the writer that the desk has refused. */
export type QuestionItem = Item & {
  readonly type: 'question'
  readonly question: Question
  readonly suggest: SuggestValue
}
type DraftItem = Item & { readonly type: 'draft'; readonly draft: Draft }
/** What has a card. */
export type CardItem = CorrectionItem | CompetingItem | DraftItem | QuestionItem

/** Tells the cards of a list apart; it stays the same while a suggestion becomes an annotation. */
export function cardKey(item: CardItem): string {
  if (item.type === 'suggestion') return item.key
  const [first] = item.type === 'competing' ? item.members : []
  return first === undefined ? item.id : `with-${cardKey(first)}`
}

/** Whether this is the card of an annotation, suggestion or form, or holds it. */
export function isCardOf(item: CardItem, id: string | null): boolean {
  if (id === null) return false
  return item.type === 'competing' ? item.members.some((one) => isOf(one, id)) : isOf(item, id)
}

/** Also by its first name: the list comes a moment after the room has heard what the desk calls it. */
function isOf(item: CorrectionItem | DraftItem | QuestionItem, id: string): boolean {
  return item.id === id || (item.type === 'suggestion' && item.suggest.keyOf(id) === item.key)
}

/** Puts the few among the many, which are in the order of the text. It is done at every key. */
export function withAmong<T extends Item>(many: readonly T[], few: readonly T[]): readonly T[] {
  if (few.length === 0) return many
  if (few.length > 50) return [...many, ...few].sort((a, b) => a.start - b.start)
  const all = [...many]
  for (const one of few) all.splice(firstAt(all, one.start + 1), 0, one)
  return all
}

// What has not changed is the same item: its card is not drawn again.
const ofSuggestions = new WeakMap<Suggestion, SuggestionItem>()
const ofGroups = new WeakMap<CorrectionItem, CompetingItem>()

export function itemOfSuggestion(suggestion: Suggestion, suggest: SuggestValue): SuggestionItem {
  const { id, start } = suggestion
  const key = suggest.keyOf(id)
  const known = ofSuggestions.get(suggestion)
  if (known?.suggest === suggest && known.key === key) return known
  const item = { type: 'suggestion', id, key, start, suggestion, suggest } as const
  ofSuggestions.set(suggestion, item)
  return item
}

export function itemOfQuestion(question: Question, suggest: SuggestValue): QuestionItem {
  const { id, start } = question
  return { type: 'question', id, start, question, suggest }
}

/** With undecided corrections of the same words as one item. */
export function joined(items: readonly CorrectionItem[]): readonly CardItem[] {
  const undecided = items.flatMap((item) => {
    const span = undecidedSpan(item)
    return span === null ? [] : [{ ...span, item }]
  })
  const groups = competingGroups(undecided.sort(compareInText)).filter(({ length }) => length > 1)
  if (groups.length === 0) return items
  const groupOf = new Map<CardItem, CompetingItem>()
  for (const group of groups) {
    const joint = itemOfGroup(group.map(({ item }) => item))
    for (const member of joint.members) groupOf.set(member, joint)
  }
  return items.flatMap((item): readonly CardItem[] => {
    const group = groupOf.get(item)
    if (group === undefined) return [item]
    return group.members[0] === item ? [group] : []
  })
}

type Joined = {
  readonly items: readonly CardItem[]
  readonly starts: readonly number[]
  readonly reach: readonly number[]
}
const ofLists = new WeakMap<readonly CorrectionItem[], Joined>()

/** `joined` for the many with a few of one's own among them; where these stand alone the many are not looked at again. */
export function joinedWith(
  many: readonly CorrectionItem[],
  few: readonly CorrectionItem[],
): readonly CardItem[] {
  let known = ofLists.get(many)
  if (known === undefined) {
    known = { items: joined(many), ...reachOf(many) }
    ofLists.set(many, known)
  }
  const { items, starts, reach } = known
  const meets = (item: CorrectionItem) => {
    const span = undecidedSpan(item)
    // The last correction that begins before the end of this one, and how far those up to it go.
    const at = span === null ? 0 : firstIndex(starts, (start) => start > span.end)
    return span !== null && at > 0 && (reach[at - 1] ?? 0) >= span.start
  }
  return few.some(meets) ? joined(withAmong(many, few)) : withAmong<CardItem>(items, few)
}

function reachOf(items: readonly CorrectionItem[]): Pick<Joined, 'starts' | 'reach'> {
  const spans = items.flatMap((item) => undecidedSpan(item) ?? []).sort((a, b) => a.start - b.start)
  let furthest = 0
  const reach = spans.map(({ end }) => (furthest = Math.max(furthest, end)))
  return { starts: spans.map(({ start }) => start), reach }
}

function undecidedSpan(item: CorrectionItem): Span | null {
  if (item.type === 'suggestion') return item.suggestion
  const isUndecided = item.state === 'proposed' || item.state === 'reopened'
  return item.kind === 'correction' && isUndecided && item.start !== NOWHERE ? item : null
}

function itemOfGroup(members: readonly CorrectionItem[]): CompetingItem {
  const [first] = members
  const known = first && ofGroups.get(first)
  const isSame =
    known?.members.length === members.length && known.members.every((one, at) => one === members[at])
  if (known && isSame) return known
  const item: CompetingItem = {
    type: 'competing',
    id: first?.id ?? '',
    start: first?.start ?? 0,
    members,
  }
  if (first) ofGroups.set(first, item)
  return item
}
