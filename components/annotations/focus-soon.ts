const focused = new WeakSet<HTMLElement>()

/**
 * Gives an element the keyboard once its card has found its place: focusing it earlier would scroll the page to where the card
 * is before it is laid out. Once only: a ref may be given the same element at every drawing.
 */
export function focusSoon(element: HTMLElement | null): void {
  if (element === null || focused.has(element)) return
  focused.add(element)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      element.focus({ preventScroll: true })
      element.closest('[data-card]')?.scrollIntoView({ block: 'nearest' })
    }),
  )
}
