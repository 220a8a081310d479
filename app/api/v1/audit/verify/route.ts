import { verifyAuditRoute } from '@/lib/core/api/article-routes'
import { ownHeadNotes } from '@/lib/server/audit/own-head-notes'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { route } from '@/lib/server/http/route'

export const GET = route(verifyAuditRoute, (ctx) => verifyAudit(ctx, { notes: ownHeadNotes() }))
