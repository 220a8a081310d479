import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { createAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import { createAnnotation } from '@/lib/server/annotations/create-annotation'
import { importArticle } from '@/lib/server/articles/import-article'
import type { Actor, Ctx } from '@/lib/server/context'
import { createTestDb, type TestDb } from './test-db'

export const COPY = [
  'Harbour board votes on the new ferry',
  'The OECD observers counted 12 ferries in the harbour, said Ana Prado.',
  '“We sailed in 2014,” said the master of the harbour.',
  'The ferry cost the the town nine million.',
].join('\n')

export type DeskUnderTest = TestDb & {
  readonly editor: Actor
  readonly otherEditor: Actor
  readonly reviewer: Actor
  readonly writer: Actor
  readonly admin: Actor
  readonly articleId: string
  /** The context of somebody's next request; every one is a second later. */
  readonly as: (actor: Actor) => Ctx
  readonly annotate: (actor: Actor, input: unknown, articleId?: string) => Promise<Annotation>
  /** OECD → OSCE unless told otherwise. */
  readonly correct: (actor: Actor, exact?: string, replacement?: string) => Promise<Annotation>
  /** The verbs of the record about a thing, oldest first. */
  readonly verbs: (thing: string) => Promise<string[]>
  readonly importCopy: (content: string) => Promise<string>
}

/** A desk with one person of each role and a second editor, and an article that names the writer. */
export async function deskUnderTest(): Promise<DeskUnderTest> {
  const test = await createTestDb()
  const [editor, otherEditor, reviewer, writer, admin] = await Promise.all([
    test.addUser('editor', { name: 'Edda Editor' }),
    test.addUser('editor', { name: 'Otto Other' }),
    test.addUser('reviewer', { name: 'Rita Reviewer' }),
    test.addUser('writer', { name: 'Wim Writer' }),
    test.addUser('admin', { name: 'Ada Admin' }),
  ])
  let seconds = 0
  const as = (actor: Actor): Ctx => ({
    db: test.db,
    actor,
    now: new Date(Date.UTC(2026, 2, 1, 10, 0, (seconds += 1))),
  })
  const importCopy = async (content: string) =>
    (await importArticle(as(editor), { content, format: 'text' })).id
  const articleId = await importCopy(COPY)
  await test.db.write((tx) => tx.db.articleWriter.create({ data: { articleId, userId: writer.id } }))
  const annotate = (actor: Actor, input: unknown, article = articleId) =>
    createAnnotation(as(actor), { articleId: article, body: createAnnotationInput.parse(input) })
  return {
    ...test,
    editor,
    otherEditor,
    reviewer,
    writer,
    admin,
    articleId,
    as,
    annotate,
    correct: (actor, exact = 'OECD', replacement = 'OSCE') =>
      annotate(actor, { kind: 'correction', target: { exact }, correction: { replacement } }),
    verbs: async (thing) => {
      const rows = await test.db.read.auditEvent.findMany({ where: { thing }, orderBy: { seq: 'asc' } })
      return rows.map(({ verb }) => verb)
    },
    importCopy,
  }
}

/** The span of a quote in the copy, by offsets. */
export function spanOf(exact: string, text = COPY): { revision: number; start: number; end: number } {
  const start = text.indexOf(exact)
  return { revision: 1, start, end: start + exact.length }
}
