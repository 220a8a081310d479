import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { ApiProblem, ConnectionLost } from '@/components/data/api-problem'
import { openOutbox, PAUSE_MS } from '@/components/data/outbox'
import type { OutboxRequest } from '@/components/data/outbox-desk'
import type { OutboxPorts } from '@/components/data/outbox-ports'
import type { OutboxRecord } from '@/components/data/outbox-record'
import { isUnsent } from '@/components/data/outbox-view'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import type { Suggestion } from '@/lib/editor/suggest/suggestion'
import { BASE, DOC, edit } from '../editor/sync/sync-cases'

type Answer = Annotation | Error

/** A desk that gives the answers it was told to, and a working copy that is a plain list. */
function setUp(kept: OutboxRecord | null = null, first: readonly Suggestion[] = []) {
  let list = first
  const sent: OutboxRequest[] = []
  const answers: Answer[] = []
  const keeps: (OutboxRecord | null)[] = []
  const asides: string[] = []
  const stays: string[] = []
  const caret = { within: null as string | null, isBusy: false }
  const ports: OutboxPorts = {
    doc: DOC,
    base: BASE,
    copy: {
      suggestions: () => list,
      editing: () => caret.within,
      isComposing: () => false,
      set: (next) => {
        if (!caret.isBusy) list = next
        return !caret.isBusy
      },
      rename: (from, to) => {
        list = list.map((one) => (one.id === from ? { ...one, id: to } : one))
      },
    },
    send: (request) => {
      sent.push(request)
      const answer = answers.shift() ?? new ConnectionLost()
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    heard: () => undefined,
    setAside: (id) => void asides.push(id),
    stays: (id) => void stays.push(id),
    reread: () => Promise.resolve(),
    keep: (record) => Promise.resolve(keeps.push(record)),
    alone: (run) => run(),
  }
  const outbox = openOutbox(ports, kept)
  const type = (...next: readonly Suggestion[]) => {
    list = next
    outbox.edited()
  }
  return { outbox, sent, answers, keeps, asides, stays, caret, type, list: () => list }
}

const osce: Suggestion = { ...edit('new-1', 'OECD', 'OSCE'), kept: false }

function annotation(one: Omit<Suggestion, 'kept'>, id: string, more: Partial<Annotation> = {}): Annotation {
  const { start, end, replacement } = one
  return {
    id,
    version: 1,
    state: 'proposed',
    kind: 'correction',
    anchor: { start, end, state: 'exact' },
    correction: { replacement, category: 'name', reason: '' },
    ...more,
  } as Annotation
}

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())
const pause = () => jest.advanceTimersByTimeAsync(PAUSE_MS + 10)

describe('the outbox', () => {
  it('sends when typing pauses, once, and takes the desk’s id', async () => {
    const { outbox, sent, answers, type, list, keeps } = setUp()
    answers.push(annotation(osce, 'desk-1'))
    type({ ...osce, replacement: 'OS' })
    await jest.advanceTimersByTimeAsync(PAUSE_MS / 2)
    type(osce)
    await jest.advanceTimersByTimeAsync(PAUSE_MS - 10)
    expect(sent).toEqual([])
    await pause()
    expect(sent.map(({ operation }) => operation)).toMatchObject([{ type: 'create', replacement: 'OSCE' }])
    expect(list()).toMatchObject([{ id: 'desk-1' }])
    expect(isUnsent(outbox.view())).toBe(false)
    expect(keeps.at(-1)).toBeNull()
  })

  it('repeats a lost request with the same key, later and later', async () => {
    const { outbox, sent, answers, type } = setUp()
    type(osce)
    await pause()
    expect(sent).toHaveLength(1)
    expect(outbox.view().isLost).toBe(true)
    await jest.advanceTimersByTimeAsync(1100)
    expect(sent).toHaveLength(2)
    await jest.advanceTimersByTimeAsync(1100)
    expect(sent).toHaveLength(2)
    answers.push(annotation(osce, 'desk-1'))
    await outbox.flush()
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
    expect(outbox.view().isLost).toBe(false)
  })

  it('repeats after a reload what was under way, with the same key and words', async () => {
    const before = setUp()
    before.type(osce)
    await pause()
    before.type({ ...osce, replacement: 'the OSCE' })
    before.outbox.close()
    const kept = before.keeps.at(-1) ?? null
    const { outbox, sent, answers, list } = setUp(kept)
    expect(list()).toMatchObject([{ replacement: 'the OSCE' }])
    answers.push(annotation(osce, 'desk-1'))
    answers.push(annotation({ ...osce, replacement: 'the OSCE' }, 'desk-1', { version: 2 }))
    await outbox.flush()
    expect(sent[0]).toEqual(before.sent[0])
    expect(sent[1]?.operation).toMatchObject({ type: 'change', id: 'desk-1', replacement: 'the OSCE' })
    expect(isUnsent(outbox.view())).toBe(false)
  })

  it('takes in what the other tab wrote once typing has paused, with the caret still there', async () => {
    const { outbox, caret, list } = setUp()
    outbox.hear([annotation(osce, 'desk-1')])
    caret.within = 'desk-1'
    outbox.hear([annotation({ ...osce, replacement: 'OSCE’s' }, 'desk-1', { version: 2 })])
    await pause()
    expect(list().map(({ replacement }) => replacement)).toEqual(['OSCE'])
    caret.within = null
    await pause()
    expect(list().map(({ replacement }) => replacement)).toEqual(['OSCE’s'])
  })

  it('takes in what came at the moment of a letter, a moment later', async () => {
    const { outbox, caret, list } = setUp()
    caret.isBusy = true
    outbox.hear([annotation(osce, 'desk-1')])
    expect(list()).toEqual([])
    caret.isBusy = false
    await pause()
    expect(list()).toEqual([{ ...osce, id: 'desk-1' }])
    outbox.close()
  })

  it('sends a category that was chosen while the suggestion was on its way', async () => {
    const { outbox, answers, sent, type } = setUp()
    type(osce)
    answers.push(annotation(osce, 'desk-1'), annotation(osce, 'desk-1', { version: 2 }))
    const sending = outbox.flush()
    outbox.note('new-1', { category: 'fact' })
    await sending
    await pause()
    expect(sent.at(-1)?.operation).toMatchObject({ type: 'change', id: 'desk-1', category: 'fact' })
  })

  it('takes in what was decided of a suggestion once the caret has left it', async () => {
    const { outbox, caret, list } = setUp()
    outbox.hear([annotation(osce, 'desk-1')])
    caret.within = 'desk-1'
    outbox.hear([annotation(osce, 'desk-1', { state: 'approved', version: 2 })])
    expect(list()).toMatchObject([{ id: 'desk-1' }])
    caret.within = null
    outbox.edited()
    await jest.advanceTimersByTimeAsync(1)
    expect(list()).toEqual([])
  })

  it('keeps what the desk refused with its sentence, and sends it again only when asked', async () => {
    const { outbox, sent, answers, type } = setUp()
    answers.push(new ApiProblem(422, 'too_many', 'An article takes at most so many.', [], {}))
    type(osce)
    await pause()
    await pause()
    expect(sent).toHaveLength(1)
    expect(outbox.view().refused.get('new-1')?.sentence).toBe('An article takes at most so many.')
    answers.push(annotation(osce, 'desk-1'))
    outbox.again('new-1')
    await pause()
    expect(sent).toHaveLength(2)
    expect(isUnsent(outbox.view())).toBe(false)
  })

  it('has nothing refused any more when that is taken back', async () => {
    const { outbox, answers, type } = setUp()
    answers.push(new ApiProblem(422, 'too_many', 'An article takes at most so many.', [], {}))
    type(osce)
    await pause()
    type()
    await pause()
    expect(outbox.view().refused.size).toBe(0)
    expect(isUnsent(outbox.view())).toBe(false)
  })

  it('tells of one that an approved correction stands in the way of, and takes it out of the copy', async () => {
    const { outbox, answers, type, asides, caret, list } = setUp()
    answers.push(annotation(osce, 'desk-1', { state: 'superseded' }))
    caret.within = 'desk-1'
    type(osce)
    await pause()
    expect(asides).toEqual([])
    expect(outbox.view().over.get('desk-1')?.state).toBe('superseded')
    caret.within = null
    await pause()
    expect(list()).toEqual([])
    expect(asides).toEqual(['desk-1'])
    expect(outbox.view().over.size).toBe(0)
    expect(isUnsent(outbox.view())).toBe(false)
  })

  it('says at once what the desk decided of the one that the caret is in', () => {
    const { outbox, caret } = setUp()
    outbox.hear([annotation(osce, 'desk-1')])
    caret.within = 'desk-1'
    outbox.hear([annotation(osce, 'desk-1', { state: 'approved', version: 2 })])
    expect(outbox.view().over.get('desk-1')?.state).toBe('approved')
    outbox.close()
  })

  it.each([
    ['approved', []],
    ['proposed', ['desk-1']],
  ] as const)(
    'shows the refused withdrawal of one that is %s until the person leaves it so',
    async (state, back) => {
      const { outbox, sent, answers, type, stays, list } = setUp()
      outbox.hear([annotation(osce, 'desk-1')])
      answers.push(new ApiProblem(409, 'decided', 'This correction is approved.', [], {}))
      type()
      await pause()
      outbox.hear([annotation(osce, 'desk-1', { state, version: 2 })])
      await pause()
      expect(sent.map(({ operation }) => operation.type)).toEqual(['withdraw'])
      expect(stays).toEqual(['desk-1'])
      expect(outbox.view().refused.get('desk-1')).toEqual({
        key: 'withdraw',
        sentence: 'This correction is approved.',
      })
      outbox.leave('desk-1')
      await pause()
      expect(list().map(({ id }) => id)).toEqual(back)
      expect(sent).toHaveLength(1)
      expect(isUnsent(outbox.view())).toBe(false)
    },
  )

  it('keeps the reason of one that is taken back and comes again', async () => {
    const { outbox, sent, answers, type } = setUp()
    const correction = {
      replacement: 'OSCE',
      category: 'name',
      reason: 'Its name.',
    } as Annotation['correction']
    answers.push(annotation(osce, 'desk-1', { correction }))
    answers.push(annotation(osce, 'desk-1', { correction, state: 'withdrawn', version: 2 }))
    type(osce)
    outbox.note('new-1', { reason: 'Its name.' })
    await pause()
    type()
    await pause()
    answers.push(annotation({ ...osce, id: 'new-2' }, 'desk-2'))
    type({ ...osce, id: 'new-2' })
    await pause()
    expect(sent.map(({ operation }) => operation.type)).toEqual(['create', 'withdraw', 'create'])
    expect(sent[2]?.operation).toMatchObject({ reason: 'Its name.' })
  })

  it.each<[Error]>([
    [new ApiProblem(503, 'busy', 'Busy.', [], {})],
    [new ApiProblem(401, 'unauthenticated', 'Signed out.', [], {})],
    [new ConnectionLost()],
  ])('does not take %s for a refusal', async (error) => {
    const { outbox, answers, type } = setUp()
    answers.push(error)
    type(osce)
    await pause()
    expect(outbox.view()).toMatchObject({ isLost: true, refused: new Map() })
    expect(isUnsent(outbox.view())).toBe(true)
  })

  it('asks the person when somebody else reworded the same one', async () => {
    const mine = { ...osce, id: 'desk-1' }
    const { outbox, type, sent, answers, list } = setUp(null, [mine])
    outbox.hear([annotation(osce, 'desk-1')])
    type({ ...mine, replacement: 'UN' })
    outbox.hear([annotation({ ...osce, replacement: 'the OSCE' }, 'desk-1', { version: 2 })])
    await pause()
    expect(outbox.view().conflicts).toMatchObject([{ theirs: { replacement: 'the OSCE' } }])
    expect(sent).toEqual([])
    answers.push(annotation({ ...osce, replacement: 'UN' }, 'desk-1', { version: 3 }))
    outbox.choose('desk-1', 'mine')
    await pause()
    expect(sent[0]?.operation).toMatchObject({ type: 'change', version: 2, replacement: 'UN' })
    expect(list()).toMatchObject([{ replacement: 'UN' }])
    expect(isUnsent(outbox.view())).toBe(false)
  })

  it('puts a question to the writer in place of a suggestion', async () => {
    const mine = { ...osce, id: 'desk-1' }
    const { outbox, type, sent, answers } = setUp(null, [mine])
    outbox.hear([annotation(osce, 'desk-1')])
    answers.push({ ...annotation(osce, 'query-1'), kind: 'query' })
    answers.push(annotation(osce, 'desk-1', { state: 'withdrawn', version: 2 }))
    type()
    outbox.ask({ start: osce.start, end: osce.end, text: 'OSCE?' })
    await pause()
    expect(sent.map(({ operation }) => operation.type)).toEqual(['ask', 'withdraw'])
    expect(isUnsent(outbox.view())).toBe(false)
  })
})
