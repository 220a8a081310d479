import { project } from '../articles/projection'
import type { ArticleDoc } from '../articles/document'
import { applyToDocument } from '../corrections/apply-to-document'
import { approvedEdits } from './drawn-annotations'
import { copyOf, type ExportQuery } from './export-contract'
import { exportAnnotatedHtml, exportPlainHtml } from './export-html'
import type { ExportedFile, ExportInput } from './export-input'
import { exportJson } from './export-json'
import { exportAnnotatedMarkdown, exportPlainMarkdown } from './export-markdown'
import { exportW3c } from './export-w3c'

/** The corrected copy: the revision with its approved corrections. */
export function correctedDocument(
  input: Pick<ExportInput, 'annotations'> & { readonly revision: Pick<ExportInput['revision'], 'doc'> },
): ArticleDoc {
  return applyToDocument(input.revision.doc, approvedEdits(input.annotations))
}

/**
 * Makes one export. `query.copy` defaults to annotated, for text to corrected; `corrected` and `original` are pure
 * copy with nothing else in it. The text export is the projection to the byte.
 */
export function exportCopy(input: ExportInput, query: Pick<ExportQuery, 'format' | 'copy'>): ExportedFile {
  const copy = copyOf(query)
  const doc = copy === 'original' ? input.revision.doc : correctedDocument(input)
  const file = (body: string, contentType: string, extension: string): ExportedFile => ({
    body,
    contentType,
    fileName: fileName(input, query.format === 'w3c' || query.format === 'json' ? 'record' : copy, extension),
  })
  switch (query.format) {
    case 'text':
      return file(project(doc), 'text/plain; charset=utf-8', 'txt')
    case 'html':
      return file(
        copy === 'annotated' ? exportAnnotatedHtml(input) : exportPlainHtml(input, doc),
        'text/html; charset=utf-8',
        'html',
      )
    case 'markdown':
      return file(
        copy === 'annotated' ? exportAnnotatedMarkdown(input) : exportPlainMarkdown(input, doc),
        'text/markdown; charset=utf-8',
        'md',
      )
    case 'w3c':
      return file(
        `${JSON.stringify(exportW3c(input), null, 2)}\n`,
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        'jsonld',
      )
    case 'json':
      return file(
        `${JSON.stringify(exportJson(input, correctedDocument(input)), null, 2)}\n`,
        'application/json',
        'json',
      )
  }
}

/** `headline-in-ascii.rN.copy.ext`. */
function fileName({ article, revision }: ExportInput, what: string, extension: string): string {
  const slug = article.headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .toLowerCase()
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${slug === '' ? 'article' : slug}.r${revision.number}.${what}.${extension}`
}
