import type { CorrectionCategory } from '../annotations/annotation-contract'
import { quotationRefusal } from '../corrections/quotation-rule'
import type { Demand } from './demand'
import { approvalsFor, type DeskRules } from './desk-rules'
import { countEvidence, shortOfSources, type Evidence } from './evidence'

export type CorrectionFacts = {
  readonly category: CorrectionCategory
  readonly reason: string
  readonly inQuotation: boolean
  /** those of the correction and of the claim that it follows from */
  readonly citations: number
  /** different people whose approval stands */
  readonly approvals: number
  readonly isUndecided: boolean
}

/** The desk's groups by id. */
export type GroupNames = ReadonlyMap<string, string>

/** That only people of a group approve a category, in words; null where nothing says so. */
export function groupDemand(
  rules: DeskRules,
  groups: GroupNames,
  category: CorrectionCategory,
): { readonly groupId: string; readonly text: string } | null {
  const groupId = rules.categories[category]?.groupId
  if (groupId === undefined) return null
  return { groupId, text: `Only people of ${groups.get(groupId) ?? 'one group'} approve this.` }
}

/** What an undecided correction still needs; nothing once it is decided. */
export function demandsOfCorrection(
  rules: DeskRules,
  groups: GroupNames,
  facts: CorrectionFacts,
): readonly Demand[] {
  if (!facts.isUndecided) return []
  const demands: Demand[] = []
  const own = rules.categories[facts.category]
  const needed = approvalsFor(rules, facts.category)
  if (needed > 1) {
    const given = facts.approvals === 0 ? '' : ` ${facts.approvals} of them approved.`
    demands.push({ code: 'approvals', text: `${needed} people approve this.${given}` })
  }
  const group = groupDemand(rules, groups, facts.category)
  if (group !== null) demands.push({ code: 'group', text: group.text })
  if (own?.reason === true && facts.reason.trim() === '') {
    demands.push({ code: 'reason', text: 'It needs a reason before it is approved.' })
  }
  const quoted = quotationRefusal(rules.correctionsInQuotations, facts)
  if (quoted !== null) demands.push({ code: 'source_of_quote', text: quoted })
  return demands
}

/** What the verdict of a claim still needs. */
export function demandsOfClaim(rules: DeskRules, evidence: readonly Evidence[]): readonly Demand[] {
  if (rules.verdictSources === null) return []
  const short = shortOfSources(rules.verdictSources, countEvidence(evidence, rules.keeperAtDesk))
  return short === null ? [] : [{ code: 'sources', text: short }]
}
