import type { SourceRule } from './desk-rules'

/** A citation as the rules about sources look at it. */
export type Evidence = {
  readonly sourceId: string
  readonly stance: 'supports' | 'refutes' | 'context'
  readonly grade: 'primary' | 'secondary'
  /** the wire or syndicate that the source comes from */
  readonly origin: string | null
  readonly confidential: boolean
  /** false where its keeper's account is disabled */
  readonly keeperAtDesk: boolean
}

export type EvidenceCount = { readonly sources: number; readonly primary: number }

/**
 * The independent sources among citations: those of one origin (case and outer white space ignored) count once, a source
 * cited twice counts once, context proves nothing. Where `keeperAtDesk` is asked for, a confidential source whose keeper
 * has left counts for nothing. An origin counts as primary when one of its sources is.
 */
export function countEvidence(evidence: readonly Evidence[], keeperAtDesk: boolean): EvidenceCount {
  const isPrimary = new Map<string, boolean>()
  for (const { sourceId, stance, grade, origin, confidential, keeperAtDesk: isKept } of evidence) {
    if (stance === 'context' || (keeperAtDesk && confidential && !isKept)) continue
    const from = origin?.trim().toLowerCase() ?? ''
    const key = from === '' ? `source ${sourceId}` : `origin ${from}`
    isPrimary.set(key, isPrimary.get(key) === true || grade === 'primary')
  }
  return { sources: isPrimary.size, primary: [...isPrimary.values()].filter(Boolean).length }
}

/** What is still missing under a rule, as a sentence; null when the sources suffice, or no rule stands. */
export function shortOfSources(rule: SourceRule | null, { sources, primary }: EvidenceCount): string | null {
  if (rule === null || (sources >= rule.sources && primary >= rule.primary)) return null
  const wanted = Math.max(rule.sources, rule.primary)
  const of = rule.primary === 0 ? '' : `, ${rule.primary} of them primary`
  const primaries = primary === 0 ? 'none' : `${primary}`
  const has = rule.primary === 0 ? `${sources}` : `${sources}, ${primaries} of them primary`
  return `A verdict here rests on ${wanted} independent ${wanted === 1 ? 'source' : 'sources'}${of}; this has ${has}.`
}
