import { searchWords } from '@/lib/core/search/search-text'

/** The conditions of a search: every word of the query stands somewhere in the record. */
export function hasWords(
  query: string | undefined,
): { readonly searchText: { readonly contains: string } }[] {
  return searchWords(query ?? '').map((word) => ({ searchText: { contains: word } }))
}
