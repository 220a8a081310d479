'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { afterPause } from '@/components/data/after-pause'
import { feedOf } from '@/components/data/article-feed'
import { gatherHappenings } from '@/components/data/gather-happenings'
import { coverageKey } from './use-coverage'

/** An annotation settles or unsettles its sentences; nobody waits for that while more of them come. */
const PAUSE_MS = 700
const MOST_MS = 3000

/**
 * Reads again what is checked: at once when somebody has marked sentences, after a pause when an annotation has come or
 * changed, for the answer is about the whole article. Comments change nothing of it.
 */
export function useCoverageNews(articleId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    const reading = gatherHappenings(() =>
      client.invalidateQueries({ queryKey: coverageKey(articleId) }, { throwOnError: true }),
    )
    const soon = afterPause(() => reading.add([]), PAUSE_MS, MOST_MS)
    const leave = feedOf(articleId).onEvent(({ type }) => {
      if (type === 'coverage') reading.add([])
      else if (type === 'annotation' || type === 'decision') soon.ask()
    })
    return () => {
      leave()
      soon.stop()
      reading.stop()
    }
  }, [articleId, client])
}
