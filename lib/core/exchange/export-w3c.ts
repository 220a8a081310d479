import type { AnnotationWithThread } from '../annotations/annotation-contract'
import type { Citation } from '../sources/source-contract'
import { codePointCounter } from './code-points'
import type { ExportInput } from './export-input'

type Json = { readonly [key: string]: unknown }
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/**
 * The annotations as a W3C Web Annotation collection (JSON-LD): claims assess, corrections edit, queries question,
 * comments reply. Positions are code points of the original text export; an insertion stands on its neighbouring word.
 * Withdrawn annotations are left out.
 */
export function exportW3c(input: ExportInput): Json {
  const live = input.annotations.filter(({ state }) => state !== 'withdrawn')
  const toCodePoint = codePointCounter(input.revision.text)
  const items = live.flatMap((annotation) => [
    annotationJson(annotation, input, toCodePoint),
    ...annotation.comments.map((comment) => replyJson(annotation, comment)),
  ])
  const id = `urn:uuid:${input.article.id}`
  const page = `${id}#annotations-1`
  return {
    '@context': CONTEXT,
    id: `${id}#annotations`,
    type: 'AnnotationCollection',
    label: input.article.headline,
    total: items.length,
    first: { id: page, type: 'AnnotationPage', partOf: `${id}#annotations`, startIndex: 0, items },
    last: page,
  }
}

function annotationJson(
  annotation: AnnotationWithThread,
  input: ExportInput,
  toCodePoint: (offset: number) => number,
): Json {
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: { claim: 'assessing', correction: 'editing', query: 'questioning' }[annotation.kind],
    creator: agent(annotation.createdBy),
    created: seconds(annotation.createdAt),
    modified: seconds(annotation.updatedAt),
    generated: seconds(input.exportedAt),
    body: [
      ...contentBodies(annotation),
      textBody(annotation.state, 'tagging'),
      ...annotation.citations.map((citation) => citationBody(citation, annotation.createdAt)),
    ],
    target: {
      type: 'SpecificResource',
      source: input.article.url ?? `urn:uuid:${input.article.id}`,
      selector: selectors(annotation, input.revision.text, toCodePoint),
    },
  }
}

function contentBodies({ claim, correction, query }: AnnotationWithThread): readonly Json[] {
  if (claim !== undefined) {
    return [
      textBody(claim.statement, 'describing'),
      ...(claim.verdict === null ? [] : [textBody(claim.verdict, 'assessing')]),
      ...(claim.explanation === null ? [] : [textBody(claim.explanation, 'commenting')]),
      ...claim.correctionIds.map((id) => ({
        type: 'SpecificResource',
        source: `urn:uuid:${id}`,
        purpose: 'linking',
      })),
    ]
  }
  if (correction !== undefined) {
    return [
      textBody(correction.replacement, 'editing'),
      ...(correction.reason === '' ? [] : [textBody(correction.reason, 'commenting')]),
      textBody(correction.category, 'classifying'),
      ...(correction.claim === null ? [] : [textBody(correction.claim.statement, 'describing')]),
    ]
  }
  return [textBody(query?.text ?? '', 'questioning')]
}

/**
 * A source with an address is linked, its archived copy as its state at the time of citing (a TimeState needs a
 * date); one without is named in text.
 */
function citationBody({ source, quote, locator, stance }: Citation, citedAt: string): Json {
  const words = [source.title, stance, locator, quote]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
  if (!('url' in source) || source.url === null) return textBody(words, 'linking')
  return {
    type: 'SpecificResource',
    source: source.url,
    purpose: 'linking',
    ...(source.archivedUrl === null
      ? {}
      : { state: { type: 'TimeState', sourceDate: seconds(citedAt), cached: source.archivedUrl } }),
    ...(quote === null ? {} : { selector: { type: 'TextQuoteSelector', exact: quote } }),
  }
}

function replyJson(
  annotation: AnnotationWithThread,
  { id, text, createdBy, createdAt }: AnnotationWithThread['comments'][number],
): Json {
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'replying',
    creator: agent(createdBy),
    created: seconds(createdAt),
    body: textBody(text, 'replying'),
    target: `urn:uuid:${annotation.id}`,
  }
}

function selectors(
  { anchor, kind }: AnnotationWithThread,
  text: string,
  toCodePoint: (offset: number) => number,
): readonly Json[] {
  const { start, end } = anchor
  if (start === null || end === null) return [quoteSelector(anchor.exact, anchor.prefix, anchor.suffix)]
  const [from, to] = kind === 'correction' && start === end ? neighbouringWord(text, start) : [start, end]
  const exact = text.slice(from, to)
  const [prefix, suffix] =
    from === start && to === end
      ? [anchor.prefix, anchor.suffix]
      : [text.slice(Math.max(0, from - 32), from), text.slice(to, to + 32)]
  return [
    quoteSelector(exact, prefix, suffix),
    { type: 'TextPositionSelector', start: toCodePoint(from), end: toCodePoint(to) },
  ]
}

function quoteSelector(exact: string, prefix: string, suffix: string): Json {
  return { type: 'TextQuoteSelector', exact, prefix, suffix }
}

/** The run without white space that ends at the insertion point, else the one that begins after it. */
function neighbouringWord(text: string, at: number): readonly [number, number] {
  const before = /\S{1,100}$/.exec(text.slice(Math.max(0, at - 100), at))
  if (before !== null) return [at - before[0].length, at]
  const after = /^\s*(\S{1,100})/.exec(text.slice(at, at + 200))
  return after?.[1] === undefined ? [at, at] : [at + after[0].length - after[1].length, at + after[0].length]
}

function textBody(value: string, purpose: string): Json {
  return { type: 'TextualBody', value, format: 'text/plain', purpose }
}

function agent({ id, name }: { readonly id: string; readonly name: string }): Json {
  return { id: `urn:uuid:${id}`, type: 'Person', name }
}

/** xsd:dateTime in UTC without fractions. */
function seconds(at: string): string {
  return at.replace(/\.\d+Z$/, 'Z')
}
