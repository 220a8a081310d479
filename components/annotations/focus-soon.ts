/**
 * Gives an element the keyboard once its card has found its place: focusing it earlier would scroll the page to where the card
 * is before it is laid out.
 */
export function focusSoon(element: HTMLElement | null): void {
  if (element === null) return
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      element.focus({ preventScroll: true })
      element.closest('[data-card]')?.scrollIntoView({ block: 'nearest' })
    }),
  )
}
