import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { firstIndex } from '@/lib/core/first-index'
import { RESTS_AFTER_MS, watchSpeed } from './flying-by'
import type { BlockRange, DrawnWindow, TallBlock } from './highlight-decorations'
import { EVERYTHING, FEWEST_WINDOWED_BLOCKS, highlightKey, type HighlightAction } from './highlight-state'

/** The window reaches so many viewports beyond the one in view, and moves on before less than the half of it is left. */
const BEYOND = 1.5
/** In a block of more letters than this only a part is drawn; where its lines stand is guessed, so the part is larger. */
const TALL = 8000
const BEYOND_TALL = 4
/** As a change in such a block lays all of it out, it is made seldom: when less than this is left. */
const LEAST_BEYOND_TALL = 1

/** Keeps the window around the viewport; it is looked at once a frame and changed now and then. */
export function followViewport(
  view: EditorView,
  dispatch: (view: EditorView, action: HighlightAction) => void,
): { destroy: () => void } {
  let frame = 0
  let resting = 0
  const isFlying = watchSpeed()
  const look = (time: number) => {
    frame = 0
    if (view.isDestroyed || !isWindowed(view.state.doc)) return
    const isFast = isFlying(view.dom.getBoundingClientRect().top, time)
    const before = highlightKey.getState(view.state)?.window
    const least = windowAt(view, BEYOND / 2, LEAST_BEYOND_TALL)
    if (before !== undefined && isEnough(before, least)) return
    if (isFast && least.tall !== undefined) {
      // Such a block is laid out as a whole: not while it flies by.
      window.clearTimeout(resting)
      resting = window.setTimeout(schedule, RESTS_AFTER_MS)
      return
    }
    dispatch(view, { type: 'set window', window: windowAt(view, BEYOND, BEYOND_TALL) })
  }
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(look)
  }
  window.addEventListener('scroll', schedule, { passive: true, capture: true })
  window.addEventListener('resize', schedule)
  // On paper everything is in view.
  const drawAll = () => dispatch(view, { type: 'set window', window: EVERYTHING })
  window.addEventListener('beforeprint', drawAll)
  window.addEventListener('afterprint', schedule)
  schedule()
  return {
    destroy: () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(resting)
      window.removeEventListener('scroll', schedule, { capture: true })
      window.removeEventListener('resize', schedule)
      window.removeEventListener('beforeprint', drawAll)
      window.removeEventListener('afterprint', schedule)
    },
  }
}

function isWindowed(doc: Node): boolean {
  return doc.childCount >= FEWEST_WINDOWED_BLOCKS || doc.content.size > FEWEST_WINDOWED_BLOCKS * 300
}

/** Whether the window holds the least that is wanted, and not far more than that. */
function isEnough(before: DrawnWindow, least: DrawnWindow): boolean {
  const isWide = before.to - before.from > 4 * (least.to - least.from) + 100
  if (isWide || before.from > least.from || before.to < least.to) return false
  const { tall = [] } = least
  return tall.every(({ index, from, to }) =>
    before.tall?.some((one) => one.index === index && one.from <= from && one.to >= to),
  )
}

function windowAt(view: EditorView, beyond: number, beyondTall: number): DrawnWindow {
  const range = blocksInView(view.dom, beyond)
  const tall = tallIn(view, range, beyondTall)
  return tall.length === 0 ? range : { ...range, tall }
}

function tallIn(
  { dom, state: { doc } }: EditorView,
  range: BlockRange,
  beyond: number,
): readonly TallBlock[] {
  const height = window.innerHeight
  const tall: TallBlock[] = []
  for (let index = range.from; index <= range.to && index < doc.childCount; index += 1) {
    const length = doc.child(index).content.size
    const box = length > TALL ? dom.children[index]?.getBoundingClientRect() : undefined
    if (box === undefined || box.height === 0) continue
    const offsetAt = (y: number) => Math.min(Math.max((length * (y - box.top)) / box.height, 0), length)
    tall.push({ index, from: offsetAt(-beyond * height), to: offsetAt((1 + beyond) * height) })
  }
  return tall
}

function blocksInView(copy: HTMLElement, beyond: number): BlockRange {
  const height = window.innerHeight
  const blocks = copy.children
  return {
    from: firstIndex(blocks, (block) => block.getBoundingClientRect().bottom >= -beyond * height),
    to: firstIndex(blocks, (block) => block.getBoundingClientRect().top > (1 + beyond) * height) - 1,
  }
}
