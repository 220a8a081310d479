import { AppError } from '@/lib/core/app-error'
import type { Thing, Verb } from '@/lib/core/policy/permissions'
import type { Article, Prisma } from '@/lib/generated/prisma/client'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { allow } from '@/lib/server/policy/allow'

/** An article's row, with what the table of permissions asks about it. */
export type LoadedArticle = Article & { readonly thing: Thing }

/**
 * The article, for somebody who may do `verb` on it: 404 when there is none, then 403. Inside a write give `tx.db`.
 * `thing` adds facts about what on the article is meant (an annotation's maker and kind).
 */
export async function loadArticle(
  ctx: Pick<Ctx, 'actor'>,
  db: Prisma.TransactionClient,
  id: string,
  verb: Verb = 'see article',
  thing: Thing = {},
): Promise<LoadedArticle> {
  return forActor(ctx, db, await db.article.findUnique({ where: { id } }), verb, thing)
}

/** The same inside a write, the shorter way: everything that is made on an article begins with it. */
export async function loadArticleToChange(
  tx: WriteTx,
  ctx: Pick<Ctx, 'actor'>,
  id: string,
  verb: Verb,
): Promise<LoadedArticle> {
  return forActor(ctx, tx.db, await tx.rows.find('Article', { id }), verb, {})
}

async function forActor(
  ctx: Pick<Ctx, 'actor'>,
  db: Prisma.TransactionClient,
  article: Article | null,
  verb: Verb,
  thing: Thing,
): Promise<LoadedArticle> {
  if (article === null) throw new AppError('not_found', 404, 'There is no such article.')
  const writers = await ownPlace(ctx, db, article.id)
  const about = { ...thing, writers }
  allow(ctx, 'see article', about)
  allow(ctx, verb, about)
  return { ...article, thing: { writers } }
}

/** Only a writer's rights depend on who is named, so only for a writer it is looked up. */
async function ownPlace(
  ctx: Pick<Ctx, 'actor'>,
  db: Prisma.TransactionClient,
  articleId: string,
): Promise<string[]> {
  if (ctx.actor.role !== 'writer') return []
  const where = { articleId_userId: { articleId, userId: ctx.actor.id } }
  const named = await db.articleWriter.findUnique({ where })
  return named === null ? [] : [named.userId]
}
