import type { DeskEvent } from '@/components/data/article-feed'

type Said = { readonly verb: string; readonly one: string; readonly many: string }

/** What others did, by the verb of the record. What is not here is not told. */
const sentences: Readonly<Record<string, Said>> = {
  annotated: { verb: 'added', one: 'annotation', many: 'annotations' },
  annotation_changed: { verb: 'changed', one: 'annotation', many: 'annotations' },
  withdrawn: { verb: 'withdrew', one: 'annotation', many: 'annotations' },
  approved: { verb: 'approved', one: 'correction', many: 'corrections' },
  rejected: { verb: 'said stet to', one: 'correction', many: 'corrections' },
  reopened: { verb: 'reopened', one: 'correction', many: 'corrections' },
  answered: { verb: 'answered', one: 'query', many: 'queries' },
  resolved: { verb: 'resolved', one: 'query', many: 'queries' },
  query_reopened: { verb: 'reopened', one: 'query', many: 'queries' },
  commented: { verb: 'wrote', one: 'comment', many: 'comments' },
}

/** More are not listened to. */
const MOST_SENTENCES = 4

/**
 * What others did since the last telling, a sentence for each person and kind of act, in the order in which it began:
 * “Rae Reviewer approved 3 corrections.” One's own acts are left out.
 * Much at once is only counted.
 */
export function tellOfOthers(
  events: readonly DeskEvent[],
  myId: string,
  nameOf: (id: string) => string,
): string {
  const counts = new Map<string, { readonly by: string; readonly said: Said; count: number }>()
  for (const { by, verb } of events) {
    const said = sentences[verb ?? '']
    if (by === undefined || by === myId || said === undefined) continue
    const key = `${by} ${said.verb} ${said.one}`
    const told = counts.get(key) ?? { by, said, count: 0 }
    told.count += 1
    counts.set(key, told)
  }
  if (counts.size > MOST_SENTENCES) return inShort([...counts.values()], nameOf)
  return [...counts.values()]
    .map(({ by, said, count }) => {
      const what = count === 1 ? `${isA(said)} ${said.one}` : `${String(count)} ${said.many}`
      return `${nameOf(by)} ${said.verb} ${what}.`
    })
    .join(' ')
}

function inShort(
  counts: readonly { readonly by: string; readonly count: number }[],
  nameOf: (id: string) => string,
): string {
  const people = [...new Set(counts.map(({ by }) => by))]
  const changes = counts.reduce((sum, { count }) => sum + count, 0)
  const who = people.length === 1 ? nameOf(people[0] ?? '') : `${String(people.length)} others`
  return `${who} made ${String(changes)} changes.`
}

function isA({ one }: Said): string {
  return /^[aeiou]/.test(one) ? 'an' : 'a'
}
