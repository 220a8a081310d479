import type { Span } from '@/lib/core/anchors/span'
import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import { everything, type AnnotationFilter } from '@/components/annotations/annotation-filter'
import type { ClaimRef } from '@/components/annotations/fields'
import type { Highlight } from '@/lib/editor/highlight'

/** A new annotation being written; its fields are kept apart, under its key. */
export type Draft = Span & {
  readonly key: string
  readonly kind: AnnotationKind
  /** The words when it was begun: it is dropped when they stand there no more. */
  readonly exact: string
  readonly claim: ClaimRef | null
  /** A correction that shall follow from this claim once it is there. */
  readonly linkTo: string | null
}

/** Where the keyboard goes after a change of the active card. */
export type FocusWish = 'card' | 'copy' | null

export type RoomState = {
  /** An annotation's id or a draft's key. */
  readonly activeId: string | null
  readonly drafts: readonly Draft[]
  readonly editingId: string | null
  readonly filter: AnnotationFilter
  readonly focus: FocusWish
  /** Grows with each wish, so that the same wish twice is two. */
  readonly wishes: number
}

export type RoomAction =
  | { readonly type: 'activate'; readonly id: string | null; readonly focus?: FocusWish }
  /** the caret has come into one's own suggestion: its card opens, nothing is scrolled and the keyboard stays */
  | { readonly type: 'caret in'; readonly id: string }
  | { readonly type: 'caret out'; readonly id: string }
  | { readonly type: 'compose'; readonly draft: Draft }
  | { readonly type: 'restore drafts'; readonly drafts: readonly Draft[] }
  | { readonly type: 'drop draft'; readonly key: string; readonly becomes?: string }
  | { readonly type: 'forget draft'; readonly key: string }
  | { readonly type: 'edit'; readonly id: string | null }
  /** a suggestion has become an annotation: the card stays, with the keyboard in it */
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'filter'; readonly filter: AnnotationFilter }

/** The proofreader's sign for a place where something is put in. */
const CARET = '‸'

export const emptyRoom: RoomState = {
  activeId: null,
  drafts: [],
  editingId: null,
  filter: everything,
  focus: null,
  wishes: 0,
}

export function reduceRoom(state: RoomState, action: RoomAction): RoomState {
  switch (action.type) {
    case 'activate':
      return {
        ...state,
        activeId: action.id,
        editingId: action.id === state.editingId ? state.editingId : null,
        focus: action.focus ?? null,
        wishes: state.wishes + 1,
      }
    case 'caret in':
      return state.activeId === action.id ? state : { ...state, activeId: action.id, focus: null }
    case 'caret out':
      return state.activeId === action.id ? { ...state, activeId: null, focus: null } : state
    case 'compose': {
      const others = state.drafts.filter(({ key }) => key !== action.draft.key)
      return { ...state, drafts: [...others, action.draft], activeId: action.draft.key, editingId: null }
    }
    case 'restore drafts':
      return { ...state, drafts: action.drafts }
    case 'drop draft':
      return {
        ...state,
        drafts: state.drafts.filter(({ key }) => key !== action.key),
        activeId: action.becomes ?? null,
        focus: action.becomes === undefined ? 'copy' : 'card',
        wishes: state.wishes + 1,
      }
    case 'forget draft':
      return { ...state, drafts: state.drafts.filter(({ key }) => key !== action.key) }
    case 'edit':
      return { ...state, editingId: action.id, activeId: action.id ?? state.activeId }
    case 'rename':
      return state.activeId === action.from ? { ...state, activeId: action.to } : state
    case 'filter':
      return { ...state, filter: action.filter }
  }
}

/** One draft a kind and span: asking for it again opens the one that is there. */
export function draftFor(
  kind: AnnotationKind,
  span: Span,
  text: string,
  more: { readonly claim?: ClaimRef; readonly linkTo?: string } = {},
): Draft {
  return {
    key: `new-${kind}-${span.start}-${span.end}`,
    kind,
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    claim: more.claim ?? null,
    linkTo: more.linkTo ?? null,
  }
}

/** The words of a form that is open: marked, so that they can be seen once the selection has gone; a place as a caret. */
export function highlightOfDraft({ key, kind, start, end }: Draft): Highlight {
  if (start === end) return { id: key, kind, state: 'proposed', start, end, replacement: CARET }
  return {
    id: key,
    kind: kind === 'correction' ? 'claim' : kind,
    state: 'open',
    start,
    end,
    replacement: null,
  }
}
