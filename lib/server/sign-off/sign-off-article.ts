import { AppError } from '@/lib/core/app-error'
import type { SignOff, SignOffInput } from '@/lib/core/sign-off/sign-off-contract'
import { signOffText } from '@/lib/core/sign-off/signed-statement'
import { exportInput } from '@/lib/server/articles/export-article'
import { loadArticle, type LoadedArticle } from '@/lib/server/articles/load-article'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { recordId } from '@/lib/server/records/record-id'
import { knowKey, signText } from '@/lib/server/signing/desk-key'
import { keyFileOf, readOrMakeKey, type SigningKey } from '@/lib/server/signing/key-file'
import { freeze } from './frozen-files'
import { lastSignOff, signOffState, type SignOffState } from './sign-off-state'

type Input = { readonly id: string; readonly body: SignOffInput; readonly deskUrl: string | null }

/**
 * Signs an article off (DESIGN §8.9): judged, frozen and signed inside one write, so that nothing comes between what was
 * looked at and what was signed. It happens once an article, so the write may take the time of its exports.
 */
export async function signOffArticle(ctx: Ctx, { id, body, deskUrl }: Input): Promise<SignOff> {
  const key = readOrMakeKey(keyFileOf(ctx.db.file))
  return ctx.db.write(async (tx) => {
    const article = await loadArticle(ctx, tx.db, id, 'sign off')
    const before = await signOffState(ctx.db, tx.db, article)
    check(article, before.state, body)
    await knowKey(tx, ctx, key)
    await store(tx, ctx, { article, before, deskUrl, key })
    return { ...before.state, status: 'signed_off', last: await lastSignOff(tx.db, id) }
  })
}

function check({ status }: LoadedArticle, { correctedHash, blockers }: SignOff, body: SignOffInput): void {
  if (status !== 'open')
    throw new AppError('decided', 409, 'The article is signed off already. Later work opens it again.')
  if (correctedHash !== body.correctedHash)
    throw new AppError('text_changed', 409, 'The copy has changed since you looked. Look at it again.', {
      correctedHash,
    })
  if (blockers.length === 0) return
  const what = blockers.length === 1 ? 'One thing is' : `${blockers.length} things are`
  throw new AppError('blocked', 409, `${what} not settled yet.`, { blockers })
}

type ToSign = {
  readonly article: LoadedArticle
  readonly before: SignOffState
  readonly deskUrl: string | null
  readonly key: SigningKey
}

async function store(tx: WriteTx, ctx: Ctx, { article, before, deskUrl, key }: ToSign): Promise<void> {
  const { id, version, status } = article
  const { revision, annotations, state } = before
  const signOffId = recordId()
  const head = { seq: tx.chain.seq, hash: tx.chain.hash }
  const signedArticle = {
    ...article,
    status: 'signed_off',
    version: version + 1,
    updatedAt: ctx.now,
  } as const
  const input = await exportInput(ctx, tx.db, { article: signedArticle, revision, annotations, deskUrl })
  const { frozen, hash } = freeze({ ...input, head })
  const { correctedHash } = state
  const statement = { articleId: id, signOffId, revision: revision.number, correctedHash, head, frozen: hash }
  const text = signOffText({ ...statement, signedBy: ctx.actor.id, at: ctx.now.toISOString() })
  const row = {
    id: signOffId,
    articleId: id,
    revisionNumber: revision.number,
    correctedHash,
    chainSeq: head.seq,
    chainHash: head.hash,
    signature: `${key.id} ${signText(key, text)}`,
    frozen,
    signedById: ctx.actor.id,
    createdAt: ctx.now,
  }
  await tx.db.signOff.create({ data: row })
  const data = { status: 'signed_off', version: version + 1, updatedAt: ctx.now } as const
  await tx.db.article.update({ where: { id }, data, select: { id: true } })
  await appendEvent(tx, ctx, {
    verb: 'signed_off',
    thing: `article:${id}`,
    articleId: id,
    data: { signOffId, revision: revision.number, correctedHash, frozen: hash, key: key.id, from: status },
    live: { type: 'article', data: { id, version: version + 1 } },
    noteHead: true,
  })
}
