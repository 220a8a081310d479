import type { Browser } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/server/demo/demo-people'
import { callsOf, forEach, invite, signIn } from './desk-client'
import { lookAtExports } from './look-at-exports'
import { lookAtLists } from './look-at-lists'
import { lookAtPreview } from './look-at-preview'
import { lookAtRooms } from './look-at-rooms'
import type { HostileString } from './own-strings'
import { fitting, putAddresses, putHeadline, putMarkup, putNames, putText, type PutArticle } from './put-in'
import { FaultLog, watchedContext } from './watch-browser'

/** Strings that share one article. */
const A_PAGE = 24

type Attack = {
  readonly browser: Browser
  /** of a running demo desk, whose admin signs in */
  readonly origin: string
  readonly strings: readonly HostileString[]
  readonly say?: (what: string) => void
}
export type AttackReport = {
  readonly articles: number
  readonly annotations: number
  readonly addresses: { readonly given: number; readonly refused: number }
  readonly faults: readonly string[]
}

/** Puts the strings through every text entrance of a demo desk, then looks at every page and export that shows them. */
export async function attackDesk({
  browser,
  origin,
  strings,
  say = () => undefined,
}: Attack): Promise<AttackReport> {
  const log = new FaultLog()
  const contexts = await Promise.all([1, 2, 3].map(() => watchedContext(browser, origin, log)))
  const [ofAdmin, ofEditor, ofReviewer] = contexts
  if (!ofAdmin || !ofEditor || !ofReviewer) throw new Error('three browsers are needed')
  const adminPage = await signIn(ofAdmin, 'admin@demo.test', DEMO_PASSWORD)
  const admin = callsOf(ofAdmin, origin)
  const name = fitting(strings.find(({ text }) => text.includes('<'))?.text ?? '', 200)
  const [forEditor, forReviewer] = [
    await invite(admin, 'editor', name),
    await invite(admin, 'reviewer', name),
  ]
  const editorPage = await signIn(ofEditor, forEditor.email, forEditor.password)
  const reviewerPage = await signIn(ofReviewer, forReviewer.email, forReviewer.password)
  const people = { editor: callsOf(ofEditor, origin), reviewer: callsOf(ofReviewer, origin), admin }
  // Pages that listen for news would count what is put in now as theirs.
  await Promise.all([adminPage, editorPage, reviewerPage].map((page) => page.goto('/account')))

  say(`${strings.length} strings go in`)
  const texts: PutArticle[] = []
  const markup: PutArticle[] = []
  for (let at = 0; at < strings.length; at += A_PAGE) {
    const some = strings.slice(at, at + A_PAGE)
    texts.push(await putText(people, some))
    markup.push(...(await putMarkup(people.editor, 'html', some)))
    markup.push(...(await putMarkup(people.editor, 'markdown', some)))
  }
  const headlines: PutArticle[] = []
  await forEach(strings, async (string) => {
    headlines.push(await putHeadline(people.editor, string))
  })
  await putNames(people, strings)
  const addresses = await putAddresses(people, strings, texts[0]?.id ?? '', log)

  say('the rooms are opened')
  await lookAtRooms(reviewerPage, [...texts, ...markup], log)
  say('the lists are read')
  await lookAtLists(adminPage, strings, log)
  say('the import page reads them')
  await lookAtPreview(editorPage, strings, log)
  say('the exports are opened')
  await lookAtExports(browser, people.editor, [...texts, ...markup, ...headlines], log)
  await Promise.all(contexts.map((context) => context.close()))
  return {
    articles: texts.length + markup.length + headlines.length,
    annotations: texts.reduce((sum, { annotations }) => sum + annotations.length, 0),
    addresses,
    faults: log.faults,
  }
}
