'use client'

import { Check } from 'lucide-react'
import { useShownKeys } from '@/components/review/key-settings'
import { useRoom } from '@/components/review/room-context'
import { Button } from '@/components/ui/button'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { sentencesTouched } from '@/lib/core/coverage/sentences-touched'
import { roleMay } from '@/lib/core/policy/permissions'
import { useCoverage, useMark } from './use-coverage'

const settled: readonly Annotation['state'][] = ['approved', 'rejected', 'checked', 'resolved']

/** Once an annotation is settled: its sentence can be marked where one has just read it. */
export function MarkOffer({ annotation: { id, state, anchor } }: { readonly annotation: Annotation }) {
  const { article, me, dispatch } = useRoom()
  const coverage = useCoverage(article.id)
  const mark = useMark(article.id, me)
  const keys = useShownKeys()
  const { start, end } = anchor
  if (coverage === null || start === null || end === null) return null
  if (!settled.includes(state) || !roleMay(me.role, 'mark sentences')) return null
  const { from, to } = sentencesTouched(coverage.sentences, { start, end })
  const waiting = coverage.sentences.slice(from, to).filter(({ why }) => why === 'not_marked')
  if (waiting.length === 0) return null
  return (
    <div>
      <Button
        size="small"
        {...keys.attributes('m')}
        onClick={() => {
          mark({ start, end }, 'checked')
          // The button is gone then, and the keyboard would be nowhere.
          dispatch({ type: 'activate', id, focus: 'card' })
        }}
      >
        <Check aria-hidden size={14} />{' '}
        {to - from === 1 ? 'Mark the sentence checked' : `Mark ${to - from} sentences checked`}
      </Button>
    </div>
  )
}
