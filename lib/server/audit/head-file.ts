import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { ChainLink } from '@/lib/core/audit/chain'

/** One line of the head file: where the chain ended at that time. */
export type HeadLine = ChainLink & { readonly at: string }

/** The head file of a database stands beside it. Copy its lines elsewhere: they show a record put back or cut off. */
export const headFileOf = (databaseFile: string): string => `${databaseFile}.head`

/** Appends one line and waits until the disk has it. */
export function appendHeadLine(file: string, { seq, hash, at }: HeadLine): void {
  const descriptor = openSync(file, 'a', 0o600)
  try {
    writeSync(descriptor, JSON.stringify({ seq, hash, at }) + '\n')
    fdatasyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** All lines of a head file; none when there is no file. A last line torn by a power cut is left out. */
export function readHeadFile(file: string): HeadLine[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.flatMap((line, index) => (line === '' ? [] : parseLine(line, index === lines.length - 1)))
}

function parseLine(line: string, isTorn: boolean): HeadLine[] {
  try {
    return [JSON.parse(line) as HeadLine]
  } catch (error) {
    if (isTorn) return []
    throw error
  }
}
