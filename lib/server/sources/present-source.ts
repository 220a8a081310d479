import type { PersonRef } from '@/lib/core/people/person-contract'
import type { Citation, OpenSource, Source } from '@/lib/core/sources/source-contract'
import type { CitationRow, SourceRow } from './source-row'

/** Who looks at it. */
export type Viewer = { readonly id: string }

/**
 * Whether a person sees what a source says (DESIGN §8.15): a confidential one only its keeper, the people the keeper
 * named, and those to whom it was revealed; no role is enough.
 */
export function seesSource(
  viewer: Viewer,
  source: Pick<SourceRow, 'confidential' | 'keeperId' | 'viewers'>,
): boolean {
  if (!source.confidential || source.keeperId === viewer.id) return true
  return source.viewers.some(({ userId }) => userId === viewer.id)
}

export function presentPerson({ id, name }: PersonRef): PersonRef {
  return { id, name }
}

function hidden(source: SourceRow) {
  const keeper = presentPerson(source.keeper)
  return { id: source.id, confidential: true, title: 'Confidential source', keeper } as const
}

type CountedRow = SourceRow & { readonly _count: { readonly citations: number } }

/** A source as this viewer may see it: the only way out for a source's fields. */
export function presentSource(source: CountedRow, viewer: Viewer): Source {
  return seesSource(viewer, source) ? opened(source) : hidden(source)
}

/** The same with what is added only for those who see it. */
export async function presentSourceWith<More>(
  source: CountedRow,
  viewer: Viewer,
  more: () => Promise<More>,
): Promise<(OpenSource & More) | ReturnType<typeof hidden>> {
  return seesSource(viewer, source) ? { ...opened(source), ...(await more()) } : hidden(source)
}

function opened(source: CountedRow): OpenSource {
  const { id, kind, title, url, publisher, author, publishedAt, archivedUrl, grade, origin } = source
  return {
    id,
    kind,
    title,
    url,
    publisher,
    author,
    publishedAt,
    accessedAt: source.accessedAt?.toISOString() ?? null,
    archivedUrl,
    grade,
    origin,
    confidential: source.confidential,
    keeper: presentPerson(source.keeper),
    version: source.version,
    usedIn: source._count.citations,
    createdAt: source.createdAt.toISOString(),
    updatedAt: source.updatedAt.toISOString(),
  }
}

/** A citation as this viewer may see it; of a hidden source neither quote nor locator. */
export function presentCitation(
  { id, source, quote, locator, stance }: CitationRow,
  viewer: Viewer,
): Citation {
  if (!seesSource(viewer, source)) return { id, source: hidden(source), quote: null, locator: null, stance }
  const { kind, title, url, publisher, author, publishedAt, archivedUrl, grade, confidential } = source
  return {
    id,
    source: {
      id: source.id,
      kind,
      title,
      url,
      publisher,
      author,
      publishedAt,
      archivedUrl,
      grade,
      confidential,
    },
    quote,
    locator,
    stance,
  }
}
