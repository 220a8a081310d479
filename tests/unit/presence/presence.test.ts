import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { knowPeople } from '@/components/presence/know-people'
import { initialsOf, namesOf } from '@/components/presence/person-look'
import { tellOfOthers } from '@/components/presence/tell-of-others'
import {
  presenceNewsBetween,
  withPresenceNews,
  type PresentPerson,
} from '@/lib/core/presence/presence-contract'
import { correction } from '@/tests/support/room-under-test'

describe('news of presence', () => {
  const person = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('Ana', 'Rui'),
    at: fc.option(fc.record({ start: fc.nat(3) })),
  })
  const people = fc.uniqueArray(person, { selector: ({ id }) => id })
  const sorted = (list: readonly PresentPerson[]) => [...list].sort((x, y) => x.id.localeCompare(y.id))

  test('lead from any list of people to any other', () => {
    fc.assert(
      fc.property(fc.option(people), people, (before, now) => {
        const news = presenceNewsBetween('x', before, now)
        const known = before ?? [{ id: 'z', name: 'Left over', at: null }]
        expect(sorted(news === null ? known : withPresenceNews(known, news))).toEqual(sorted(now))
      }),
    )
  })
})

test.each([
  ['Rae Reviewer', 'RR'],
  ['  ada  de la fenn ', 'AF'],
  ['Plato', 'P'],
  ['𝒳i Ma', '𝒳M'],
  ['', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test.each([
  [['Ana'], 'Ana'],
  [['Ana', 'Rui'], 'Ana and Rui'],
  [['Ana', 'Rui', 'Eva'], 'Ana, Rui and Eva'],
  [['Ana', 'Rui', 'Eva', 'Ben'], 'Ana, Rui and 2 others'],
])('%j are named %j', (names, said) => {
  expect(namesOf(names, 2)).toBe(said)
})

describe('what others did', () => {
  const rae = (verb: string) => ({ type: 'decision', verb, by: 'rae' })
  const nameOf = (id: string) => ({ rae: 'Rae Reviewer', eddy: 'Eddy Editor' })[id] ?? 'Somebody'

  const many = ['approved', 'rejected', 'reopened', 'answered', 'commented']
  const eddy = (verb: string) => ({ type: 'decision', verb, by: 'eddy' })

  test.each([
    [[rae('approved')], 'Rae Reviewer approved a correction.'],
    [[...many, 'approved'].map(rae), 'Rae Reviewer made 6 changes.'],
    [[...many.map(rae), ...many.map(eddy)], '2 others made 10 changes.'],
    [[rae('approved'), rae('approved'), rae('approved')], 'Rae Reviewer approved 3 corrections.'],
    [
      [rae('approved'), { type: 'comment', verb: 'commented', by: 'eddy' }, rae('approved')],
      'Rae Reviewer approved 2 corrections. Eddy Editor wrote a comment.',
    ],
    [[{ type: 'annotation', verb: 'annotated', by: 'x' }], 'Somebody added an annotation.'],
    [[rae('superseded'), { type: 'article' }], ''],
    [[{ type: 'annotation', verb: 'annotated', by: 'me' }], ''],
  ])('of %j is said: %s', (events, said) => {
    expect(tellOfOthers(events, 'me', nameOf)).toBe(said)
  })
})

describe('who is behind an event', () => {
  const event = (by: string, annotationId: string) => ({
    type: 'decision',
    verb: 'approved',
    by,
    annotationId,
  })

  test('is known from who passed by, and otherwise read from one card of each', async () => {
    const known = knowPeople()
    known.learn([
      { id: 'ana', name: 'Ana Weir' },
      { id: 'ben', name: '' },
    ])
    const asked: (readonly string[])[] = []
    await known.meet([event('ana', 'x'), event('rae', 'y'), event('rae', 'z')], (ids) => {
      asked.push(ids)
      return Promise.resolve([correction({ updatedBy: { id: 'rae', name: 'Rae Reviewer' } })])
    })
    expect(asked).toEqual([['z']])
    expect(['ana', 'rae', 'ben'].map(known.nameOf)).toEqual(['Ana Weir', 'Rae Reviewer', 'Somebody'])
  })

  test('is not asked for when everybody is known', async () => {
    const known = knowPeople()
    known.learn([{ id: 'ana', name: 'Ana Weir' }])
    await known.meet([event('ana', 'x')], () => Promise.reject(new Error('asked')))
    expect(known.nameOf('ana')).toBe('Ana Weir')
  })
})
