import { z } from 'zod'
import { idField } from '../text-field'

/** Where somebody looks: the offset (UTF-16 code units of the projection) of the block or annotation; null: nowhere. */
const placeSchema = z.object({ start: z.number().int().min(0).max(100_000_000) }).nullable()

/** What a page says now and then of the person before it. */
export const presenceInput = z.object({ at: placeSchema })

/** Somebody who has the article open, in one or more tabs. */
export const presentPerson = z.object({ id: idField, name: z.string(), at: placeSchema })
export type PresentPerson = z.output<typeof presentPerson>

export const presenceAnswer = z.object({ people: z.array(presentPerson) })

/**
 * What a stream says of presence, as its event `presence`: who came or moved, and the ids of those who left, since the
 * stream's last one. The first one of a stream (`all`) names everybody.
 */
export const presenceNews = z.object({
  articleId: idField,
  all: z.boolean(),
  here: z.array(presentPerson),
  gone: z.array(idField),
})
export type PresenceNews = z.output<typeof presenceNews>

/** The people after some news. */
export function withPresenceNews(
  before: readonly PresentPerson[],
  news: PresenceNews,
): readonly PresentPerson[] {
  const people = new Map((news.all ? [] : before).map((person) => [person.id, person]))
  for (const id of news.gone) people.delete(id)
  for (const person of news.here) people.set(person.id, person)
  return [...people.values()]
}

/** What changed between two lists of people, or null when nothing did. */
export function presenceNewsBetween(
  articleId: string,
  before: readonly PresentPerson[] | null,
  now: readonly PresentPerson[],
): PresenceNews | null {
  if (before === null) return { articleId, all: true, here: [...now], gone: [] }
  const known = new Map(before.map((person) => [person.id, person]))
  const here = now.filter(({ id, name, at }) => {
    const was = known.get(id)
    return was?.name !== name || was.at?.start !== at?.start
  })
  const still = new Set(now.map(({ id }) => id))
  const gone = before.map(({ id }) => id).filter((id) => !still.has(id))
  return here.length === 0 && gone.length === 0 ? null : { articleId, all: false, here, gone }
}
