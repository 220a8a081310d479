import { afterEach, describe, expect, test } from '@jest/globals'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { QueryProvider } from '@/components/data/query-provider'
import { SourceDialog } from '@/components/sources/source-dialog'
import { SourceRow } from '@/components/sources/source-row'
import type { OpenSource, SourceRecord } from '@/lib/core/sources/source-contract'
import { answering } from '@/tests/support/answering'

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch')
})

const id = (n: number) => `01970000-0000-7000-8000-${String(n).padStart(12, '0')}`
const me = { id: id(1), name: 'Edda Editor' }
const rita = { id: id(2), name: 'Rita Reviewer', role: 'reviewer' }
const wim = { id: id(3), name: 'Wim Writer', role: 'writer' }
const source: OpenSource = {
  id: id(9),
  kind: 'interview',
  title: 'The harbour master',
  url: null,
  publisher: null,
  author: null,
  publishedAt: null,
  accessedAt: null,
  archivedUrl: null,
  grade: 'primary',
  origin: null,
  confidential: true,
  keeper: me,
  version: 3,
  usedIn: 2,
  createdAt: '2026-05-10T12:00:00.000Z',
  updatedAt: '2026-05-10T12:00:00.000Z',
}
const place = {
  annotationId: id(21),
  articleId: id(20),
  headline: 'Ferries',
  kind: 'claim' as const,
  exact: '12 ferries',
  stance: 'refutes' as const,
  quote: 'Eleven.',
}
const record: SourceRecord = {
  ...source,
  places: [place],
  morePlaces: true,
  viewers: [
    { id: rita.id, name: rita.name, how: 'named' },
    { id: id(4), name: 'Ada Admin', how: 'revealed' },
  ],
}
const show = (shown: OpenSource, who = me.id) =>
  render(
    <QueryProvider>
      <SourceRow source={shown} me={who} onEdit={() => undefined} />
    </QueryProvider>,
  )

describe('a source of the library', () => {
  test('opens to the places that cite it, each a link into its article', async () => {
    answering({ status: 200, body: record })
    const user = userEvent.setup()
    show(source)
    const toggle = screen.getByRole('button', { name: 'Cited 2 times' })
    expect(toggle).toHaveAttribute('aria-expanded', 'false')
    await user.click(toggle)
    const link = await screen.findByRole('link', { name: 'Ferries' })
    expect(link).toHaveAttribute('href', `/articles/${id(20)}#annotation-${id(21)}`)
    const list = screen.getByRole('list', { name: 'Where The harbour master is cited' })
    expect(list).toHaveTextContent('“12 ferries”')
    expect(list).toHaveTextContent('Refutes the claim: “Eleven.”')
    expect(list).toHaveTextContent('there are more')
  })

  test('says when it is cited nowhere, and when its places could not be read', async () => {
    const { unmount } = show({ ...source, usedIn: 0 })
    expect(screen.getByText('Not cited yet')).toBeInTheDocument()
    unmount()
    answering({ status: 500, body: { code: 'internal', status: 500, detail: 'Something broke.' } })
    show({ ...source, usedIn: 1 })
    await userEvent.click(screen.getByRole('button', { name: 'Cited once' }))
    expect(await screen.findByText('Something broke.')).toBeInTheDocument()
  })

  test('that is confidential is edited by its keeper alone', () => {
    const { unmount } = show(source)
    expect(screen.getByRole('button', { name: /^Edit/ })).toBeInTheDocument()
    unmount()
    const other = show(source, rita.id)
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull()
    other.unmount()
    show({ ...source, confidential: false }, rita.id)
    expect(screen.getByRole('button', { name: /^Edit/ })).toBeInTheDocument()
  })
})

function edit(edited: OpenSource, who = me.id) {
  render(
    <QueryProvider>
      <SourceDialog source={edited} me={who} onClose={() => undefined} onSaved={() => undefined} />
    </QueryProvider>,
  )
}

describe('the keeper of a confidential source', () => {
  test('names the people who see it, and takes them away', async () => {
    const names = { items: [{ ...me, role: 'editor' }, rita, wim] }
    const asked = answering(
      { status: 200, body: record },
      { status: 200, body: names },
      { status: 200, body: record },
    )
    const user = userEvent.setup()
    edit(source)
    const people = await screen.findByRole('list', { name: 'People who see it' })
    expect(people).toHaveTextContent('Rita Reviewer')
    expect(screen.getByText('It was revealed to Ada Admin.')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Remove Rita Reviewer' }))
    await user.type(screen.getByLabelText('Let somebody see it'), 'wim')
    await user.click(await screen.findByRole('option', { name: 'Wim Writer' }))
    expect(
      within(screen.getByRole('list', { name: 'People who see it' })).getByText('Wim Writer'),
    ).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    const sent = asked.find(({ method }) => method === 'PATCH')
    expect(sent).toMatchObject({ path: `/sources/${id(9)}`, body: { viewers: [wim.id] } })
    expect(sent?.body).not.toHaveProperty('keeperId')
  })

  test('sends nothing of it when nothing of it changed', async () => {
    const asked = answering({ status: 200, body: record }, { status: 200, body: { items: [] } })
    edit(source)
    await screen.findByRole('list', { name: 'People who see it' })
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    const sent = asked.find(({ method }) => method === 'PATCH')
    expect(sent?.body).toMatchObject({ confidential: true })
    expect(sent?.body).not.toHaveProperty('viewers')
  })
})

test('who does not keep a source neither makes it confidential nor sees who else sees it', () => {
  const asked = answering({ status: 200, body: record })
  edit({ ...source, confidential: false }, rita.id)
  expect(screen.getByRole('checkbox', { name: /Confidential/ })).toHaveAttribute('aria-disabled', 'true')
  expect(asked).toEqual([])
})
