import { articleStatuses } from '@/lib/core/articles/article-contract'

export type ArticleStatus = (typeof articleStatuses)[number]

/** What the desk's list shows; the empty text means all. */
export type ArticleFilters = { readonly q: string; readonly status: ArticleStatus | '' }

export const statusWords: Readonly<Record<ArticleStatus, string>> = {
  open: 'Open',
  signed_off: 'Signed off',
  published: 'Published',
}

/** An address may say anything; what is no status means any. */
export function statusFilter(value: string | undefined): ArticleStatus | '' {
  return articleStatuses.find((status) => status === value) ?? ''
}
