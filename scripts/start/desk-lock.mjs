import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Refusal } from './stage.mjs'

/** The locks of this process. A lock that nothing refers to would be closed with the garbage, and be free. */
const held = new Set()

/**
 * Holds a desk for this process: one server on a database, and none while it is restored. Every lock here is a
 * transaction on a small file of its own beside the database, so the system itself lets go of it when the process dies,
 * however it dies. Returns how to let go.
 */
export function takeDeskLock(databaseFile) {
  return hold(databaseFile, 'lock', 'BEGIN EXCLUSIVE', 'Another Stet already runs on the database')
}

/** Held by each command of the command line, any number at once: a restore waits for none of them, it refuses. */
export function shareDesk(databaseFile) {
  const statement = 'BEGIN; SELECT 1 FROM sqlite_master'
  return hold(
    databaseFile,
    'commands',
    statement,
    'A restore is at work, try again after it, on the database',
  )
}

/** Held by a restore: no command works on the database meanwhile. */
export function takeCommandsLock(databaseFile) {
  return hold(databaseFile, 'commands', 'BEGIN EXCLUSIVE', 'Another command is at work on the database')
}

function hold(databaseFile, name, statement, busy) {
  makeFolder(databaseFile)
  const Database = createRequire(import.meta.url)('better-sqlite3')
  let lock
  try {
    lock = new Database(`${databaseFile}.${name}`, { timeout: 0 })
    lock.pragma('journal_mode = DELETE')
    lock.exec(statement)
  } catch (error) {
    lock?.close()
    throw new Refusal(reason(error, databaseFile, busy))
  }
  held.add(lock)
  return () => {
    held.delete(lock)
    lock.close()
  }
}

function makeFolder(databaseFile) {
  try {
    makeFolders(path.dirname(databaseFile))
  } catch (error) {
    throw new Refusal(`The folder of the database ${databaseFile} cannot be made: ${error.message}`)
  }
}

/** One by one: Node's own recursive way never ends where the system answers that a folder can't be there (/proc). */
function makeFolders(folder) {
  if (existsSync(folder)) return
  makeFolders(path.dirname(folder))
  mkdirSync(folder)
}

function reason(error, databaseFile, busy) {
  if (error.code?.startsWith('SQLITE_BUSY')) return `${busy} ${databaseFile}.`
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/.test(error.code ?? '')) {
    return `Nothing can be written beside the database ${databaseFile} (${error.message}). Whose folder is it?`
  }
  return `The desk's lock on ${databaseFile} failed: ${error.message}`
}
