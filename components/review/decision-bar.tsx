'use client'

import { Check, RotateCcw, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useKept } from '@/components/data/use-kept'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { TextArea } from '@/components/ui/text-area'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Annotation, DecisionWord } from '@/lib/core/annotations/annotation-contract'
import { AskToReopen } from './ask-to-reopen'
import { useShownKeys } from './key-settings'
import { decisionChoice, type DecisionChoice } from './decision-rules'
import { useRoom } from './room-context'
import { useDecide } from './use-decide'

const said: Readonly<Record<DecisionWord, string>> = {
  approve: 'approved',
  reject: 'stet',
  reopen: 'reopened',
}

/** Who decided what, and the decision this person may take. */
export function DecisionBar({ annotation }: { readonly annotation: Annotation }) {
  const { me } = useRoom()
  const choice = decisionChoice(annotation, me)
  return (
    <>
      {annotation.decisions.length === 0 ? null : (
        <ol aria-label="Decisions" className="flex flex-col gap-1 border-t border-line pt-2">
          {annotation.decisions.map(({ by, at, decision, note }) => (
            <li key={`${by.id}${at}`} className="text-[13px] text-muted">
              <span className="font-medium text-text">{by.name}</span> {said[decision]} · <TimeAgo at={at} />
              {note === null ? null : <p className="text-text wrap-anywhere">{note}</p>}
            </li>
          ))}
        </ol>
      )}
      <Choice annotation={annotation} choice={choice} />
    </>
  )
}

function Choice({
  annotation,
  choice,
}: {
  readonly annotation: Annotation
  readonly choice: DecisionChoice
}) {
  switch (choice.type) {
    case 'decide':
    case 'reopen':
      return <DecisionForm annotation={annotation} reopens={choice.type === 'reopen'} />
    case 'in the way':
      return <AskToReopen annotation={annotation} />
    case 'nothing':
      return choice.why === null ? null : (
        <p className="border-t border-line pt-2 text-[13px] text-muted">{choice.why}</p>
      )
  }
}

function DecisionForm({
  annotation,
  reopens,
}: {
  readonly annotation: Annotation
  readonly reopens: boolean
}) {
  const { keepKey, dispatch } = useRoom()
  const { decide, pending, problem } = useDecide(annotation)
  const note = useKept(keepKey(`note-${annotation.id}`), '')
  const keys = useShownKeys()
  const [noting, setNoting] = useState(note.kept && note.value !== '')
  const act = async (decision: DecisionWord) => {
    if (!(await decide(decision, note.value))) return
    note.clear()
    // The pressed button is gone by then, and the keyboard would be nowhere.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) {
        dispatch({ type: 'activate', id: annotation.id, focus: 'card' })
      }
    })
  }
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-2">
      {noting ? (
        <Field label="Note on the decision" labelHidden>
          <TextArea
            autoFocus
            value={note.value}
            onChange={note.set}
            rows={2}
            maxLength={5000}
            placeholder="Why, for the record…"
          />
        </Field>
      ) : null}
      {problem !== null ? (
        <p role="alert" className="text-[13px] text-danger">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {reopens ? (
          <Button
            size="small"
            pending={pending === 'reopen'}
            onClick={() => void act('reopen')}
            {...keys.attributes('o')}
          >
            <RotateCcw aria-hidden size={14} /> Reopen
          </Button>
        ) : (
          <>
            <Button
              look="primary"
              size="small"
              pending={pending === 'approve'}
              onClick={() => void act('approve')}
              {...keys.attributes('a')}
            >
              <Check aria-hidden size={14} /> Approve
            </Button>
            <Button
              size="small"
              pending={pending === 'reject'}
              onClick={() => void act('reject')}
              {...keys.attributes('s')}
            >
              <Undo2 aria-hidden size={14} /> Stet
            </Button>
          </>
        )}
        {noting ? null : (
          <Button look="quiet" size="small" onClick={() => setNoting(true)}>
            Add a note
          </Button>
        )}
        {keys.on ? (
          <span aria-hidden className="ml-auto hidden gap-1 xl:flex">
            {(reopens ? ['o'] : ['a', 's']).map((usual) => (
              <Kbd key={usual}>{keys.shown(usual)}</Kbd>
            ))}
          </span>
        ) : null}
      </div>
    </div>
  )
}
