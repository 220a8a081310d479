import Database from 'better-sqlite3'
import { articleSearchText, claimSearchText, sourceSearchText } from '@/lib/server/search/search-texts'

/** How each table's search text is made; a `never` row, for the columns are whatever the function reads. */
const TEXTS = {
  Article: articleSearchText,
  Claim: claimSearchText,
  Source: sourceSearchText,
} satisfies Readonly<Record<string, (row: never) => string>>

/**
 * Gives the records that were written before there was a search text theirs: SQL knows no case beyond ASCII, so a
 * migration can't. Costs one look at each table when there is nothing to do.
 */
export function fillSearchText(file: string): void {
  const database = new Database(file)
  try {
    database.transaction(() => {
      for (const [table, textOf] of Object.entries(TEXTS)) fillTable(database, table, textOf)
    })()
  } finally {
    database.close()
  }
}

function fillTable(database: Database.Database, table: string, textOf: (row: never) => string): void {
  const update = database.prepare(`UPDATE "${table}" SET "searchText" = ? WHERE "id" = ?`)
  const rows = database
    .prepare<[], { readonly id: string }>(`SELECT * FROM "${table}" WHERE "searchText" = ''`)
    .all()
  for (const row of rows) update.run(textOf(row as never), row.id)
}
