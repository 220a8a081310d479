import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareInText, overlaps } from '@/lib/core/corrections/overlap'
import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import { mergeDesk } from '@/lib/editor/sync/merge-desk'
import { planSync } from '@/lib/editor/sync/plan-sync'
import { isOpenCorrection, sameEdit, type SavedCorrection } from '@/lib/editor/sync/saved-correction'
import { BASE, DOC } from './sync-cases'

const BODY = BASE.indexOf('\n') + 1

/** A desk with one person's corrections, and one of their tabs. */
type World = { desk: SavedCorrection[]; mine: CorrectionEdit[]; known: ReadonlyMap<string, SavedCorrection> }

const act = fc.oneof(
  fc.record({
    type: fc.constant('type' as const),
    start: fc.nat(BASE.length - BODY),
    length: fc.nat(6),
    replacement: fc.constantFrom('', 'x', 'some words', 'OSCE'),
  }),
  fc.record({ type: fc.constantFrom('type back' as const, 'reword' as const), which: fc.nat(9) }),
  fc.record({
    type: fc.constantFrom('decide there' as const, 'reword there' as const),
    which: fc.nat(9),
  }),
  fc.record({ type: fc.constantFrom('send' as const, 'hear' as const) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

function run(world: World, one: Act, name: () => string): void {
  switch (one.type) {
    case 'type': {
      const start = BODY + one.start
      const edit = {
        id: name(),
        start,
        end: Math.min(BASE.length, start + one.length),
        replacement: one.replacement,
      }
      if (BASE.slice(edit.start, edit.end) === edit.replacement) return
      if (world.mine.every((other) => !overlaps(other, edit))) {
        world.mine = [...world.mine, edit].sort(compareInText)
      }
      return
    }
    case 'type back': {
      const gone = pick(world.mine, one.which)
      world.mine = world.mine.filter((other) => other !== gone)
      return
    }
    case 'reword': {
      const changed = pick(world.mine, one.which)
      world.mine = world.mine.map((other) =>
        other === changed ? { ...other, replacement: 'mine now' } : other,
      )
      return
    }
    case 'decide there':
    case 'reword there': {
      const changed = pick(world.desk.filter(isOpenCorrection), one.which)
      world.desk = world.desk.map((other) => {
        if (other !== changed) return other
        const version = other.version + 1
        return one.type === 'decide there'
          ? { ...other, version, state: 'approved' }
          : { ...other, version, replacement: 'theirs now' }
      })
      return
    }
    case 'send':
      send(world)
      return
    case 'hear':
      hear(world)
  }
}

/** The desk's side of a round: each request by its rules, as the API has them. */
function send(world: World): void {
  const { operations } = planSync({
    doc: DOC,
    base: BASE,
    suggestions: world.mine,
    known: world.known,
    notes: new Map(),
    refused: new Map(),
    waiting: new Set(conflictsOf(world)),
  })
  for (const operation of operations) {
    const there = world.desk.find(({ id }) => id === operation.id)
    if (operation.type === 'create') {
      const { type: _, ...made } = operation
      const id = `desk-${String(world.desk.length)}`
      const saved: SavedCorrection = { ...made, id, version: 1, state: 'proposed' }
      world.desk = [...world.desk, saved]
      world.mine = world.mine.map((one) => (one.id === operation.id ? { ...one, id } : one))
      world.known = new Map([...world.known, [id, saved]])
    } else if (there !== undefined && isOpenCorrection(there)) {
      if (operation.type === 'change' && operation.version !== there.version) continue
      const next: SavedCorrection =
        operation.type === 'withdraw'
          ? { ...there, version: there.version + 1, state: 'withdrawn' }
          : { ...there, ...(operation.words ?? {}), version: there.version + 1 }
      world.desk = world.desk.map((one) => (one === there ? next : one))
      world.known = new Map([...world.known, [next.id, next]])
    }
  }
}

function merged(world: World) {
  return mergeDesk<CorrectionEdit>({
    suggestions: world.mine,
    known: world.known,
    desk: world.desk,
    editing: null,
    waiting: new Set(),
    suggestionOf: ({ id, start, end, replacement }) => ({ id, start, end, replacement }),
  })
}

const conflictsOf = (world: World): readonly string[] => merged(world).conflicts.map(({ id }) => id)

function hear(world: World): void {
  const { suggestions, known } = merged(world)
  world.mine = [...suggestions]
  world.known = known
}

it('whatever happens on either side, the tab and the desk come to the same, and nothing unsent is lost', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const world: World = { desk: [], mine: [], known: new Map() }
      let made = 0
      const name = () => `new-${String((made += 1))}`
      for (const one of acts) {
        const unsent = one.type === 'hear' ? unsentOf(world) : []
        run(world, one, name)
        for (const edit of unsent) expect(world.mine.some((other) => sameEdit(other, edit))).toBe(true)
        for (const [index, edit] of world.mine.entries()) {
          const next = world.mine[index + 1]
          if (next) expect(overlaps(edit, next)).toBe(false)
        }
      }
      hear(world)
      send(world)
      hear(world)
      const waiting = conflictsOf(world)
      const settled = world.mine.filter(({ id }) => !waiting.includes(id))
      for (const edit of settled) {
        const there = world.desk.find(({ id }) => id === edit.id)
        expect(there !== undefined && isOpenCorrection(there) && sameEdit(there, edit)).toBe(true)
      }
      for (const there of world.desk.filter(isOpenCorrection)) {
        const isHere = world.mine.some((one) => one.id === there.id || overlaps(one, there))
        expect(isHere).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

function unsentOf(world: World): readonly CorrectionEdit[] {
  return world.mine.filter((one) => {
    const before = world.known.get(one.id)
    return before === undefined || !sameEdit(before, one)
  })
}
