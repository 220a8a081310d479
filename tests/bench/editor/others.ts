import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { benchArticle } from './article'
import { withTab, type Tools } from './measure-pages'
import { seedAnnotations } from './seed-annotations'

/** Milliseconds from the answer to who did it to the painted frame in another person's room, each time. */
export type Together = Readonly<Record<'annotation' | 'comment' | 'mark' | 'decision', readonly number[]>>

export const TOGETHER_ON = '10k / 1,000'
const TIMES = 24
const REST_MS = 800
const BETWEEN_MS = 200

/** A reviewer comments, marks, asks and decides by the API, while the room of somebody else is open at that place. */
export async function measureOthers(
  { desk, browser, signedIn }: Pick<Tools, 'desk' | 'browser' | 'signedIn'>,
  say: (text: string) => void,
): Promise<Together> {
  const article = benchArticle('others', { words: 10_000, annotations: 1000 })
  const id = await desk.importText(article.blocks.join('\n'))
  seedAnnotations(desk.file, id, article, { me: desk.userId, colleague: desk.colleagueId })
  const call = caller(desk.origin, desk.reviewerToken)
  const corrections = correctionsOf(desk.file, id, desk.colleagueId)
  const times = { annotation: [], comment: [], mark: [], decision: [] } as Record<keyof Together, number[]>
  await withTab(
    { browser, signedIn },
    `${desk.origin}/articles/${id}`,
    ['editor', 'cards'],
    async ({ page }) => {
      for (let n = 0; n < TIMES; n += 1) {
        const correction = corrections[Math.floor((n * corrections.length) / TIMES)]
        if (correction === undefined) continue
        await lookAt(page, correction.id)
        for (const [what, act] of Object.entries(actsAt(call, id, correction, n))) {
          times[what as keyof Together].push(await delay(page, act))
          await page.waitForTimeout(BETWEEN_MS)
        }
      }
    },
  )
  for (const [what, list] of Object.entries(times))
    say(`  another's ${what}: ${list.map((ms) => ms.toFixed(0)).join(' ')} ms`)
  return times
}

type Correction = { readonly id: string; readonly start: number }
type Call = ReturnType<typeof caller>
/** How the other room shows it: an element, and words in it. */
type Sign = { readonly selector: string; readonly words: string | null }
type Acts = Readonly<Record<keyof Together, () => Promise<Sign>>>

/** What the reviewer does at one correction. The headline is marked, and opened again: nothing else stands on it. */
function actsAt(call: Call, articleId: string, { id, start }: Correction, n: number): Acts {
  const text = `Seen it, number ${String(n)}.`
  return {
    comment: async () => {
      await call('POST', `/annotations/${id}/comments`, { text })
      return { selector: `[data-card="${id}"]`, words: text }
    },
    mark: async () => {
      const state = n % 2 === 0 ? 'checked' : 'open'
      const mark = { revision: 1, start: 0, end: 1, state }
      const { totals } = await call('POST', `/articles/${articleId}/coverage`, mark)
      const words = `${String(n % 2 === 0 ? 1 : 0)} of ${String(totals?.sentences)}`
      return { selector: '.sticky button', words }
    },
    annotation: async () => {
      const target = { revision: 1, start: start - 3, end: start - 1 }
      const made = await call('POST', `/articles/${articleId}/annotations`, {
        kind: 'query',
        target,
        query: { text },
      })
      return { selector: `.copy [data-annotation="${String(made.id)}"]`, words: null }
    },
    decision: async () => {
      const { textHash } = await call('GET', `/annotations/${id}`)
      await call('POST', `/annotations/${id}/decision`, { decision: 'approve', textHash })
      return { selector: `.copy [data-annotation="${id}"][data-state=approved]`, words: null }
    },
  }
}

async function delay(page: Page, act: () => Promise<Sign>): Promise<number> {
  const sign = await act()
  const answered = Date.now()
  const painted = await page.evaluate(
    ({ selector, words }) =>
      (
        window as unknown as { benchWhen: (selector: string, words: string | null) => Promise<number> }
      ).benchWhen(selector, words),
    sign,
  )
  return painted - answered
}

/** Opens its card there, and lets the page come to rest. */
async function lookAt(page: Page, id: string): Promise<void> {
  await page.evaluate((one) => {
    window.location.hash = `annotation-${one}`
  }, id)
  await page.locator(`.copy [data-annotation="${id}"]`).first().waitFor()
  await page.locator(`[data-card="${id}"]`).waitFor()
  await page.waitForTimeout(REST_MS)
}

type Answer = {
  readonly id?: string
  readonly textHash?: string
  readonly totals?: { readonly sentences: number }
}

function caller(origin: string, token: string) {
  return async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`)
    return JSON.parse(text) as Answer
  }
}

/** A colleague's proposed corrections, in the order of the text. */
function correctionsOf(file: string, articleId: string, byId: string): readonly Correction[] {
  const db = new Database(file, { readonly: true })
  const rows = db
    .prepare(
      `SELECT a."id", p."start" FROM "Annotation" a JOIN "Anchor" p ON p."annotationId" = a."id"
       WHERE a."articleId" = ? AND a."createdById" = ? AND a."kind" = 'correction' AND a."state" = 'proposed'
       ORDER BY p."start"`,
    )
    .all(articleId, byId) as Correction[]
  db.close()
  return rows
}
