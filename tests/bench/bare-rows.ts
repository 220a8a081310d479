import { createHash, randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'

/** What a create carries here, as the API takes it. */
export type BareCreate = {
  readonly articleId: string
  readonly key: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly replacement: string
}
export type BareDatabase = {
  /** All rows of one new correction, in one transaction; gives back the answer. */
  readonly create: (input: BareCreate) => string
  /** One row, by itself. */
  readonly insertOne: (articleId: string) => string
  /** The list that the desk gives, read and put into words every time. */
  readonly list: (articleId: string) => string
  readonly close: () => void
}

/** The same rows by the shortest way there is: prepared statements, no rules, no validation, no people to ask about. */
export function bareDatabase(file: string, userId: string): BareDatabase {
  const db = new Database(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) db.pragma(pragma)
  const writeRows = rowWriter(db, userId)
  const insertAnnotation = db.prepare(INSERT.annotation)
  const readList = db.prepare<[string], ListRow>(LIST)
  const create = db.transaction((input: BareCreate) => writeRows(input))
  return {
    create: (input) => create.immediate(input),
    insertOne: (articleId) => {
      const id = randomUUID()
      const at = new Date().toISOString()
      insertAnnotation.run(id, articleId, 'a'.repeat(64), userId, at, userId, at)
      return JSON.stringify({ id })
    },
    list: (articleId) =>
      JSON.stringify({ items: readList.all(articleId).map((row) => listItem(row)), nextCursor: null }),
    close: () => db.close(),
  }
}

const INSERT = {
  annotation: `INSERT INTO "Annotation" ("id", "articleId", "kind", "state", "textHash", "createdById", "createdAt",
    "updatedById", "updatedAt") VALUES (?, ?, 'correction', 'proposed', ?, ?, ?, ?, ?)`,
  correction: `INSERT INTO "Correction" ("annotationId", "original", "replacement", "category", "reason",
    "inQuotation") VALUES (?, ?, ?, 'spelling', '', 0)`,
  author: 'INSERT INTO "CorrectionAuthor" ("annotationId", "userId") VALUES (?, ?)',
  event: `INSERT INTO "AuditEvent" ("seq", "at", "actorId", "verb", "thing", "articleId", "data", "prevHash", "hash")
    VALUES (?, ?, ?, 'annotated', ?, ?, ?, ?, ?)`,
  outbox: 'INSERT INTO "OutboxEvent" ("articleId", "type", "data", "createdAt") VALUES (?, ?, ?, ?)',
  key: `INSERT INTO "IdempotencyKey" ("userId", "key", "requestHash", "status", "body", "createdAt")
    VALUES (?, ?, ?, 201, ?, ?)`,
} as const

/** The anchor's table has a column more since annotations are looked up by place. */
function anchorInsert(db: Database.Database): { readonly sql: string; readonly hasArticle: boolean } {
  const columns = db.pragma('table_info("Anchor")') as { readonly name: string }[]
  const hasArticle = columns.some(({ name }) => name === 'articleId')
  const sql = `INSERT INTO "Anchor" ("annotationId", "revisionNumber", "start", "end", "exact", "prefix", "suffix",
    "state"${hasArticle ? ', "articleId"' : ''}) VALUES (?, 1, ?, ?, ?, ?, ?, 'exact'${hasArticle ? ', ?' : ''})`
  return { sql, hasArticle }
}

function rowWriter(db: Database.Database, userId: string): (input: BareCreate) => string {
  const head = db.prepare<[], { seq: number; hash: string }>('SELECT "seq", "hash" FROM "ChainHead"')
  const moveHead = db.prepare('UPDATE "ChainHead" SET "seq" = ?, "hash" = ? WHERE "id" = 1')
  const touch = db.prepare('UPDATE "Article" SET "updatedAt" = ? WHERE "id" = ?')
  const anchorOf = anchorInsert(db)
  const anchor = db.prepare(anchorOf.sql)
  const insert = {
    annotation: db.prepare(INSERT.annotation),
    correction: db.prepare(INSERT.correction),
    author: db.prepare(INSERT.author),
    event: db.prepare(INSERT.event),
    outbox: db.prepare(INSERT.outbox),
    key: db.prepare(INSERT.key),
  }
  const context = 'w'.repeat(32)
  return ({ articleId, key, start, end, exact, replacement }) => {
    const { seq, hash: prevHash } = head.get() ?? { seq: 0, hash: '' }
    const id = randomUUID()
    const at = new Date().toISOString()
    const textHash = sha256(JSON.stringify([exact, replacement]))
    const data = JSON.stringify({ kind: 'correction', textHash, start, end, exact, replacement })
    const hash = sha256(JSON.stringify([seq + 1, at, userId, id, data, prevHash]))
    insert.annotation.run(id, articleId, textHash, userId, at, userId, at)
    anchor.run(id, start, end, exact, context, context, ...(anchorOf.hasArticle ? [articleId] : []))
    insert.correction.run(id, exact, replacement)
    insert.author.run(id, userId)
    touch.run(at, articleId)
    insert.event.run(seq + 1, at, userId, `annotation:${id}`, articleId, data, prevHash, hash)
    insert.outbox.run(articleId, 'annotation', data, at)
    moveHead.run(seq + 1, hash)
    const answer = JSON.stringify({ id, articleId, textHash, start, end, exact, replacement, createdAt: at })
    insert.key.run(userId, key, textHash, answer, at)
    return answer
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const LIST = `SELECT a.*, n."revisionNumber", n."start", n."end", n."exact", n."prefix", n."suffix",
    n."state" AS "anchorState", c."original", c."replacement", c."category", c."reason", c."inQuotation",
    u."name" AS "createdByName", v."name" AS "updatedByName"
  FROM "Annotation" a JOIN "Anchor" n ON n."annotationId" = a."id" AND n."revisionNumber" = 1
  JOIN "Correction" c ON c."annotationId" = a."id"
  JOIN "User" u ON u."id" = a."createdById" JOIN "User" v ON v."id" = a."updatedById"
  WHERE a."articleId" = ? ORDER BY n."start", n."end", a."id" LIMIT 1000`

type ListRow = Readonly<Record<string, string | number | null>>

/** Only plain corrections stand in the list that is measured, so nothing else is asked for. */
function listItem(row: ListRow) {
  const { id, articleId, kind, state, version, textHash, start, end, exact, prefix, suffix } = row
  const { original, replacement, category, reason } = row
  const anchor = { revision: row.revisionNumber, start, end, exact, prefix, suffix, state: row.anchorState }
  const inQuotation = row.inQuotation === 1
  return {
    ...{ id, articleId, kind, state, version, textHash, anchor },
    correction: { original, replacement, category, reason, inQuotation, claim: null },
    ...{ citations: [], decision: null, decisions: [], approvalsNeeded: 1, disputed: false },
    ...{ supersededBy: row.supersededById, appliedIn: row.appliedIn, authors: [row.createdById] },
    createdBy: { id: row.createdById, name: row.createdByName },
    createdAt: new Date(row.createdAt ?? 0).toISOString(),
    updatedBy: { id: row.updatedById, name: row.updatedByName },
    updatedAt: new Date(row.updatedAt ?? 0).toISOString(),
    commentCount: row.commentCount,
  }
}
