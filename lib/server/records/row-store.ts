import type {
  Annotation,
  Article,
  AuditEvent,
  ChainHead,
  DeskSetting,
  IdempotencyKey,
  OutboxEvent,
  Prisma,
  Token,
  User,
} from '@/lib/generated/prisma/client'

/** The tables of the writes that happen all day: what is put in, and what is found. */
type Tables = {
  Annotation: { in: Prisma.AnnotationCreateManyInput; row: Annotation }
  Anchor: { in: Prisma.AnchorCreateManyInput; row: Prisma.AnchorCreateManyInput }
  Article: { in: Prisma.ArticleCreateManyInput; row: Article }
  AuditEvent: { in: Prisma.AuditEventCreateManyInput; row: AuditEvent }
  ChainHead: { in: Prisma.ChainHeadCreateManyInput; row: ChainHead }
  Citation: { in: Prisma.CitationCreateManyInput; row: Prisma.CitationCreateManyInput }
  Correction: { in: Prisma.CorrectionCreateManyInput; row: Prisma.CorrectionCreateManyInput }
  CorrectionAuthor: {
    in: Prisma.CorrectionAuthorCreateManyInput
    row: Prisma.CorrectionAuthorCreateManyInput
  }
  CoverageMark: { in: Prisma.CoverageMarkCreateManyInput; row: Prisma.CoverageMarkCreateManyInput }
  DeskSetting: { in: Prisma.DeskSettingCreateManyInput; row: DeskSetting }
  IdempotencyKey: { in: Prisma.IdempotencyKeyCreateManyInput; row: IdempotencyKey }
  OutboxEvent: { in: Prisma.OutboxEventCreateManyInput; row: OutboxEvent }
  Token: { in: Prisma.TokenCreateManyInput; row: Token }
  User: { in: Prisma.UserCreateManyInput; row: User }
  Query: { in: Prisma.QueryCreateManyInput; row: Prisma.QueryCreateManyInput }
}
export type TableName = keyof Tables
export type NewRow<T extends TableName> = Tables[T]['in']
export type FoundRow<T extends TableName> = Tables[T]['row']

/** What a column holds: enums are text, JSON is text. */
export type ColumnValue = string | number | boolean | Date | null

/**
 * Rows by their keys inside a write, without Prisma's query compiler, which costs more than the database does for such
 * statements (ADR 9). It sees and joins the same transaction as `tx.db`. Names are those of the schema and never come
 * from outside; columns that are left out get the database's defaults.
 */
export type RowStore = {
  readonly insert: <T extends TableName>(table: T, rows: readonly NewRow<T>[]) => Promise<void>
  /** The row that has these values, or null. */
  readonly find: <T extends TableName>(table: T, key: Partial<FoundRow<T>>) => Promise<FoundRow<T> | null>
  /** Changes the rows that have these values, and says how many they are. */
  readonly update: <T extends TableName>(
    table: T,
    key: Partial<FoundRow<T>>,
    change: Partial<FoundRow<T>>,
  ) => Promise<number>
  /** Rows of a statement in portable SQL; `?` stand for the values. The caller knows what its columns hold. */
  readonly select: <Row>(sql: string, values: readonly ColumnValue[]) => Promise<readonly Row[]>
}

/** The same for reading, outside a write. */
export type RowReader = Pick<RowStore, 'find' | 'select'>
