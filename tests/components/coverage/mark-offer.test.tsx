import { afterEach, expect, test } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { AnnotationCard } from '@/components/annotations/annotation-card'
import type { Me } from '@/components/review/room-context'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import type { Sentence } from '@/lib/core/coverage/coverage-contract'
import { answering } from '@/tests/support/answering'
import {
  correction,
  coverageOf,
  editor,
  id,
  openSentences,
  reviewer,
  RoomUnderTest,
} from '@/tests/support/room-under-test'

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch')
})

const OFFER = { name: /^Mark .* checked$/ }

function open(annotation: Annotation, sentences: readonly Sentence[] = openSentences, me: Me = reviewer) {
  render(
    <RoomUnderTest me={me} first={[annotation]} start={{ activeId: annotation.id }} sentences={sentences}>
      {(all) => all.map((one) => <AnnotationCard key={one.id} annotation={one} />)}
    </RoomUnderTest>,
  )
}

test('once a correction is approved, its sentence is marked by one press, and the card keeps the keyboard', async () => {
  const by = { id: reviewer.id, name: reviewer.name }
  const marked = { ...openSentences[1], state: 'checked', why: null, marked: 'checked', by } as Sentence
  const asked = answering({ status: 200, body: coverageOf([{ ...marked, at: '2026-05-13T10:00:00.000Z' }]) })
  open(correction({ state: 'approved', version: 2 }))
  await userEvent.click(screen.getByRole('button', { name: 'Mark the sentence checked' }))
  expect(screen.queryByRole('button', OFFER)).toBeNull()
  expect(screen.getByRole('article')).toHaveFocus()
  expect(asked).toMatchObject([
    {
      method: 'POST',
      path: `/articles/${id(5)}/coverage`,
      body: { revision: 1, start: 18, end: 22, state: 'checked' },
    },
  ])
})

test('one over two sentences says so', () => {
  const over = correction({ state: 'rejected' })
  open({ ...over, anchor: { ...over.anchor, start: 30, end: 40 } })
  expect(screen.getByRole('button', { name: 'Mark 2 sentences checked' })).toBeInTheDocument()
})

const [head, second, third] = openSentences as [Sentence, Sentence, Sentence]
test.each<[string, Annotation, readonly Sentence[], Me]>([
  ['an undecided correction', correction(), openSentences, reviewer],
  [
    'a sentence that is marked',
    correction({ state: 'approved' }),
    [head, { ...second, state: 'checked', why: null, marked: 'checked' }, third],
    reviewer,
  ],
  [
    'a sentence that something else waits in',
    correction({ state: 'approved' }),
    [head, { ...second, why: 'open_query' }, third],
    reviewer,
  ],
  ['a writer', correction({ state: 'approved' }), openSentences, { ...editor, role: 'writer' }],
])('nothing is offered for %s', (_, annotation, sentences, me) => {
  open(annotation, sentences, me)
  expect(screen.queryByRole('button', OFFER)).toBeNull()
})
