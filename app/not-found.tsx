import type { Metadata } from 'next'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFoundPage() {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-lg px-6 py-20 outline-none">
      <h1 className="font-serif text-2xl font-semibold">Nothing is here</h1>
      <p className="mt-2 text-muted">
        The address may be mistyped, or the article may not name you as its writer.
      </p>
      <div className="mt-5">
        <ButtonLink href="/">Go to the desk</ButtonLink>
      </div>
    </main>
  )
}
