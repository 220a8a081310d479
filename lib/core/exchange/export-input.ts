import type { AnnotationWithThread } from '../annotations/annotation-contract'
import type { articleStatuses } from '../articles/article-contract'
import type { ArticleDoc } from '../articles/document'
import type { VerdictWord } from '../claims/verdict-scale'
import type { PersonRef } from '../people/person-contract'

/**
 * All that an exporter may say. Confidential sources are already as the reader may see them: an exporter prints
 * what is here and hides nothing more. Times are ISO 8601 in UTC; offsets are UTF-16 code units of `revision.text`.
 */
export type ExportInput = {
  readonly article: {
    readonly id: string
    readonly headline: string
    readonly byline: string | null
    readonly dateline: string | null
    /** the published address, where there is one */
    readonly url: string | null
    readonly publishedAt: string | null
    readonly status: (typeof articleStatuses)[number]
    readonly version: number
    readonly createdBy: PersonRef
    readonly createdAt: string
    readonly updatedAt: string
  }
  readonly revision: {
    readonly number: number
    readonly doc: ArticleDoc
    readonly text: string
    readonly textHash: string
    readonly createdAt: string
  }
  /** every state, in the order of the text, each with its anchor at this revision and its thread */
  readonly annotations: readonly AnnotationWithThread[]
  readonly scale: readonly VerdictWord[]
  readonly desk: { readonly name: string; readonly url: string | null }
  readonly exportedBy: PersonRef
  readonly exportedAt: string
  /** the end of the chain when this was made */
  readonly head: { readonly seq: number; readonly hash: string }
}

/** A finished export: text in UTF-8. `fileName` is plain ASCII with its extension. */
export type ExportedFile = { readonly body: string; readonly contentType: string; readonly fileName: string }
