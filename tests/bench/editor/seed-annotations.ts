import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { v7 } from 'uuid'
import type { BenchArticle, BenchMark } from './article'

/** Every so many annotations are the person's own: their corrections stand in the working copy. */
const OWN_EVERY = 50

/**
 * Puts the annotations of an article straight into the desk's tables: ten thousand requests would take minutes. Most are
 * a colleague's.
 */
export function seedAnnotations(
  file: string,
  articleId: string,
  { blocks, marks }: BenchArticle,
  people: { readonly me: string; readonly colleague: string },
): void {
  const db = new Database(file, { timeout: 10_000 })
  const text = blocks.join('\n')
  const insert = prepare(db)
  const at = new Date().toISOString()
  db.transaction(() => {
    marks.forEach((mark, index) => {
      const userId = index % OWN_EVERY === 0 ? people.me : people.colleague
      const id = v7()
      const exact = text.slice(mark.start, mark.end)
      const claimId = mark.kind === 'claim' ? v7() : null
      if (claimId) insert.claim.run(claimId, `It is so that ${exact}`.slice(0, 200), userId, at, at)
      const hash = createHash('sha256').update(id).digest('hex')
      insert.annotation.run(id, articleId, mark.kind, stateOf(mark), hash, claimId, userId, at, userId, at)
      const prefix = text.slice(Math.max(0, mark.start - 32), mark.start)
      const suffix = text.slice(mark.end, mark.end + 32)
      insert.anchor.run(id, articleId, mark.start, mark.end, exact, prefix, suffix)
      if (mark.kind === 'query') insert.query.run(id, 'Where does this come from?')
      if (mark.kind !== 'correction') return
      insert.correction.run(id, exact, `${exact}s`)
      insert.author.run(id, userId)
    })
    insert.count.run(marks.length, articleId)
  })()
  db.close()
}

const stateOf = ({ kind }: BenchMark): string => (kind === 'correction' ? 'proposed' : 'open')

function prepare(db: Database.Database) {
  return {
    claim: db.prepare(
      `INSERT INTO "Claim" ("id", "statement", "createdById", "createdAt", "updatedAt") VALUES (?, ?, ?, ?, ?)`,
    ),
    annotation:
      db.prepare(`INSERT INTO "Annotation" ("id", "articleId", "kind", "state", "textHash", "claimId",
      "createdById", "createdAt", "updatedById", "updatedAt") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`),
    anchor:
      db.prepare(`INSERT INTO "Anchor" ("annotationId", "articleId", "revisionNumber", "start", "end", "exact",
      "prefix", "suffix", "state") VALUES (?, ?, 1, ?, ?, ?, ?, ?, 'exact')`),
    query: db.prepare(`INSERT INTO "Query" ("annotationId", "text") VALUES (?, ?)`),
    correction: db.prepare(`INSERT INTO "Correction" ("annotationId", "original", "replacement", "category",
      "reason", "inQuotation") VALUES (?, ?, ?, 'style', '', 0)`),
    author: db.prepare(`INSERT INTO "CorrectionAuthor" ("annotationId", "userId") VALUES (?, ?)`),
    count: db.prepare(`UPDATE "Article" SET "annotationCount" = ?, "longestCorrection" = 200 WHERE "id" = ?`),
  }
}
