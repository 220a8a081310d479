import { project } from '@/lib/core/articles/projection'
import { importArticle as readCopy } from '@/lib/core/articles/import-article'
import type { Annotation, CreateAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import { addUser } from '@/lib/server/people/add-user'
import { createAnnotation } from '@/lib/server/annotations/create-annotation'
import { importArticle } from '@/lib/server/articles/import-article'
import { patchArticle } from '@/lib/server/articles/patch-article'
import { addComment } from '@/lib/server/comments/add-comment'
import type { Actor, Ctx, Db } from '@/lib/server/context'
import { decide } from '@/lib/server/decisions/decide'
import { DEMO_PASSWORD, demoPeople } from '@/lib/server/demo/demo-people'
import { sampleArticle } from './sample-article'

const MINUTE = 60_000

/**
 * Fills an empty demo desk: its people, and the sample article with something in each state. It goes through the use
 * cases, so the record of the demo desk is as whole as any other. Does nothing on a desk that has people.
 */
export async function seedDemo(db: Db): Promise<void> {
  if ((await db.read.user.count()) > 0) return
  const people = await addPeople(db)
  let at = Date.now() - 60 * MINUTE
  /** Each step a minute after the one before, so that the record reads like a morning's work. */
  const as = (role: DemoRole): Ctx => ({ db, actor: people[role], now: new Date((at += MINUTE)) })
  const { id } = await importArticle(as('editor'), { ...sampleArticle, format: 'text' })
  await patchArticle(as('editor'), { id, version: 1, patch: { writers: [people.writer.id] } })
  await annotateSample(id, as)
}

type DemoRole = 'editor' | 'editor2' | 'reviewer' | 'writer' | 'admin'
type As = (role: DemoRole) => Ctx

async function addPeople(db: Db): Promise<Record<DemoRole, Actor>> {
  const system: Actor = { id: 'system', name: 'The desk', role: 'admin', personId: 'system', via: 'system' }
  const added: Partial<Record<string, Actor>> = {}
  for (const { email, name, role } of demoPeople) {
    const ctx = { db, actor: system, now: new Date(Date.now() - 90 * MINUTE) }
    const { person } = await addUser(ctx, { email, name, role, password: DEMO_PASSWORD })
    added[email.split('@')[0] ?? ''] = { id: person.id, name, role, personId: person.personId, via: 'cli' }
  }
  const { editor, editor2, reviewer, writer, admin } = added
  if (!editor || !editor2 || !reviewer || !writer || !admin)
    throw new Error('the demo desk needs all its people')
  return { editor, editor2, reviewer, writer, admin }
}

/** The span of a quote in the sample, by offsets, so that a wrong quote fails at once. */
function target(exact: string): CreateAnnotationInput['target'] {
  const text = project(readCopy({ ...sampleArticle, format: 'text' }).doc)
  const start = text.indexOf(exact)
  if (start < 0) throw new Error(`the sample article has no "${exact}"`)
  return { revision: 1, start, end: start + exact.length }
}

async function annotateSample(articleId: string, as: As): Promise<void> {
  const annotate = (role: DemoRole, body: CreateAnnotationInput): Promise<Annotation> =>
    createAnnotation(as(role), { articleId, body })
  const correct = (
    role: DemoRole,
    exact: string,
    replacement: string,
    category: Category,
    reason: string,
    more = {},
  ) =>
    annotate(role, {
      kind: 'correction',
      target: target(exact),
      correction: { replacement, category, reason },
      ...more,
    })

  const recieve = await correct('editor', 'recieve', 'receive', 'spelling', '')
  await decide(as('reviewer'), { id: recieve.id, body: { decision: 'approve', textHash: recieve.textHash } })
  await correct('editor2', 'decission', 'decision', 'spelling', '')
  const one = await correct(
    'editor',
    'carries about 1,400',
    'carries some 1,400',
    'style',
    'The desk writes some.',
  )
  await decide(as('reviewer'), {
    id: one.id,
    body: { decision: 'reject', textHash: one.textHash, note: 'Both are house style.' },
  })

  const agency = await annotate('editor', {
    kind: 'claim',
    target: target('the National Rail Authority said that inspectors of the vessel'),
    claim: {
      statement: 'The National Rail Authority inspected the ferry.',
      claimant: 'the article',
      verdict: 'False',
      explanation: 'Vessels are inspected by the Maritime Authority; the rail authority has no part in it.',
    },
    citations: [
      {
        source: {
          title: 'Register of vessel surveys',
          url: 'https://example.org/vessel-surveys',
          grade: 'primary',
        },
        quote: 'Survey of the river ferry: Maritime Authority',
        locator: 'line 12',
        stance: 'refutes',
      },
    ],
  })
  await correct(
    'editor',
    'National Rail Authority',
    'Maritime Authority',
    'name',
    'The letter came from the other authority.',
    {
      claimId: agency.claim?.id,
    },
  )

  const query = await annotate('editor2', {
    kind: 'query',
    target: target('delayed three times since work began in March 2029'),
    query: { text: 'The contract ends in 2028, and the work begins in 2029? Which year did it begin?' },
  })
  await addComment(as('writer'), {
    id: query.id,
    body: { text: 'My notes say 2019. I will ask the council to confirm.' },
  })
  await annotate('editor2', {
    kind: 'claim',
    target: target('has crossed the river since 1952'),
    claim: { statement: 'The ferry has crossed the river since 1952.' },
  })
  await annotate('editor', {
    kind: 'query',
    target: target('equal parts of 30 per cent each'),
    query: { text: 'Half and two times 30 per cent is more than the whole. 25 each?' },
  })
}

type Category = NonNullable<NonNullable<CreateAnnotationInput['correction']>['category']>
