import { Extension } from '@tiptap/core'
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Highlight } from './highlight'
import type { BlockRange } from './highlight-decorations'
import { suggestionsOf } from './suggest/suggest-commands'
import {
  EVERYTHING,
  FEWEST_WINDOWED_BLOCKS,
  highlightKey,
  initialHighlights,
  reduceHighlights,
  type HighlightAction,
} from './highlight-state'

/** Sent by the copy's element on a click; its detail is the ids there, the innermost first, none on plain text. */
export const HIT_EVENT = 'highlighthit'

type Options = { readonly highlights: readonly Highlight[] }

/** Draws annotations over the copy. They are never part of the document. */
export const HighlightExtension = Extension.create<Options>({
  name: 'highlights',
  addOptions: () => ({ highlights: [] }),
  addProseMirrorPlugins() {
    return [highlightPlugin(this.options)]
  },
})

export function highlightPlugin(options: Options): Plugin {
  const page: { view: EditorView | null } = { view: null }
  return new Plugin({
    key: highlightKey,
    state: {
      init: (_, state) => initialHighlights(state.doc, options.highlights, suggestionsOf(state)),
      apply: (transaction, state, old, next) =>
        reduceHighlights(transaction, state, old.doc, {
          own: suggestionsOf(next),
          isComposing: page.view?.composing === true || transaction.getMeta('composition') !== undefined,
        }),
    },
    props: {
      decorations: (state) => highlightKey.getState(state)?.decorations,
      handleClick: (view, _, event) => {
        // With Shift a click stretches the selection. (Dragging one is no click to ProseMirror.)
        if (event.shiftKey) return false
        view.dom.dispatchEvent(new CustomEvent(HIT_EVENT, { detail: idsAt(event.target) }))
        return false
      },
    },
    view: (view) => {
      page.view = view
      const { destroy } = followViewport(view)
      return {
        destroy: () => {
          page.view = null
          destroy()
        },
      }
    },
  })
}

/** Sends an action to the highlights of a view. */
export function dispatchHighlights(view: EditorView, action: HighlightAction): void {
  view.dispatch(view.state.tr.setMeta(highlightKey, action).setMeta('addToHistory', false))
}

function idsAt(target: EventTarget | null): readonly string[] {
  const ids: string[] = []
  let element = target instanceof Element ? target.closest<HTMLElement>('[data-annotation]') : null
  while (element) {
    const id = element.dataset.annotation
    if (id !== undefined && !ids.includes(id)) ids.push(id)
    element = element.parentElement?.closest<HTMLElement>('[data-annotation]') ?? null
  }
  return ids
}

/** The window reaches so many viewports beyond the one in view, and moves on before less than the half of it is left. */
const BEYOND = 1.5

/** Keeps the window around the viewport; it is looked at once a frame and changed now and then. */
function followViewport(view: EditorView): { destroy: () => void } {
  let frame = 0
  const look = () => {
    frame = 0
    if (view.isDestroyed || view.state.doc.childCount < FEWEST_WINDOWED_BLOCKS) return
    const before = highlightKey.getState(view.state)?.window
    const least = blocksInView(view.dom, BEYOND / 2)
    const isWide = before === undefined || before.to - before.from > 4 * (least.to - least.from) + 100
    if (!isWide && before.from <= least.from && before.to >= least.to) return
    dispatchHighlights(view, { type: 'set window', window: blocksInView(view.dom, BEYOND) })
  }
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(look)
  }
  window.addEventListener('scroll', schedule, { passive: true, capture: true })
  window.addEventListener('resize', schedule)
  // On paper everything is in view.
  const drawAll = () => dispatchHighlights(view, { type: 'set window', window: EVERYTHING })
  window.addEventListener('beforeprint', drawAll)
  window.addEventListener('afterprint', schedule)
  schedule()
  return {
    destroy: () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', schedule, { capture: true })
      window.removeEventListener('resize', schedule)
      window.removeEventListener('beforeprint', drawAll)
      window.removeEventListener('afterprint', schedule)
    },
  }
}

function blocksInView(copy: HTMLElement, beyond: number): BlockRange {
  const height = window.innerHeight
  const blocks = copy.children
  return {
    from: firstChild(blocks, (block) => block.getBoundingClientRect().bottom >= -beyond * height),
    to: firstChild(blocks, (block) => block.getBoundingClientRect().top > (1 + beyond) * height) - 1,
  }
}

function firstChild(children: HTMLCollection, passes: (child: Element) => boolean): number {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    const child = children[middle]
    if (child && passes(child)) high = middle
    else low = middle + 1
  }
  return low
}
