import { textNode, type ArticleDoc } from '@/lib/core/articles/document'
import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import type { SavedCorrection } from '@/lib/editor/sync/saved-correction'

export const BASE = 'Monitors meet\nThe OECD monitors met in 1994.\nThey recieve no pay.'

const [headline = '', ...lines] = BASE.split('\n')
export const DOC: ArticleDoc = {
  type: 'doc',
  content: [
    { type: 'headline', content: [textNode(headline)] },
    ...lines.map((line) => ({ type: 'paragraph' as const, content: [textNode(line)] })),
  ],
}

/** A change of words that stand once in the text. */
export function edit(id: string, words: string, replacement: string): CorrectionEdit {
  const start = BASE.indexOf(words)
  return { id, start, end: start + words.length, replacement }
}

export function saved(one: CorrectionEdit, more: Partial<SavedCorrection> = {}): SavedCorrection {
  return { ...one, version: 1, state: 'proposed', category: 'name', reason: '', ...more }
}

export function byId(...list: readonly SavedCorrection[]): ReadonlyMap<string, SavedCorrection> {
  return new Map(list.map((one) => [one.id, one]))
}
