import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { createSourceInput, patchSourceInput, type OpenSource } from '@/lib/core/sources/source-contract'
import { allAnnotations, listAnnotations } from '@/lib/server/annotations/list-annotations'
import { patchAnnotation } from '@/lib/server/annotations/patch-annotation'
import { withdrawAnnotation } from '@/lib/server/annotations/withdraw-annotation'
import { listArticles, listArticlesCached } from '@/lib/server/articles/list-articles'
import { patchArticle } from '@/lib/server/articles/patch-article'
import type { CachedBytes } from '@/lib/server/cache/byte-cache'
import { addComment } from '@/lib/server/comments/add-comment'
import type { Actor } from '@/lib/server/context'
import { decide } from '@/lib/server/decisions/decide'
import { patchPerson } from '@/lib/server/people/patch-person'
import { createSource } from '@/lib/server/sources/create-source'
import { patchSource } from '@/lib/server/sources/patch-source'
import { COPY, deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'

type Scene = {
  readonly there: string
  readonly correction: Annotation
  readonly claim: Annotation
  /** The same claim in another article, and withdrawn in a third. */
  readonly sameThere: Annotation
  readonly source: OpenSource
  readonly secret: OpenSource
}

let desk: DeskUnderTest
let scene: Scene
let articles: readonly string[]
beforeEach(async () => {
  desk = await deskUnderTest()
  scene = await prepare()
})
afterEach(() => desk.cleanup())

const claimTarget = { exact: '12 ferries' }
const made = async (input: object) =>
  (await createSource(desk.as(desk.editor), createSourceInput.parse(input))) as OpenSource

async function prepare(): Promise<Scene> {
  const source = await made({ title: 'Port log' })
  const secret = await made({ title: 'The harbour master', confidential: true })
  const citations = [{ sourceId: source.id }, { sourceId: secret.id, quote: 'Eleven.' }]
  const claim = await desk.annotate(desk.editor, { kind: 'claim', target: claimTarget, citations })
  const claimId = claim.claim?.id
  const there = await desk.importCopy(`Again\n${COPY}`)
  const third = await desk.importCopy(`Third\n${COPY}`)
  const sameThere = await desk.annotate(desk.editor, { kind: 'claim', target: claimTarget, claimId }, there)
  const gone = await desk.annotate(desk.editor, { kind: 'claim', target: claimTarget, claimId }, third)
  await withdrawAnnotation(desk.as(desk.editor), gone)
  const correction = await desk.correct(desk.editor)
  articles = [desk.articleId, there, third]
  return { there, correction, claim, sameThere, source, secret }
}

const person = (id: string, patch: object) => patchPerson(desk.as(desk.admin), { id, patch })
const source = (id: string, patch: object) =>
  patchSource(desk.as(desk.editor), { id, version: 1, patch: patchSourceInput.parse(patch) })
const annotation = ({ id, version }: Annotation, patch: object) =>
  patchAnnotation(desk.as(desk.editor), { id, version, patch })

const CHANGES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a name', () => person(desk.editor.id, { name: 'Edda Renamed' })],
  ['a source', () => source(scene.source.id, { title: 'Port log 2014' })],
  ['a confidential source', () => source(scene.secret.id, { title: 'The deputy' })],
  ['who sees a source', () => source(scene.secret.id, { viewers: [desk.reviewer.id] })],
  ['who keeps a source', () => source(scene.secret.id, { keeperId: desk.reviewer.id })],
  ['that a source is confidential', () => source(scene.source.id, { confidential: true })],
  ['a verdict', () => annotation(scene.claim, { claim: { verdict: 'False' } })],
  ['a statement', () => annotation(scene.claim, { claim: { statement: 'There are 11 ferries' } })],
  ['the evidence of a claim', () => annotation(scene.claim, { citations: [{ source: { title: 'New' } }] })],
  ['where a claim stands', () => withdrawAnnotation(desk.as(desk.editor), scene.sameThere)],
  ['what follows from a claim', () => annotation(scene.correction, { claimId: scene.claim.claim?.id })],
  [
    'a decision',
    () => {
      const { id, textHash } = scene.correction
      return decide(desk.as(desk.reviewer), { id, body: { decision: 'approve', textHash } })
    },
  ],
  [
    'a thread',
    () => addComment(desk.as(desk.editor), { id: scene.claim.id, body: { text: 'Who counted?' } }),
  ],
  [
    'a new annotation',
    () => desk.annotate(desk.editor, { kind: 'query', target: claimTarget, query: { text: '?' } }),
  ],
  [
    'who writes',
    () => {
      const patch = { writers: [desk.writer.id] }
      return patchArticle(desk.as(desk.editor), { id: scene.there, version: 1, patch })
    },
  ],
]

const text = ({ bytes }: CachedBytes) => new TextDecoder().decode(bytes)

/** Every list by bytes, as this person gets it, and as it would be made anew. */
async function lists(actor: Actor): Promise<{ kept: readonly string[]; anew: readonly string[] }> {
  const ctx = desk.as(actor)
  const kept = [text(await listArticlesCached(ctx, { limit: 100 }))]
  const anew = [JSON.stringify(await listArticles(ctx, { limit: 100 }))]
  if (actor === desk.writer) return { kept, anew }
  for (const articleId of articles) {
    kept.push(text(await listAnnotations(ctx, { articleId, query: { limit: 100 } })))
    const items = await allAnnotations(desk.db.read, actor, articleId, 1)
    anew.push(JSON.stringify({ items, nextCursor: null }))
  }
  return { kept, anew }
}

it.each(CHANGES)('a list by bytes shows %s as it is now', async (_, change) => {
  const people = [desk.editor, desk.otherEditor, desk.reviewer, desk.writer]
  const before = await Promise.all(people.map(lists))
  await change()
  const after = await Promise.all(people.map(lists))
  for (const { kept, anew } of after) expect(kept).toEqual(anew)
  expect(after).not.toEqual(before)
})
