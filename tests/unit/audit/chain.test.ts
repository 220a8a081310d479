import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  canonicalJson,
  compareWithNotes,
  GENESIS,
  hashEvent,
  nextEvent,
  type StoredEvent,
  verifyChain,
} from '@/lib/core/audit/chain'

const content = (data: unknown, verb = 'create') => ({
  at: '2026-03-01T10:00:00.000Z',
  actorId: 'u1',
  verb,
  thing: 'article:a1',
  data,
})

function chainOf(...data: readonly unknown[]): StoredEvent[] {
  const events: StoredEvent[] = []
  for (const one of data) events.push(nextEvent(events.at(-1) ?? GENESIS, content(one)))
  return events
}

const changed = (events: readonly StoredEvent[], index: number, change: Partial<StoredEvent>) =>
  events.map((event, at) => (at === index ? { ...event, ...change } : event))

describe('hashEvent', () => {
  it('is SHA-256 of the sorted JSON without white space', () => {
    const event = { seq: 1, prevHash: GENESIS.hash, ...content({ b: 1, a: 'é' }) }
    const text =
      `{"actorId":"u1","at":"2026-03-01T10:00:00.000Z","data":{"a":"é","b":1},"prevHash":"${GENESIS.hash}",` +
      '"seq":1,"thing":"article:a1","verb":"create"}'
    expect(hashEvent(event)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
  })

  it('leaves out members that are undefined', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}')
    expect(() => canonicalJson(undefined)).toThrow(TypeError)
    expect(() => canonicalJson({ n: NaN })).toThrow()
  })
})

describe('verifyChain', () => {
  const events = chainOf({ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 })

  it('accepts an untouched chain, and the empty one', () => {
    expect(verifyChain(events)).toEqual({ ok: true, last: { seq: 4, hash: events[3]?.hash } })
    expect(verifyChain([])).toEqual({ ok: true, last: GENESIS })
  })

  it('goes on from the last link of the page before', () => {
    const first = verifyChain(events.slice(0, 2))
    expect(verifyChain(events.slice(2), events[3], first.last)).toMatchObject({ ok: true })
  })

  it.each([
    ['data changed', changed(events, 1, { data: '{"n":9}' }), 2, 'hash'],
    ['data re-spaced', changed(events, 1, { data: '{ "n": 2 }' }), 2, 'data'],
    ['data cut', changed(events, 1, { data: '{"n"' }), 2, 'data'],
    ['time changed', changed(events, 2, { at: '2026-03-02T10:00:00.000Z' }), 3, 'hash'],
    ['person changed', changed(events, 0, { actorId: 'u2' }), 1, 'hash'],
    ['verb changed', changed(events, 3, { verb: 'delete' }), 4, 'hash'],
    ['hash changed', changed(events, 1, { hash: 'f'.repeat(64) }), 2, 'hash'],
    ['previous hash changed', changed(events, 1, { prevHash: 'f'.repeat(64) }), 2, 'previous_hash'],
    ['event removed', events.filter((event) => event.seq !== 2), 2, 'sequence'],
    ['start cut off', events.slice(1), 1, 'sequence'],
    ['events swapped', [events[0], events[2], events[1], events[3]] as StoredEvent[], 2, 'sequence'],
  ])('names the first bad event: %s', (_, chain, seq, why) => {
    expect(verifyChain(chain)).toMatchObject({ ok: false, fault: { seq, why } })
  })

  it('holds the last event against the head', () => {
    expect(verifyChain(events, { seq: 5, hash: 'x' })).toMatchObject({
      ok: false,
      fault: { seq: 5, why: 'head' },
    })
    expect(verifyChain(events, { seq: 4, hash: 'x' })).toMatchObject({
      ok: false,
      fault: { seq: 4, why: 'head' },
    })
    expect(verifyChain(events, { seq: 3, hash: 'x' })).toMatchObject({
      ok: false,
      fault: { seq: 3, why: 'head' },
    })
  })

  it('accepts whatever JSON was appended, and no single change of it', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }), fc.nat(), (data, pick) => {
        const chain = chainOf(...data)
        expect(verifyChain(chain).ok).toBe(true)
        const index = pick % chain.length
        expect(verifyChain(changed(chain, index, { data: canonicalJson({ other: data[index] }) })).ok).toBe(
          false,
        )
      }),
    )
  })
})

describe('compareWithNotes', () => {
  const events = chainOf(1, 2, 3)
  const hashAt = (chain: readonly StoredEvent[]) => (seq: number) => chain[seq - 1]?.hash ?? null

  it('accepts links that are there, the beginning included', () => {
    expect(compareWithNotes([GENESIS, ...events], hashAt(events))).toBeNull()
  })

  it('sees a cut-off tail', () => {
    expect(compareWithNotes(events, hashAt(events.slice(0, 2)))).toMatchObject({ seq: 3, why: 'shortened' })
  })

  it('sees a record that was written anew', () => {
    expect(compareWithNotes(events, hashAt(chainOf(1, 'two', 3)))).toMatchObject({ seq: 2, why: 'rewritten' })
  })
})
