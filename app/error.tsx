'use client'

import { FailedPage, type FailedPageProps } from '@/components/desk/failed-page'

export default function ErrorPage(props: FailedPageProps) {
  return (
    <main id="main">
      <FailedPage {...props} />
    </main>
  )
}
