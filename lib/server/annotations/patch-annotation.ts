import type { Annotation, PatchAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import { AppError } from '@/lib/core/app-error'
import type { Verb } from '@/lib/core/policy/permissions'
import { loadArticle, type LoadedArticle } from '@/lib/server/articles/load-article'
import { editClaim } from '@/lib/server/claims/edit-claim'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { rulesInForce } from '@/lib/server/desk/rules-in-force'
import { requireVersion, type SeenVersion } from '@/lib/server/http/if-match'
import { invalidInput } from '@/lib/server/http/invalid-input'
import { allow } from '@/lib/server/policy/allow'
import { plannedCitations } from '@/lib/server/sources/replace-citations'
import type { AnnotationRow } from './annotation-row'
import { loadAnnotation } from './load-annotation'
import { patchCitations } from './patch-citations'
import { patchClaimLink } from './patch-claim-link'
import { patchQuery } from './patch-query'
import { patchWording } from './patch-wording'
import { presentAnnotation } from './present-annotation'
import { storePatch, type Patch } from './store-patch'

type Input = { readonly id: string; readonly version: SeenVersion; readonly patch: PatchAnnotationInput }

/** Changes what an annotation says or where it stands. A patch that changes nothing writes nothing. */
export async function patchAnnotation(ctx: Ctx, { id, version, patch }: Input): Promise<Annotation> {
  return ctx.db.write(async (tx) => {
    const row = await loadAnnotation(tx.db, id)
    const article = await allowPatch(tx, ctx, row, patch)
    requireVersion(version, row.version)
    checkParts(row, patch)
    if (row.state === 'withdrawn') {
      throw new AppError('decided', 409, 'This annotation is withdrawn. Make a new one.', {
        state: row.state,
      })
    }
    const parts: Patch[] = [
      await patchWording(tx, ctx, article, row, patch),
      await patchClaimLink(tx, ctx, row, patch),
      await patchQuery(tx, row, patch),
      await patchCitations(tx, ctx, row, patch),
    ]
    await storePatch(tx, ctx, article, row, parts)
    if (row.kind === 'claim') await patchClaim(tx, ctx, row, patch)
    return presentAnnotation(await loadAnnotation(tx.db, id), ctx.actor, await rulesInForce(tx.db))
  })
}

/** A writer may say that a query is answered; resolving is the desk's; the rest is editing. */
async function allowPatch(
  tx: WriteTx,
  ctx: Ctx,
  { articleId, kind, createdById }: AnnotationRow,
  { query, ...others }: PatchAnnotationInput,
): Promise<LoadedArticle> {
  const article = await loadArticle(ctx, tx.db, articleId)
  const verbs = new Set<Verb>()
  if (query?.state === 'answered') verbs.add('answer query')
  else if (query?.state !== undefined) verbs.add('resolve query')
  const isEdit = Object.values(others).some((part) => part !== undefined)
  if (isEdit || query?.text !== undefined || verbs.size === 0) verbs.add('edit annotation')
  for (const verb of verbs) allow(ctx, verb, { ...article.thing, kind, createdById })
  return article
}

const partOf = {
  claim: ['claim'],
  correction: ['correction', 'claimId'],
  query: ['query'],
} as const

function checkParts({ kind }: AnnotationRow, patch: PatchAnnotationInput): void {
  const foreign = (['claim', 'claimId', 'correction', 'query'] as const).filter(
    (part) => patch[part] !== undefined && !(partOf[kind] as readonly string[]).includes(part),
  )
  if (foreign.length === 0) return
  throw invalidInput(foreign.map((path) => ({ path, message: `This does not belong to a ${kind}.` })))
}

/** The claim changes wherever it stands; its evidence is the claim's own. */
async function patchClaim(
  tx: WriteTx,
  ctx: Ctx,
  { claim }: AnnotationRow,
  patch: PatchAnnotationInput,
): Promise<void> {
  if (claim === null || (patch.claim === undefined && patch.citations === undefined)) return
  const owner = { annotationId: null, claimId: claim.id } as const
  const citations =
    patch.citations === undefined
      ? undefined
      : await plannedCitations(tx, ctx, owner, patch.citations, claim.citations)
  await editClaim(tx, ctx, claim, { input: patch.claim, citations })
}
