import { markSentencesRoute, readCoverageRoute } from '@/lib/core/api/article-routes'
import { markSentences } from '@/lib/server/coverage/mark-sentences'
import { readCoverage } from '@/lib/server/coverage/read-coverage'
import { cachedJson } from '@/lib/server/http/cached-json'
import { route } from '@/lib/server/http/route'

export const GET = route(readCoverageRoute, async (ctx, { params }, request) => {
  const { bytes, etag } = await readCoverage(ctx, params)
  return cachedJson(request, bytes, etag)
})

export const POST = route(markSentencesRoute, (ctx, { params, body }) =>
  markSentences(ctx, { id: params.id, body }),
)
