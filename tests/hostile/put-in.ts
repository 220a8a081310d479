import { z } from 'zod'
import { annotationSchema } from '@/lib/core/annotations/annotation-contract'
import { articleSchema, importedArticle, type SourceFormat } from '@/lib/core/articles/article-contract'
import { importArticle as readCopy } from '@/lib/core/articles/import-article'
import { project } from '@/lib/core/articles/projection'
import { openSource } from '@/lib/core/sources/source-contract'
import { bodyOf, forEach, type Answer, type Call } from './desk-client'
import { hostileAddresses, type HostileString } from './own-strings'
import type { FaultLog } from './watch-browser'

/** An annotation, and the texts that its card and the exports must show. */
export type Placed = {
  readonly id: string
  readonly card: readonly string[]
  readonly notes: readonly string[]
  readonly drawn: boolean
}
export type PutArticle = {
  readonly id: string
  readonly format: SourceFormat
  readonly headline: string
  /** what must stand in the copy, to the letter */
  readonly copy: readonly string[]
  readonly slug: readonly string[]
  readonly annotations: readonly Placed[]
}
export type People = { readonly editor: Call; readonly reviewer: Call; readonly admin: Call }

/** What a field takes of a string: its first characters; where nothing would be left, a word. */
export function fitting(text: string, max: number): string {
  const part = text.slice(0, max)
  return part.replace(/\p{Cc}/gu, '').trim() === '' ? 'blank' : part
}

/**
 * Articles of the strings as HTML or Markdown, as many strings in one as it bears: a string that takes in what comes
 * after it parts them, so that each is read as markup and hides no other.
 */
export async function putMarkup(
  editor: Call,
  format: 'html' | 'markdown',
  strings: readonly HostileString[],
): Promise<readonly PutArticle[]> {
  const line = (index: number) => (format === 'html' ? `<p>${markOf(index)}</p>` : `\n\n${markOf(index)}\n\n`)
  const content = strings.map(({ text }, index) => line(index) + text).join('') + line(strings.length)
  const marks = Array.from({ length: strings.length + 1 }, (_, index) => markOf(index))
  if (strings.length > 1 && !keeps(content, format, marks)) {
    const half = Math.ceil(strings.length / 2)
    return [
      ...(await putMarkup(editor, format, strings.slice(0, half))),
      ...(await putMarkup(editor, format, strings.slice(half))),
    ]
  }
  return [await putArticle(editor, format, strings[0]?.text ?? '', content, marks.slice(0, 1))]
}

function keeps(content: string, format: SourceFormat, marks: readonly string[]): boolean {
  const lines = new Set(project(readCopy({ headline: 'Any', content, format }).doc).split('\n'))
  return marks.every((mark) => lines.has(mark))
}

/** An article with the string as its headline, byline and dateline, for the desk's list and the exports. */
export async function putHeadline(editor: Call, { text }: HostileString): Promise<PutArticle> {
  return putArticle(editor, 'text', text, 'One line of text.', [])
}

/** An article of many strings as lines of text. Each has a line before it, which the annotations are on. */
export async function putText(people: People, strings: readonly HostileString[]): Promise<PutArticle> {
  const content = strings.map(({ text }, index) => `${markOf(index)}\n${text}`).join('\n')
  const copy = strings.map(({ text }) => text)
  const article = await putArticle(people.editor, 'text', copy[0] ?? '', content, copy)
  const { revision } = bodyOf(articleSchema, await people.editor('GET', `/articles/${article.id}`))
  const annotations: Placed[][] = []
  await forEach(strings, async ({ text }, index) => {
    const start = revision.text.indexOf(`\n${markOf(index)}`) + 1
    const target = { revision: revision.number, start, end: start + markOf(index).length }
    const next = revision.text.indexOf(`\n${markOf(index + 1)}`)
    const end = next < 0 ? revision.text.length : next
    const own = end > target.end + 1 ? { ...target, start: target.end + 1, end } : target
    annotations[index] = await annotate(people, article.id, { text, index, target, own })
  })
  return { ...article, annotations: annotations.flat() }
}

const markOf = (index: number) => `Line ${index} is marked.`

async function putArticle(
  editor: Call,
  format: SourceFormat,
  text: string,
  content: string,
  copy: readonly string[],
): Promise<PutArticle> {
  const headline = fitting(text, 1000)
  const line = fitting(text, 300)
  const input = { headline, byline: line, dateline: line, content, format }
  const { id } = bodyOf(importedArticle, await editor('POST', '/articles', input))
  return { id, format, headline, copy, slug: [line], annotations: [] }
}

type Target = { readonly revision: number; readonly start: number; readonly end: number }
type Work = {
  readonly text: string
  readonly index: number
  readonly target: Target
  readonly own: Target
}

/** A claim, a correction and a query full of the string; the correction is approved, rejected or left open. */
async function annotate(people: People, article: string, work: Work): Promise<Placed[]> {
  const { text, index, target, own } = work
  const make = async (body: unknown) =>
    bodyOf(annotationSchema, await people.editor('POST', `/articles/${article}/annotations`, body))
  const short = fitting(text, 300)
  const long = fitting(text, 5000)
  const source = {
    title: fitting(text, 500),
    url: addressWith(text, article, index),
    publisher: short,
    author: short,
  }
  const claim = await make({
    kind: 'claim',
    target,
    claim: {
      statement: long,
      claimant: short,
      saidAt: fitting(text, 100),
      verdict: 'False',
      explanation: long,
    },
    citations: [{ source, quote: long, locator: fitting(text, 500) }],
  })
  await bodyOf(z.unknown(), await people.editor('POST', `/annotations/${claim.id}/comments`, { text: long }))
  const correction = await make({
    kind: 'correction',
    target,
    correction: { replacement: long, reason: long },
  })
  const decision = (['approve', 'reject', null] as const)[index % 3] ?? null
  if (decision !== null) {
    const body = { decision, note: long, textHash: correction.textHash }
    bodyOf(z.unknown(), await people.reviewer('POST', `/annotations/${correction.id}/decision`, body))
  }
  const query = await make({ kind: 'query', target: own, query: { text: long } })
  return [
    { id: claim.id, card: [long], notes: [long, short, source.title], drawn: true },
    { id: correction.id, card: [long], notes: [long], drawn: decision !== 'reject' },
    { id: query.id, card: [long], notes: [long], drawn: true },
  ]
}

/** A web address with the string in it. */
function addressWith(text: string, article: string, index: number): string {
  return `https://example.org/${article}/${index}?${fitting(text, 1500).replace(/\s+/g, ' ')}`.trim()
}

/** Puts every string, and the hostile addresses, where an address is asked for; the desk takes web addresses only. */
export async function putAddresses(
  { editor }: People,
  strings: readonly HostileString[],
  article: string,
  log: FaultLog,
): Promise<{ readonly given: number; readonly refused: number }> {
  const inside = strings.flatMap(({ text }) => text.match(/(?:javascript|vbscript|data):[^"'\s>]*/gi) ?? [])
  const addresses = [...new Set([...hostileAddresses, ...inside, ...strings.map(({ text }) => text)])]
  let refused = 0
  const expectRefusal = (answer: Answer, path: string, address: string) => {
    refused += answer.status === 422 ? 1 : 0
    if (isWebAddress(address)) return
    const named = answer.status === 422 && (JSON.parse(answer.text) as Refusal).errors?.[0]?.path === path
    if (!named)
      log.add(`${path} takes ${address.slice(0, 120)}: ${answer.status} ${answer.text.slice(0, 200)}`)
  }
  await forEach(addresses, async (url) => {
    expectRefusal(await editor('POST', '/sources', { title: 'Address', url }), 'url', url)
    const archived = { title: 'Address', archivedUrl: url }
    expectRefusal(await editor('POST', '/sources', archived), 'archivedUrl', url)
    const patch = await editor('PATCH', `/articles/${article}`, { url }, { 'if-match': '"999"' })
    expectRefusal(patch, 'url', url)
    const query = { kind: 'claim', target: { exact: 'no such words' }, citations: [{ source: { url } }] }
    const citation = await editor('POST', `/articles/${article}/annotations`, query)
    if (!isWebAddress(url)) expectRefusal(citation, 'citations.0.source.url', url)
  })
  return { given: addresses.length * 4, refused }
}

type Refusal = { readonly errors?: readonly { readonly path: string }[] }

function isWebAddress(address: string): boolean {
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : null
  return address.trim().length <= 2000 && (url?.protocol === 'http:' || url?.protocol === 'https:')
}

/** Sources, tokens and people named like the strings. */
export async function putNames(people: People, strings: readonly HostileString[]): Promise<void> {
  await forEach(strings, async ({ text }, index) => {
    const line = fitting(text, 300)
    const source = {
      title: fitting(text, 500),
      publisher: line,
      author: line,
      origin: fitting(text, 200),
      kind: 'document',
    }
    bodyOf(openSource, await people.editor('POST', '/sources', source))
    bodyOf(z.unknown(), await people.admin('POST', '/me/tokens', { name: fitting(text, 100) }))
    const email = `hostile-${index}-${Date.now()}@desk.test`
    const person = { email, name: fitting(text, 200), role: 'writer' }
    bodyOf(z.unknown(), await people.admin('POST', '/people', person))
  })
}
