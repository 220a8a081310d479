import { MAX_CONTENT_BYTES } from '@/lib/core/articles/import-article'
import { formatOfFile, withContent, type ImportDraft } from './import-draft'

/** A dropped or chosen file as a draft, or the sentence that says why not. */
export async function readFile(draft: ImportDraft, file: File): Promise<ImportDraft | string> {
  const format = formatOfFile(file.name)
  if (format === null)
    return `${file.name} can’t be read here. Give a .txt, .md or .html file, or paste the text.`
  if (file.size > MAX_CONTENT_BYTES) return `${file.name} is larger than 3 MB. Give a smaller file.`
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
    const lines = { headline: 0, byline: null, dateline: null }
    return { ...withContent(draft, content, format), fileName: file.name, lines }
  } catch {
    return `${file.name} is not UTF-8 text. Save it as UTF-8, or paste its text here.`
  }
}
