import { readCoverageRoute } from '@/lib/core/api/article-routes'
import { readCoverage } from '@/lib/server/coverage/read-coverage'
import { route } from '@/lib/server/http/route'

export const GET = route(readCoverageRoute, (ctx, { params }) => readCoverage(ctx, params))
