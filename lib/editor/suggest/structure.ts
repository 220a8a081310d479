import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { AppError } from '@/lib/core/app-error'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { checkCorrection } from '@/lib/core/corrections/check-span'
import { suggestAction, type SuggestState } from './suggest-state'

const known = new WeakMap<Node, ArticleDoc>()

/**
 * Why an edit cannot be suggested, or null. What cannot break structure is not looked at: only suggestions that are new,
 * and of these only those that join lines or stand in the headline.
 */
export function refusalOf(
  transaction: Transaction,
  before: SuggestState,
  after: SuggestState,
): string | null {
  if (!transaction.docChanged || suggestAction(transaction)?.type === 'set') return null
  if (transaction.doc.firstChild?.type.name !== 'headline')
    return 'The headline cannot be joined with the text below it.'
  const old = new Set(before.suggestions)
  for (const one of after.suggestions) {
    if (old.has(one)) continue
    const joins = before.base.slice(one.start, one.end).includes('\n')
    const headlineEnd = before.baseDoc.firstChild?.content.size ?? 0
    const splitsHeadline = one.start <= headlineEnd && one.replacement.includes('\n')
    if (!joins && !splitsHeadline) continue
    try {
      checkCorrection(articleOf(before.baseDoc), one)
    } catch (error) {
      if (error instanceof AppError) return error.message
      throw error
    }
  }
  return null
}

function articleOf(baseDoc: Node): ArticleDoc {
  let doc = known.get(baseDoc)
  if (doc === undefined) {
    // The editor's schema is the document's: a test holds them together.
    doc = baseDoc.toJSON() as ArticleDoc
    known.set(baseDoc, doc)
  }
  return doc
}
