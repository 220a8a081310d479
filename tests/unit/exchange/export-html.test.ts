import { describe, expect, it } from '@jest/globals'
import { parse, defaultTreeAdapter as tree, type DefaultTreeAdapterTypes } from 'parse5'
import { exportAnnotatedHtml, exportPlainHtml } from '@/lib/core/exchange/export-html'
import {
  annotationOn,
  approved,
  correctionOn,
  exportInput,
  plainDocument,
} from '@/tests/support/export-input'

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`

const openRecord = {
  id: '00000000-0000-7000-8000-0000000000c1',
  kind: 'url' as const,
  publisher: null,
  archivedUrl: null,
  author: null,
  publishedAt: null,
  grade: 'secondary' as const,
  confidential: false,
}

function elements(html: string): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (tree.isElementNode(node)) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

describe('the annotated page', () => {
  it('keeps hostile text as text, wherever it stands', () => {
    const doc = plainDocument(hostile, [`A ${hostile} b`])
    const start = hostile.length + 3
    const input = exportInput(doc, [
      correctionOn(doc, start, start + 4, hostile, {
        ...approved,
        comments: [
          {
            id: '00000000-0000-7000-8000-0000000000a1',
            text: hostile,
            createdBy: { id: '00000000-0000-7000-8000-0000000000b1', name: hostile },
            createdAt: '2026-01-02T03:04:05.000Z',
          },
        ],
      }),
      annotationOn(doc, { kind: 'query', start: start + 6, end: start + 9, query: { text: hostile } }),
    ])
    const names = elements(exportAnnotatedHtml(input)).map(({ tagName }) => tagName)
    expect(names).not.toContain('script')
    expect(names).not.toContain('img')
    expect(exportAnnotatedHtml(input)).toContain('&lt;script&gt;')
  })

  it('draws an approved correction as deletion and insertion with its note', () => {
    const doc = plainDocument('H', ['One word here'])
    const html = exportAnnotatedHtml(exportInput(doc, [correctionOn(doc, 6, 10, 'deed', approved)]))
    expect(html).toMatch(/<del class="approved"[^>]*>word<\/del><ins class="approved"[^>]*>deed<\/ins><sup>/)
  })

  it('says in a note who proposed and who approved, in that order, and links the address of a source', () => {
    const doc = plainDocument('H', ['One word here'])
    const address = 'https://example.org/a?b=1&c=2'
    const source = { ...openRecord, title: address, url: address }
    const cited = { id: openRecord.id, source, quote: 'the deed', locator: null, stance: 'refutes' as const }
    const html = exportAnnotatedHtml(
      exportInput(doc, [correctionOn(doc, 6, 10, 'deed', { ...approved, citations: [cited] })]),
    )
    const links = elements(html).filter(({ attrs }) => attrs.some(({ value }) => value === address))
    expect(links.map(({ tagName }) => tagName)).toEqual(['a'])
    expect(html).toContain('<p>Refutes: <a href=')
    expect(html).toMatch(/<p>Proposed by .*<p>Approved by /s)
  })

  it('draws the earlier of two open corrections that overlap, and lists the other', () => {
    const doc = plainDocument('H', ['One word here'])
    const first = correctionOn(doc, 6, 10, 'deed', { createdAt: '2026-01-01T00:00:00.000Z' })
    const second = correctionOn(doc, 2, 10, 'Some words', { createdAt: '2026-01-02T00:00:00.000Z' })
    const html = exportAnnotatedHtml(exportInput(doc, [second, first]))
    expect(html).toContain('>deed</ins>')
    expect(html).not.toContain('>Some words</ins>')
    expect(html).toContain('Some words')
  })

  it('has nothing but copy in the plain page', () => {
    const doc = plainDocument('H', ['One word here'])
    const html = exportPlainHtml(exportInput(doc, [correctionOn(doc, 6, 10, 'deed')]), doc)
    expect(html).toContain('<p>One word here</p>')
    expect(html).not.toContain('deed')
  })

  it('regroups lists, tables and quotations', () => {
    const item = (text: string, level: number) => ({
      type: 'listItem' as const,
      attrs: { ordered: false, level, start: null, continued: false },
      content: [{ type: 'text' as const, text }],
    })
    const cell = (text: string, row: number, column: number) => ({
      type: 'tableCell' as const,
      attrs: { table: 0, row, column, header: row === 0 },
      content: [{ type: 'text' as const, text }],
    })
    const head = plainDocument('H', [])
    const doc = {
      ...head,
      content: [...head.content, item('a', 1), item('b', 2), item('c', 1), cell('k', 0, 0), cell('v', 1, 1)],
    }
    const html = exportPlainHtml(exportInput(doc, []), doc)
    expect(html).toContain('<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul>')
    expect(html).toContain('<tr><th><p>k</p></th><td></td></tr><tr><td></td><td><p>v</p></td></tr>')
  })
})
