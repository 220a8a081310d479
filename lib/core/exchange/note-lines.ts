import type { AnnotationState, AnnotationWithThread } from '../annotations/annotation-contract'
import type { Citation } from '../sources/source-contract'

/** Finds the other half of a join: a correction by its id, an annotation that carries a claim by the claim's. */
export type NoteIndex = {
  readonly byId: ReadonlyMap<string, AnnotationWithThread>
  readonly byClaim: ReadonlyMap<string, AnnotationWithThread>
}

/** The index over all annotations of an export. */
export function noteIndex(annotations: readonly AnnotationWithThread[]): NoteIndex {
  const carriers = annotations.filter(({ claim }) => claim !== undefined)
  return {
    byId: new Map(annotations.map((annotation) => [annotation.id, annotation])),
    byClaim: new Map(carriers.map((annotation) => [annotation.claim?.id ?? '', annotation])),
  }
}

const stateWords: Readonly<Record<AnnotationState, string>> = {
  open: 'open',
  checked: 'checked',
  proposed: 'proposed, not yet approved',
  approved: 'approved',
  rejected: 'stet: rejected',
  withdrawn: 'withdrawn',
  superseded: 'superseded by an approved correction',
  reopened: 'reopened, not yet approved',
  answered: 'answered',
  resolved: 'resolved',
}

const stanceWords: Readonly<Record<Citation['stance'], string>> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
}

const madeWords: Readonly<Record<AnnotationWithThread['kind'], string>> = {
  correction: 'Proposed',
  claim: 'Claim noted',
  query: 'Asked',
}

const decisionWords: Readonly<Record<AnnotationWithThread['decisions'][number]['decision'], string>> = {
  approve: 'Approved',
  reject: 'Stet',
  reopen: 'Reopened',
}

/** How a state reads in a note. */
export function stateInWords(state: AnnotationState): string {
  return stateWords[state]
}

/** A citation as one line: stance, source, grade, quote, where in it, address. */
export function citationLine({ source, quote, locator, stance }: Citation): string {
  const open = 'grade' in source ? source : null
  const parts = [
    open === null
      ? `${source.title} (ask ${'keeper' in source ? source.keeper.name : 'its keeper'})`
      : source.title,
    open?.publisher ?? null,
    open?.author ?? null,
    open?.publishedAt ?? null,
    open === null ? null : `${open.grade} source`,
    locator,
    quote === null ? null : `“${quote}”`,
    open === null || open.url === open.title ? null : open.url,
    open?.archivedUrl == null ? null : `archived at ${open.archivedUrl}`,
  ]
  return `${stanceWords[stance]}: ${parts.filter((part) => part !== null && part !== '').join(' · ')}`
}

/**
 * What a note says of an annotation, a line each: the join of correction, claim, verdict, sources and the people who
 * signed. `index` finds the other half of a join.
 */
export function noteLines(annotation: AnnotationWithThread, index: NoteIndex): readonly string[] {
  return [
    ...headLines(annotation, index),
    ...annotation.citations.map(citationLine),
    `${madeWords[annotation.kind]} by ${annotation.createdBy.name}, ${annotation.createdAt.slice(0, 10)}`,
    ...annotation.decisions.map(({ by, at, decision, note }) =>
      [`${decisionWords[decision]} by ${by.name}, ${at.slice(0, 10)}`, note]
        .filter((part) => part !== null)
        .join(': '),
    ),
    ...annotation.comments.map(({ text, createdBy }) => `${createdBy.name}: ${text}`),
  ]
}

function headLines(annotation: AnnotationWithThread, index: NoteIndex): readonly string[] {
  const { correction, claim, query, state, disputed } = annotation
  if (correction !== undefined) {
    const { original, replacement, category, reason, inQuotation } = correction
    return [
      `Correction (${category}), ${stateInWords(state)}${disputed ? ', disputed' : ''}: ${changeInWords(original, replacement)}`,
      ...(reason === '' ? [] : [`Reason: ${reason}`]),
      ...(inQuotation ? ['Inside a quotation: check what was said.'] : []),
      ...(correction.claim === null
        ? []
        : [`Claim: ${correction.claim.statement} — ${correction.claim.verdict ?? 'no verdict yet'}`]),
      ...(correction.claim === null ? [] : claimSources(correction.claim.id, index)),
    ]
  }
  if (claim !== undefined) {
    const said = [claim.claimant, claim.saidAt].filter((part) => part !== null).join(', ')
    return [
      `Claim${state === 'withdrawn' ? ' (withdrawn)' : ''}: ${claim.statement}`,
      ...(said === '' ? [] : [`Said by ${said}`]),
      `Verdict: ${claim.verdict ?? 'none yet'}${claim.verdict === null && claim.verdicts.length > 1 ? ' (verdicts differ)' : ''}`,
      ...(claim.explanation === null ? [] : [claim.explanation]),
      ...claim.correctionIds.flatMap((id) => {
        const found = index.byId.get(id)
        if (found?.correction === undefined) return []
        return [
          `Corrected: ${changeInWords(found.correction.original, found.correction.replacement)} (${stateInWords(found.state)})`,
        ]
      }),
    ]
  }
  return [`Query, ${stateInWords(state)}: ${query?.text ?? ''}`]
}

/** The sources that prove the claim behind a correction, when the claim stands in this article too. */
function claimSources(claimId: string, index: NoteIndex): readonly string[] {
  const carrier = index.byClaim.get(claimId)
  return carrier === undefined
    ? []
    : carrier.citations.map((citation) => `Claim's source: ${citationLine(citation)}`)
}

function changeInWords(original: string, replacement: string): string {
  if (original === '') return `“${replacement}” added`
  if (replacement === '') return `“${original}” deleted`
  return `“${original}” → “${replacement}”`
}
