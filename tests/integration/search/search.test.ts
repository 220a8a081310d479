import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { createSourceInput, patchSourceInput } from '@/lib/core/sources/source-contract'
import { listArticles } from '@/lib/server/articles/list-articles'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { listClaims } from '@/lib/server/claims/list-claims'
import { fillSearchText } from '@/lib/server/database/fill-search-text'
import { createSource } from '@/lib/server/sources/create-source'
import { listSources } from '@/lib/server/sources/list-sources'
import { patchSource } from '@/lib/server/sources/patch-source'
import { COPY, deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = await deskUnderTest()
})
afterEach(() => desk.cleanup())

const NAMES = ['Straße', 'Élysée', 'İzmir', 'up 50%', 'a_b', 'C:\\', 'plain']

/** Each name as a headline, a statement and a title. */
async function fill(): Promise<void> {
  const ctx = desk.as(desk.editor)
  for (const name of NAMES) {
    await desk.importCopy(`${name}\n${COPY}`)
    const claim = { statement: name }
    await desk.annotate(desk.editor, { kind: 'claim', target: { exact: '12 ferries' }, claim })
    await createSource(ctx, createSourceInput.parse({ title: name }))
  }
}

async function found(q: string): Promise<readonly (readonly string[])[]> {
  const ctx = desk.as(desk.editor)
  const query = { q, limit: 50 }
  const articles = (await listArticles(ctx, query)).items.map(({ headline }) => headline)
  const claims = (await listClaims(ctx, query)).items.map(({ statement }) => statement)
  const sources = (await listSources(ctx, query)).items.map(({ title }) => title)
  return [articles, claims, sources]
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['STRASSE', ['Straße']],
  ['straße', ['Straße']],
  ['élysée', ['Élysée']],
  ['ÉLYSÉE', ['Élysée']],
  ['izmir', ['İzmir']],
  ['İZMİR', ['İzmir']],
  ['%', ['up 50%']],
  ['50%', ['up 50%']],
  ['_', ['a_b']],
  ['\\', ['C:\\']],
  ['p%n', []],
  ['pl_in', []],
]

describe('articles, claims and sources', () => {
  it('are found by letters of any case, and by signs that a pattern would read otherwise', async () => {
    await fill()
    for (const [q, expected] of CASES) {
      expect([q, await found(q)]).toEqual([q, [expected, expected, expected]])
    }
  })

  it('are found as they read after a change, and no more as they did', async () => {
    const made = await desk.annotate(desk.editor, {
      kind: 'claim',
      target: { exact: '12 ferries' },
      claim: { statement: 'Alt' },
    })
    const patch = { claim: { statement: 'Über', verdict: 'False' } }
    await patchAnnotation(desk.as(desk.editor), { id: made.id, version: 1, patch })
    const source = await createSource(desk.as(desk.editor), createSourceInput.parse({ title: 'Alt' }))
    const change = { patch: patchSourceInput.parse({ title: 'Über' }), id: source.id, version: 1 }
    await patchSource(desk.as(desk.editor), change)
    expect(await found('ÜBER')).toEqual([[], ['Über'], ['Über']])
    expect(await found('alt')).toEqual([[], [], []])
    expect((await found('false'))[1]).toEqual(['Über'])
  })

  it('of an older desk are found once their search text is filled in', async () => {
    await fill()
    const file = new Database(desk.file)
    for (const table of ['Article', 'Claim', 'Source']) file.exec(`UPDATE ${table} SET searchText = ''`)
    file.close()
    expect(await found('strasse')).toEqual([[], [], []])
    fillSearchText(desk.file)
    expect(await found('strasse')).toEqual([['Straße'], ['Straße'], ['Straße']])
  })
})
