import type { Db } from '@/lib/server/context'
import { watchOutbox } from './watch-outbox'

/** `other`: something else than rows of the outbox, which those who call `wake` know of. */
type News = 'rows' | 'other' | 'nothing'

type Listening = {
  readonly stop: () => void
  readonly wake: () => void
  /** Answers what came, at the latest after `longestMs`. */
  readonly wait: (longestMs: number) => Promise<News>
}

/** Remembers news that come while nobody waits. The end of the stream is news of rows. */
export function listenForNews(db: Pick<Db, 'read'>, signal: AbortSignal): Listening {
  let news: News = 'nothing'
  let wakeUp: () => void = () => undefined
  const onRows = () => {
    news = 'rows'
    wakeUp()
  }
  const stop = watchOutbox(db, onRows)
  signal.addEventListener('abort', onRows)
  return {
    stop,
    wake: (): void => {
      if (news === 'nothing') news = 'other'
      wakeUp()
    },
    wait: async (longestMs: number): Promise<News> => {
      if (news === 'nothing' && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longestMs)
          wakeUp = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      const had = news
      news = 'nothing'
      return had
    },
  }
}
