import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { markSentences } from '@/lib/server/coverage/mark-sentences'
import { patchDesk } from '@/lib/server/desk/patch-desk'
import { readSignOff } from '@/lib/server/sign-off/read-sign-off'
import { signChecklist } from '@/lib/server/sign-off/sign-checklist'
import { signOffArticle } from '@/lib/server/sign-off/sign-off-article'
import { COPY, deskUnderTest, type DeskUnderTest } from '@/tests/support/desk-under-test'
import { refusal } from '@/tests/support/refusal'

let desk: DeskUnderTest
let id: string
beforeEach(async () => {
  desk = await deskUnderTest()
  id = desk.articleId
})
afterEach(() => desk.cleanup())

const read = () => readSignOff(desk.as(desk.reviewer), { id })

describe('the checklist', () => {
  const tick = (done: boolean, actor = desk.editor, item = 'names') =>
    signChecklist(desk.as(actor), { id, body: { item, done } })
  const setList = (text: string, version: number) =>
    patchDesk(desk.as(desk.admin), { version, patch: { checklist: [{ id: 'names', text }] } })

  it('is signed with a name, once, and taken back', async () => {
    await setList('Names are spelled back', 1)
    const { checklist } = await tick(true)
    expect(checklist[0]?.signed?.by.name).toBe('Edda Editor')
    expect((await tick(true, desk.otherEditor)).checklist).toEqual(checklist)
    expect((await tick(false)).checklist[0]?.signed).toBeNull()
    const verbs = (await desk.verbs(`article:${id}`)).filter((verb) => verb.startsWith('checklist'))
    expect(verbs).toEqual(['checklist_signed', 'checklist_undone'])
  })

  it('is signed anew when its words change, and never by a writer', async () => {
    await setList('Names are spelled back', 1)
    await tick(true)
    await setList('Names are spelled back to their owners', 2)
    expect((await read()).checklist[0]?.signed).toBeNull()
    expect(await refusal(tick(true, desk.writer))).toMatchObject({ code: 'forbidden' })
    expect(await refusal(tick(true, desk.editor, 'other'))).toMatchObject({ code: 'invalid' })
  })

  it('stands as it was signed once the article is', async () => {
    await setList('Names are spelled back', 1)
    await tick(true)
    const body = { revision: 1, start: 0, end: COPY.length, state: 'nothing_to_check' } as const
    await markSentences(desk.as(desk.editor), { id, body })
    const { correctedHash } = await read()
    await signOffArticle(desk.as(desk.reviewer), { id, body: { correctedHash }, deskUrl: null })
    expect(await refusal(tick(false))).toMatchObject({ code: 'decided' })
  })
})
