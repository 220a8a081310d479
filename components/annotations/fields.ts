import type { Span } from '@/lib/core/anchors/span'
import type {
  Annotation,
  AnnotationKind,
  CorrectionCategory,
  CreateAnnotationInput,
  PatchAnnotationInput,
} from '@/lib/core/annotations/annotation-contract'
import { guessCategory } from '@/lib/core/corrections/guess-category'
import type { Citation, CitationInput } from '@/lib/core/sources/source-contract'

export type Stance = Citation['stance']

/** A citation being written. The source is one of the library, or a new one by its address or title. */
export type CitationFields = {
  readonly key: string
  /** of a citation that is already kept */
  readonly id?: string
  readonly source:
    | {
        readonly type: 'library'
        readonly id: string
        readonly title: string
        readonly confidential: boolean
      }
    | { readonly type: 'new'; readonly title: string; readonly url: string }
  readonly quote: string
  readonly locator: string
  readonly stance: Stance
  /** what this person may not see, and so not change */
  readonly hidden?: true
}

export type ClaimRef = { readonly id: string; readonly statement: string }

/** What a card's form holds, as typed. */
export type CorrectionFields = {
  readonly kind: 'correction'
  readonly replacement: string
  /** null: guessed from the two texts */
  readonly category: CorrectionCategory | null
  readonly reason: string
  readonly claim: ClaimRef | null
  readonly citations: readonly CitationFields[]
}
export type ClaimFields = {
  readonly kind: 'claim'
  readonly statement: string
  readonly claimant: string
  readonly saidAt: string
  /** '' for none yet */
  readonly verdict: string
  readonly explanation: string
  readonly citations: readonly CitationFields[]
}
export type QueryFields = { readonly kind: 'query'; readonly text: string }
export type Fields = CorrectionFields | ClaimFields | QueryFields

/** The form of a new annotation on these words. */
export function newFields(kind: AnnotationKind, quote: string, claim: ClaimRef | null = null): Fields {
  switch (kind) {
    case 'correction':
      return { kind, replacement: quote, category: null, reason: '', claim, citations: [] }
    case 'claim':
      return {
        kind,
        statement: quote.replaceAll('\n', ' '),
        claimant: '',
        saidAt: '',
        verdict: '',
        explanation: '',
        citations: [],
      }
    case 'query':
      return { kind, text: '' }
  }
}

/** The form of an annotation that is there; a claim shows one's own verdict. */
export function fieldsOf(annotation: Annotation, myId: string): Fields {
  const citations = annotation.citations.map(citationFieldsOf)
  const { correction, claim, query } = annotation
  if (correction !== undefined) {
    return {
      kind: 'correction',
      replacement: correction.replacement,
      category: correction.category,
      reason: correction.reason,
      claim: correction.claim,
      citations,
    }
  }
  if (claim !== undefined) {
    const own = claim.verdicts.find(({ by }) => by.id === myId)
    return {
      kind: 'claim',
      statement: claim.statement,
      claimant: claim.claimant ?? '',
      saidAt: claim.saidAt ?? '',
      verdict: own?.verdict ?? '',
      explanation: own?.explanation ?? claim.explanation ?? '',
      citations,
    }
  }
  return { kind: 'query', text: query?.text ?? '' }
}

function citationFieldsOf(citation: Citation): CitationFields {
  const { source } = citation
  return {
    key: citation.id,
    id: citation.id,
    source: { type: 'library', id: source.id, title: source.title, confidential: source.confidential },
    quote: citation.quote ?? '',
    locator: citation.locator ?? '',
    stance: citation.stance,
    ...('grade' in source ? {} : { hidden: true as const }),
  }
}

/** The category as it will be sent: the chosen one, else the guess. */
export function categoryOf(fields: CorrectionFields, original: string): CorrectionCategory {
  return fields.category ?? guessCategory(original, fields.replacement)
}

/** What keeps the form from being sent, as a sentence for its first field; null when nothing does. */
export function missing(fields: Fields, original: string): string | null {
  switch (fields.kind) {
    case 'correction':
      if (fields.replacement !== original) return null
      return original === ''
        ? 'Type the words to insert.'
        : 'Change the words: this is what stands there now.'
    case 'claim':
      return fields.statement.trim() === '' ? 'Say what is claimed.' : null
    case 'query':
      return fields.text.trim() === '' ? 'Ask the writer something.' : null
  }
}

type Content = Omit<CreateAnnotationInput, 'kind' | 'target'>

/** The parts of a new annotation's request. */
export function createContent(fields: Fields, original: string): Content {
  switch (fields.kind) {
    case 'correction':
      return {
        correction: {
          replacement: fields.replacement,
          category: categoryOf(fields, original),
          ...(fields.reason.trim() === '' ? {} : { reason: fields.reason.trim() }),
        },
        ...(fields.claim === null ? {} : { claimId: fields.claim.id }),
        ...citationsPart(fields.citations),
      }
    case 'claim':
      return { claim: claimPart(fields), ...citationsPart(fields.citations) }
    case 'query':
      return { query: { text: fields.text } }
  }
}

/** The parts that differ from what the annotation said when the form was opened. */
export function patchContent(fields: Fields, before: Fields): PatchAnnotationInput {
  if (fields.kind === 'query' || before.kind === 'query') {
    return fields.kind === 'query' ? { query: { text: fields.text } } : {}
  }
  const citations =
    JSON.stringify(fields.citations) === JSON.stringify(before.citations)
      ? {}
      : { citations: fields.citations.map(citationInput) }
  if (fields.kind === 'claim' && before.kind === 'claim') {
    const [now, then] = [claimPart(fields), claimPart(before)]
    const changed = differing(now, then)
    // The explanation belongs to the verdict: they are one act.
    const verdict = 'explanation' in changed && now.verdict !== null ? { verdict: now.verdict } : {}
    const claim = { ...changed, ...verdict }
    return { ...(Object.keys(claim).length === 0 ? {} : { claim }), ...citations }
  }
  if (fields.kind !== 'correction' || before.kind !== 'correction') return citations
  const { replacement, category, reason } = fields
  const correction = differing(
    { replacement, reason, ...(category === null ? {} : { category }) },
    { replacement: before.replacement, reason: before.reason, category: before.category ?? undefined },
  )
  const claimId = fields.claim?.id ?? null
  return {
    ...(Object.keys(correction).length === 0 ? {} : { correction }),
    ...(claimId === (before.claim?.id ?? null) ? {} : { claimId }),
    ...citations,
  }
}

function differing<T extends Readonly<Record<string, unknown>>>(
  now: T,
  then: Readonly<Record<string, unknown>>,
): Partial<T> {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => value !== then[name])) as Partial<T>
}

function claimPart(fields: ClaimFields) {
  return {
    statement: fields.statement.trim(),
    claimant: fields.claimant.trim() === '' ? null : fields.claimant.trim(),
    saidAt: fields.saidAt.trim() === '' ? null : fields.saidAt.trim(),
    verdict: fields.verdict === '' ? null : fields.verdict,
    explanation: fields.explanation.trim() === '' ? null : fields.explanation.trim(),
  }
}

function citationsPart(citations: readonly CitationFields[]): { citations?: CitationInput[] } {
  return citations.length === 0 ? {} : { citations: citations.map(citationInput) }
}

function citationInput(citation: CitationFields): CitationInput {
  const { source } = citation
  return {
    ...(citation.id === undefined ? {} : { id: citation.id }),
    ...(source.type === 'library'
      ? { sourceId: source.id }
      : {
          source: {
            ...(source.title.trim() === '' ? {} : { title: source.title.trim() }),
            ...(source.url === '' ? {} : { url: source.url }),
          },
        }),
    ...(citation.hidden === true
      ? {}
      : {
          quote: citation.quote.trim() === '' ? null : citation.quote.trim(),
          locator: citation.locator.trim() === '' ? null : citation.locator.trim(),
        }),
    stance: citation.stance,
  }
}

/** The targets of a new annotation: its own words and the other places ticked. */
export function targetsOf(revision: number, span: Span, others: readonly Span[]) {
  return [span, ...others].map(({ start, end }) => ({ revision, start, end }))
}
