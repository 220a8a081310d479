import { createHash } from 'node:crypto'
import { z } from 'zod'
import { copies, copyOf, exportFormats, type ExportQuery } from '@/lib/core/exchange/export-contract'
import { exportCopy } from '@/lib/core/exchange/export-copy'
import type { ExportedFile, ExportInput } from '@/lib/core/exchange/export-input'

const frozenFiles = z.record(
  z.string(),
  z.object({ body: z.string(), contentType: z.string(), fileName: z.string() }),
)

type Asked = Pick<ExportQuery, 'format' | 'copy'>

/** Every export of an article as it stands, as one text, with the hash that is signed. */
export function freeze(input: ExportInput): { readonly frozen: string; readonly hash: string } {
  const all = exportFormats.flatMap((format) => copies.map((copy): Asked => ({ format, copy })))
  const files = new Map<string, ExportedFile>()
  for (const asked of all) {
    const key = keyOf(asked)
    const isNone = asked.format === 'text' && asked.copy === 'annotated'
    if (!isNone && !files.has(key)) files.set(key, exportCopy(input, asked))
  }
  const frozen = JSON.stringify(Object.fromEntries(files))
  return { frozen, hash: hashFrozen(frozen) }
}

export function hashFrozen(frozen: string): string {
  return createHash('sha256').update(frozen, 'utf8').digest('hex')
}

/** One of the files; null when it was not kept. */
export function frozenFile(frozen: string, asked: Asked): ExportedFile | null {
  return frozenFiles.parse(JSON.parse(frozen))[keyOf(asked)] ?? null
}

/** W3C and JSON hold the whole record, whichever copy is asked for. */
function keyOf(asked: Asked): string {
  const { format } = asked
  if (format === 'w3c' || format === 'json') return format
  return `${format} ${copyOf(asked)}`
}
