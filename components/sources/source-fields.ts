import type { z } from 'zod'
import type { createSourceInput, OpenSource } from '@/lib/core/sources/source-contract'

/** A source as a form holds it: every field a text. */
export type SourceFields = {
  readonly kind: OpenSource['kind']
  readonly title: string
  readonly url: string
  readonly publisher: string
  readonly author: string
  readonly publishedAt: string
  readonly archivedUrl: string
  readonly grade: OpenSource['grade']
  readonly origin: string
  readonly confidential: boolean
}

export const emptySource: SourceFields = {
  kind: 'url',
  title: '',
  url: '',
  publisher: '',
  author: '',
  publishedAt: '',
  archivedUrl: '',
  grade: 'secondary',
  origin: '',
  confidential: false,
}

/** The fields of a source that is in the library. */
export function fieldsOf(source: OpenSource): SourceFields {
  return {
    kind: source.kind,
    title: source.title,
    url: source.url ?? '',
    publisher: source.publisher ?? '',
    author: source.author ?? '',
    publishedAt: source.publishedAt ?? '',
    archivedUrl: source.archivedUrl ?? '',
    grade: source.grade,
    origin: source.origin ?? '',
    confidential: source.confidential,
  }
}

/** What is sent: an empty text is no value. */
export function sourceInput(fields: SourceFields): z.input<typeof createSourceInput> {
  const line = (text: string) => (text.trim() === '' ? null : text)
  return {
    kind: fields.kind,
    title: line(fields.title),
    url: line(fields.url.trim()),
    publisher: line(fields.publisher),
    author: line(fields.author),
    publishedAt: line(fields.publishedAt),
    archivedUrl: line(fields.archivedUrl.trim()),
    grade: fields.grade,
    origin: line(fields.origin),
    confidential: fields.confidential,
  }
}
