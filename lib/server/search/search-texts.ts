import { searchText } from '@/lib/core/search/search-text'

type Article = { readonly headline: string; readonly byline: string | null }
type Claim = {
  readonly statement: string
  readonly claimant: string | null
  readonly explanation: string | null
  readonly verdict: string | null
}
type Source = {
  readonly title: string
  readonly url: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly origin: string | null
}

// Whoever writes one of these fields writes the record's `searchText` with it.

export function articleSearchText({ headline, byline }: Article): string {
  return searchText([headline, byline])
}

export function claimSearchText({ statement, claimant, explanation, verdict }: Claim): string {
  return searchText([statement, claimant, explanation, verdict])
}

export function sourceSearchText({ title, url, publisher, author, origin }: Source): string {
  return searchText([title, url, publisher, author, origin])
}
