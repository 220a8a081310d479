/**
 * Tries the anchorer on neutral facts about anchoring: `npx tsx scripts/measure-anchors.ts FOLDER`, where FOLDER holds
 * `anchoring_facts.jsonl` and its pages. Prints, for each level, how many facts hold, do not hold, or speak of something
 * that Stet does not do, with the reason. The exit code is 1 when a "must" does not hold.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from '@/lib/core/anchors/describe'
import { foldQuote } from '@/lib/core/anchors/fold-text'
import { otherPlaces } from '@/lib/core/anchors/other-places'
import { resolveQuote, type QuoteSelector } from '@/lib/core/anchors/resolve-quote'
import type { Span } from '@/lib/core/anchors/span'
import { trimSpan } from '@/lib/core/anchors/trim-span'
import { importArticle } from '@/lib/core/articles/import-article'
import { project } from '@/lib/core/articles/projection'

type Selector = {
  readonly type: string
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
}
type Selection = {
  readonly text?: string
  readonly start?: number
  readonly end?: number
  readonly occurrence?: number
}
type Fact = {
  readonly id: string
  readonly level: 'must' | 'should'
  readonly description: string
  readonly input: {
    readonly text?: string
    readonly html?: string
    readonly html_file?: string
    readonly quote?: string
    readonly quotes?: readonly string[]
    readonly prefix?: string
    readonly suffix?: string
    readonly selectors?: readonly Selector[]
    readonly select?: Selection
  }
  readonly expect: {
    readonly kind: string
    readonly start?: number
    readonly end?: number
    readonly text?: string
    readonly exact?: string
    readonly covers?: string
    readonly confidence?: string
    readonly also_acceptable?: readonly string[]
  }
}

/** `null` when the fact is not about what Stet does. */
type Verdict = { readonly holds: boolean | null; readonly why: string }

const NO_GUESSES =
  'a quote that is not there word for word is refused, never placed by likeness (DESIGN §8.7)'
const [folder = ''] = process.argv.slice(2)
if (folder === '') {
  console.error('usage: measure-anchors FOLDER')
  process.exit(2)
}

/** The projection of the fact's text or page; the page's own headings stay in the body. */
function textOf({ input }: Fact): string {
  if (input.text !== undefined) return input.text
  const content = input.html ?? readFileSync(join(folder, input.html_file ?? ''), 'utf8')
  const { doc } = importArticle({ content, format: 'html', headline: '§' })
  return project(doc).slice(2)
}

const verdict = (holds: boolean, why = ''): Verdict => ({ holds, why })

function found(text: string, quote: QuoteSelector): Span | null {
  const resolution = resolveQuote(text, quote)
  return resolution.kind === 'found' ? { start: resolution.start, end: resolution.end } : null
}

/** The quote that the fact looks for, by a selector or in parts. */
function quoteOf({ input }: Fact): QuoteSelector {
  const selector = input.selectors?.find(({ type }) => type === 'TextQuoteSelector')
  if (selector === undefined) return { exact: input.quote ?? '', prefix: input.prefix, suffix: input.suffix }
  return { exact: selector.exact ?? '', prefix: selector.prefix, suffix: selector.suffix }
}

function judgeNone(fact: Fact): Verdict {
  const { kind } = resolveQuote(textOf(fact), quoteOf(fact))
  return verdict(kind === 'not_found', kind)
}

function judgeQuote(fact: Fact): Verdict {
  const { expect } = fact
  if (expect.confidence?.startsWith('between')) return { holds: null, why: NO_GUESSES }
  const text = textOf(fact)
  const resolution = resolveQuote(text, quoteOf(fact))
  switch (resolution.kind) {
    case 'not_found':
      return verdict(false, 'not in the imported text')
    case 'ambiguous':
      return verdict(false, `${resolution.count} places that the context cannot tell apart`)
    case 'found': {
      const { start, end } = resolution
      const why = `at ${start}–${end}`
      if (expect.start !== undefined) return verdict(start === expect.start && end === expect.end, why)
      const wanted = expect.covers === 'whole paragraph' ? text : (expect.text ?? '')
      return verdict(foldQuote(text.slice(start, end)) === foldQuote(wanted), why)
    }
  }
}

function judgeRoundTrip(fact: Fact): Verdict {
  const text = textOf(fact)
  const { text: selected = '', occurrence = 1 } = fact.input.select ?? {}
  const places = placesOf(text, selected)
  const place = places[occurrence - 1]
  if (place === undefined) return verdict(false, 'the selection is not in the imported text')
  const trimmed = trimSpan(text, place.start, place.end)
  const quote = describe(text, trimmed.start, trimmed.end)
  const again = found(text, quote)
  const isSame = again?.start === trimmed.start && again.end === trimmed.end
  return verdict(isSame, again === null ? 'not found again' : `at ${again.start}–${again.end}`)
}

function placesOf(text: string, selected: string): readonly Span[] {
  const resolution = resolveQuote(text, { exact: selected })
  switch (resolution.kind) {
    case 'found':
      return [resolution]
    case 'ambiguous':
      return resolution.places
    case 'not_found':
      return []
  }
}

function judgeTrim({ input, expect }: Fact): Verdict {
  const { start, end } = trimSpan(input.text ?? '', input.select?.start ?? 0, input.select?.end ?? 0)
  return verdict(start === expect.start && end === expect.end, `${start}–${end}`)
}

function judgeStoredQuote(fact: Fact): Verdict {
  const text = textOf(fact)
  const selected = fact.input.select?.text === 'whole paragraph' ? text : (fact.input.select?.text ?? '')
  const place = placesOf(text, selected)[0] ?? { start: 0, end: 0 }
  const span = trimSpan(text, place.start, place.end)
  const { exact } = describe(text, span.start, span.end)
  return verdict(
    [fact.expect.exact, ...(fact.expect.also_acceptable ?? [])].includes(exact),
    JSON.stringify(exact),
  )
}

function judgeAllAnchored(fact: Fact): Verdict {
  const text = textOf(fact)
  const lost = (fact.input.quotes ?? []).filter((exact) => {
    const place = found(text, { exact })
    return place === null || otherPlaces(text, place).length > 0
  })
  return verdict(
    lost.length === 0,
    lost.length === 0 ? 'both anchored; drawing is the editor’s' : `${lost.length} lost`,
  )
}

/** The fact itself lets an importer collapse white space, as long as quotes are taken from the collapsed text. */
function judgeDocumentText(fact: Fact): Verdict {
  const text = textOf(fact)
  if (text === fact.expect.text) return verdict(true)
  const place = found(text, { exact: fact.expect.text ?? '' })
  if (place?.start !== 0 || place.end !== text.length) return verdict(false, JSON.stringify(text))
  return {
    holds: null,
    why: 'HTML is imported with white space collapsed, as the fact allows; its quote is found',
  }
}

const judges: Readonly<Record<string, (fact: Fact) => Verdict>> = {
  none: judgeNone,
  match: judgeQuote,
  match_text: judgeQuote,
  match_start: () => ({ holds: null, why: NO_GUESSES }),
  confidence_strictly_decreasing: () => ({
    holds: null,
    why: 'there is no confidence: a quote is found, not found or ambiguous',
  }),
  round_trip: judgeRoundTrip,
  trimmed: judgeTrim,
  stored_quote: judgeStoredQuote,
  document_text: judgeDocumentText,
  all_anchored: judgeAllAnchored,
}

function judge(fact: Fact): Verdict {
  return judges[fact.expect.kind]?.(fact) ?? { holds: null, why: `unknown kind of fact: ${fact.expect.kind}` }
}

const lines = readFileSync(join(folder, 'anchoring_facts.jsonl'), 'utf8').trim().split('\n')
const judged = lines.map((line) => JSON.parse(line) as Fact).map((fact) => ({ fact, ...judge(fact) }))
for (const level of ['must', 'should'] as const) {
  const ofLevel = judged.filter(({ fact }) => fact.level === level)
  const count = (holds: boolean | null): number => ofLevel.filter((one) => one.holds === holds).length
  console.log(`${level}: ${count(true)} held, ${count(false)} not held, ${count(null)} not applicable`)
  for (const { fact, holds, why } of ofLevel.filter((one) => one.holds !== true)) {
    console.log(
      `  ${fact.id} ${holds === null ? 'not applicable' : 'NOT HELD'}: ${fact.description}\n    ${why}`,
    )
  }
}
process.exitCode = judged.some(({ fact, holds }) => fact.level === 'must' && holds === false) ? 1 : 0
