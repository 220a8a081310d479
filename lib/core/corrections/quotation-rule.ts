/** A desk's rule about corrections of quoted words: `source_needed` asks for a source of what was said. */
export const correctionsInQuotations = ['allowed', 'source_needed'] as const
export type QuotationRule = (typeof correctionsInQuotations)[number]

/** What the rule looks at: `citations` counts those of the correction and of the claim that it follows from. */
export type QuotedCorrection = { readonly inQuotation: boolean; readonly citations: number }

/**
 * Why a correction cannot be approved under the desk's rule about quotations, as a sentence; null when it can. Rules about
 * sources speak at approval, never when a correction is made (DESIGN §8.23).
 */
export function quotationRefusal(rule: QuotationRule, correction: QuotedCorrection): string | null {
  if (rule === 'allowed' || !correction.inQuotation || correction.citations > 0) return null
  return 'These are somebody’s words: the desk asks for a source of what was said. Add one, or ask the writer instead.'
}
