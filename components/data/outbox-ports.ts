import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import type { ArticleDoc } from '@/lib/core/articles/document'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import type { OutboxRequest } from './outbox-desk'
import type { OutboxRecord } from './outbox-record'

/** The working copy, as far as the outbox has to do with it. */
export type WorkingCopyPort = {
  readonly suggestions: () => readonly Suggestion[]
  /** the one that the caret is in while somebody types; null once they have paused */
  readonly editing: () => string | null
  readonly isComposing: () => boolean
  /** false when it could not be done now */
  readonly set: (suggestions: readonly Suggestion[]) => boolean
  readonly rename: (from: string, to: string) => void
}

export type OutboxPorts = {
  readonly doc: ArticleDoc
  readonly base: string
  readonly copy: WorkingCopyPort
  readonly send: (request: OutboxRequest) => Promise<Annotation>
  /** puts an answer where the page keeps the desk's annotations */
  readonly heard: (annotation: Annotation, wasCalled: string) => void
  /** tells the person that it overlaps an approved one, and has left the copy */
  readonly setAside: (id: string) => void
  /** shows the person the one that they took back and the desk did not let go */
  readonly stays: (id: string) => void
  readonly reread: (id: string) => Promise<void>
  /** keeps the record; null when there is nothing unsent */
  readonly keep: (record: OutboxRecord | null) => Promise<unknown>
  /** runs it while no other tab of the person sends */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>
}
