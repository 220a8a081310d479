import type { ChainLink } from '@/lib/core/audit/chain'
import { db } from '@/lib/server/db'
import { headFileOf, readHeadFile } from './head-file'

/** The heads noted beside this process's database. */
export function ownHeadNotes(): readonly ChainLink[] {
  return readHeadFile(headFileOf(db().file))
}
