import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/desk/app-frame'
import { themeCookie, themeOf } from '@/components/desk/theme'
import { requireActor } from '@/lib/server/auth/current-actor'

export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const { id, name, role } = await requireActor()
  return (
    <AppFrame person={{ id, name, role }} theme={themeOf((await cookies()).get(themeCookie)?.value)}>
      {children}
    </AppFrame>
  )
}
