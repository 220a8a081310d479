import type { Page } from '@playwright/test'
import { importedArticle } from '@/lib/core/articles/article-contract'
import { call } from './sign-in-as'

type Copy = { readonly content: string; readonly headline?: string; readonly format?: 'text' | 'html' }

/** Imports an article by the person of a page; its id. */
export async function importArticle(page: Page, { format = 'text', ...copy }: Copy): Promise<string> {
  const { text } = await call(page, 'POST', '/articles', { ...copy, format })
  return importedArticle.parse(JSON.parse(text)).id
}
