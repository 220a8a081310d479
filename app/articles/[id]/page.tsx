import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { preload } from 'react-dom'
import { AppFrame } from '@/components/desk/app-frame'
import { themeCookie, themeOf } from '@/components/desk/theme'
import { Room } from '@/components/review/room'
import { AppError } from '@/lib/core/app-error'
import { pageContext } from '@/lib/server/auth/current-actor'
import { openRoom } from '@/lib/server/room/open-room'

type RoomPageProps = { readonly params: Promise<{ readonly id: string }> }

/** Once for the title and the page. */
const load = cache(async (id: string) => {
  const ctx = await pageContext()
  try {
    return { ...(await openRoom(ctx, { id })), actor: ctx.actor }
  } catch (error) {
    if (error instanceof AppError && (error.status === 404 || error.status === 403)) notFound()
    throw error
  }
})

export async function generateMetadata({ params }: RoomPageProps): Promise<Metadata> {
  const { article } = await load((await params).id)
  return { title: article.headline }
}

export default async function RoomPage({ params }: RoomPageProps) {
  const { article, verdicts, sequence, spans, isAll, actor } = await load((await params).id)
  const { id, name, role, personId } = actor
  // The text of a long article is painted first; what stands on it is on its way meanwhile.
  if (!isAll) {
    preload(`/api/v1/articles/${article.id}/annotations?view=spans`, {
      as: 'fetch',
      crossOrigin: 'anonymous',
    })
  }
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <AppFrame person={{ id, name, role }} theme={theme} fullWidth>
      <Room
        first={{ ...article, revision: { ...article.revision, text: '' } }}
        me={{ id, name, role, personId }}
        verdicts={verdicts}
        sequence={sequence}
        spans={spans}
        isAll={isAll}
      />
    </AppFrame>
  )
}
