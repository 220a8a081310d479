import type { DeskEvent } from '@/components/data/article-feed'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import type { PersonRef } from '@/lib/core/people/person-contract'

/** So many cards are read at most to learn who did something. */
const MOST_READ = 20

/** Names of people by their ids, learned from everything that passes by. */
export function knowPeople() {
  const names = new Map<string, string>()
  const learn = (people: Iterable<PersonRef>): void => {
    for (const { id, name } of people) if (name !== '') names.set(id, name)
  }
  return {
    learn,
    nameOf: (id: string): string => names.get(id) ?? 'Somebody',
    /** Learns who is behind these events; reads a card of each whom nobody has named yet. */
    meet: async (
      events: readonly DeskEvent[],
      read: (ids: readonly string[]) => Promise<readonly Annotation[]>,
    ): Promise<void> => {
      const cards = new Map<string, string>()
      for (const { by, annotationId } of events) {
        if (by !== undefined && annotationId !== undefined && !names.has(by)) cards.set(by, annotationId)
      }
      if (cards.size === 0) return
      const ids = [...new Set(cards.values())].slice(0, MOST_READ)
      learn((await read(ids)).flatMap(peopleOf))
    },
  }
}

/** Everybody whom a card names. */
export function peopleOf({ createdBy, updatedBy, decisions }: Annotation): readonly PersonRef[] {
  return [createdBy, updatedBy, ...decisions.map(({ by }) => by)]
}
