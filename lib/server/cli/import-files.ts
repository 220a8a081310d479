import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '@/lib/core/app-error'
import type { ImportedArticle, SourceFormat } from '@/lib/core/articles/article-contract'
import { importArticle } from '@/lib/server/articles/import-article'
import type { Ctx } from '@/lib/server/context'

const FORMATS: Readonly<Partial<Record<string, SourceFormat>>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
}

export type ImportedFile = { readonly file: string; readonly article: ImportedArticle }

/** Imports files one after the other, each as an article of its own; the ending says the format. */
export async function importFiles(
  ctx: Omit<Ctx, 'now'>,
  files: readonly string[],
  onImported: (imported: ImportedFile) => void,
): Promise<void> {
  const inputs = files.map((file) => ({ file, format: formatOf(file) }))
  for (const { file, format } of inputs) {
    const content = await readUtf8(file)
    onImported({ file, article: await importArticle({ ...ctx, now: new Date() }, { content, format }) })
  }
}

function formatOf(file: string): SourceFormat {
  const format = FORMATS[path.extname(file).toLowerCase()]
  if (format) return format
  throw new AppError('unsupported_format', 415, `${file}: only .txt, .md and .html files can be imported.`)
}

async function readUtf8(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new AppError('not_found', 404, `${file} cannot be read. Is the name right?`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('invalid', 422, `${file} is not UTF-8 text. Convert it first.`)
  }
}
