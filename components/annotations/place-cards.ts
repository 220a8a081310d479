/** A card that wants to stand beside its words. All lengths in pixels from the top of the margin. */
export type CardBox = { readonly id: string; readonly wanted: number; readonly height: number }

/**
 * Tops for cards that must not cover each other, in the order given (the text's). The active card stands exactly
 * where it wants to; those before it give way upwards, those after it downwards. Without an active card the first
 * one leads. Nothing goes above 0: near the top the active card stands as low as those before it need.
 */
export function placeCards(
  cards: readonly CardBox[],
  activeId: string | null,
  gap: number,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>()
  const lead = Math.max(
    cards.findIndex(({ id }) => id === activeId),
    0,
  )
  let floor = 0
  const natural = cards.map((card) => {
    const top = Math.max(card.wanted, floor)
    floor = top + card.height + gap
    return top
  })
  const leader = cards[lead]
  if (leader === undefined) return tops
  const before = cards.slice(0, lead).reduce((sum, { height }) => sum + height + gap, 0)
  const top = Math.max(leader.wanted, before)
  tops.set(leader.id, top)
  let ceiling = top - gap
  for (let index = lead - 1; index >= 0; index -= 1) {
    const card = cards[index]
    if (card === undefined) continue
    const above = Math.min(natural[index] ?? 0, ceiling - card.height)
    tops.set(card.id, above)
    ceiling = above - gap
  }
  floor = top + leader.height + gap
  for (const card of cards.slice(lead + 1)) {
    const below = Math.max(card.wanted, floor)
    tops.set(card.id, below)
    floor = below + card.height + gap
  }
  return tops
}
