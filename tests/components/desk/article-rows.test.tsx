import { expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import { ArticleRows } from '@/components/desk/article-rows'
import { deskPages } from '@/components/desk/desk-pages'
import type { ArticleRow } from '@/lib/core/articles/article-contract'

const counts = { claims: 3, corrections: 2, queries: 1, undecided: 2, unanswered: 0, unverified: 1 }
const article: ArticleRow = {
  id: '01970000-0000-7000-8000-000000000001',
  version: 1,
  headline: 'Harbour bridge to <b>close</b>',
  byline: 'By Ada Fenn',
  dateline: null,
  status: 'signed_off',
  revision: { number: 2 },
  counts,
  coverage: { sentences: 80, open: 17, checked: 50, nothingToCheck: 13 },
  createdBy: { id: '01970000-0000-7000-8000-000000000002', name: 'Ada Fenn' },
  createdAt: '2026-05-10T12:00:00.000Z',
  updatedAt: '2026-05-10T12:00:00.000Z',
}

test('an article shows as text what it is called, where it stands and what it waits for', () => {
  render(<ArticleRows items={[article]} />)
  const link = screen.getByRole('link', { name: 'Harbour bridge to <b>close</b>' })
  expect(link).toHaveAttribute('href', `/articles/${article.id}`)
  const row = screen.getByRole('listitem')
  expect(row).toHaveTextContent('Signed off')
  expect(row).toHaveTextContent('By Ada Fenn · revision 2')
  expect(row).toHaveTextContent('2 undecided')
  expect(row).toHaveTextContent('1 unverified')
  expect(row).not.toHaveTextContent('unanswered')
})

test('an article that waits for nothing says so', () => {
  const done = { ...article, counts: { ...counts, undecided: 0, unverified: 0 } }
  render(<ArticleRows items={[done]} />)
  expect(screen.getByText('Nothing waits')).toBeInTheDocument()
})

test('an article says how many of its sentences are done', () => {
  render(<ArticleRows items={[article]} />)
  expect(screen.getByRole('listitem')).toHaveTextContent('63 of 80 sentences checked')
  expect(screen.getByTitle('50 checked, 13 nothing to check, 17 open')).toBeInTheDocument()
})

test.each([
  ['writer', ['Desk']],
  ['editor', ['Desk', 'Import', 'Sources', 'Claims']],
  ['reviewer', ['Desk', 'Import', 'Sources', 'Claims']],
  ['admin', ['Desk', 'Import', 'Sources', 'Claims', 'People']],
] as const)('the bar of a %s holds %p', (role, labels) => {
  expect(deskPages(role).map(({ label }) => label)).toEqual(labels)
})
