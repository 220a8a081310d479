const focused = new WeakSet<HTMLElement>()

/**
 * Gives an element the keyboard once its card has found its place: focusing it earlier would scroll the page to where the card
 * is before it is laid out. Once only: a ref may be given the same element at every drawing. Who is already in a field of
 * the same form is left there: what they type must not go elsewhere.
 */
export function focusSoon(element: HTMLElement | null): void {
  if (element === null || focused.has(element)) return
  focused.add(element)
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!isTypingBeside(element)) element.focus({ preventScroll: true })
      element.closest('[data-card]')?.scrollIntoView({ block: 'nearest' })
    }),
  )
}

function isTypingBeside(element: HTMLElement): boolean {
  const active = document.activeElement
  const form = element.closest('form')
  return (
    active !== element &&
    form?.contains(active) === true &&
    active?.matches('input, textarea, select') === true
  )
}
