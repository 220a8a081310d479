import type { Comment } from '@/lib/core/annotations/annotation-contract'
import type { Prisma } from '@/lib/generated/prisma/client'
import { presentPerson } from '@/lib/server/sources/present-source'
import { personFields } from '@/lib/server/sources/source-row'

export const commentInclude = { createdBy: personFields } satisfies Prisma.CommentInclude
export type CommentRow = Prisma.CommentGetPayload<{ include: typeof commentInclude }>

type Shown = Pick<CommentRow, 'id' | 'text' | 'createdBy' | 'createdAt'>

export function presentComment({ id, text, createdBy, createdAt }: Shown): Comment {
  return { id, text, createdBy: presentPerson(createdBy), createdAt: createdAt.toISOString() }
}
