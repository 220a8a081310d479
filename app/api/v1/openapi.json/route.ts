import { openApiRoute } from '@/lib/core/api/desk-routes'
import { publicRoute } from '@/lib/server/http/route'
import { openApiDocument } from '@/lib/server/openapi/openapi-document'
import { version } from '@/package.json'

export const GET = publicRoute(openApiRoute, () => Promise.resolve(openApiDocument(version)))
