import { AppError } from '@/lib/core/app-error'
import type { ChecklistTickInput, SignOff } from '@/lib/core/sign-off/sign-off-contract'
import { loadArticle } from '@/lib/server/articles/load-article'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx } from '@/lib/server/context'
import { readSetting } from '@/lib/server/desk/desk-settings'
import { recordId } from '@/lib/server/records/record-id'
import { signOffState, withChecklist } from './sign-off-state'

type Input = { readonly id: string; readonly body: ChecklistTickInput }

/** Signs a line of the checklist in one's own name, or takes it back. Saying the same again changes nothing. */
export async function signChecklist(ctx: Ctx, { id, body: { item, done } }: Input): Promise<SignOff> {
  return ctx.db.write(async (tx) => {
    const article = await loadArticle(ctx, tx.db, id, 'sign checklist')
    const line = (await readSetting(tx.db, 'checklist')).find((one) => one.id === item)
    if (line === undefined) throw new AppError('invalid', 422, 'item: The checklist has no such line.')
    if (article.status !== 'open')
      throw new AppError('decided', 409, 'The article is signed off. Its checklist stands as it was signed.')
    const before = await signOffState(ctx.db, tx.db, article)
    const { text } = line
    const where = { articleId: id, item, text, undoneAt: null }
    const standing = await tx.db.checklistTick.findFirst({ where, select: { id: true } })
    if ((standing !== null) !== done) {
      if (done) {
        const row = { id: recordId(), articleId: id, item, text, userId: ctx.actor.id, createdAt: ctx.now }
        await tx.db.checklistTick.create({ data: row })
      } else await tx.db.checklistTick.updateMany({ where, data: { undoneAt: ctx.now } })
      await appendEvent(tx, ctx, {
        verb: done ? 'checklist_signed' : 'checklist_undone',
        thing: `article:${id}`,
        articleId: id,
        data: { item, text },
        live: { type: 'article', data: { id, version: article.version } },
      })
    }
    return withChecklist(tx.db, id, before)
  })
}
