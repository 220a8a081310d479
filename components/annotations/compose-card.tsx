'use client'

import { useMemo, useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { ApiProblem, ConnectionLost, fieldMessages, sentenceOf } from '@/components/data/api-problem'
import { useKept } from '@/components/data/use-kept'
import { useRetryKey } from '@/components/data/use-retry-key'
import { useRoom } from '@/components/review/room-context'
import type { Draft } from '@/components/review/room-state'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { sayDone } from '@/components/ui/toaster'
import { otherPlaces } from '@/lib/core/anchors/other-places'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import {
  createAnnotationsRoute,
  createAnnotationRoute,
  patchAnnotationRoute,
} from '@/lib/core/api/annotation-routes'
import { kindLooks, setAsideSentence } from './annotation-words'
import { createContent, missing, newFields, targetsOf, type Fields } from './fields'
import { FieldsForm } from './fields-form'
import { focusSoon } from './focus-soon'
import { OtherPlaces } from './other-places'

type Kept = { readonly fields: Fields; readonly places: readonly number[] }

/** A new annotation being written, beside its words. What is typed is kept until the desk has it. */
export function ComposeCard({ draft }: { readonly draft: Draft }) {
  const room = useRoom()
  const { article, dispatch, cache } = room
  const kept = useKept<Kept>(room.keepKey(draft.key), {
    fields: newFields(draft.kind, draft.exact, draft.claim),
    places: [],
  })
  const retry = useRetryKey()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [first, setFirst] = useState<string | null>(null)
  const { fields, places } = kept.value
  const others = useMemo(
    () => (draft.exact === '' ? [] : otherPlaces(article.text, draft)),
    [article.text, draft],
  )
  const close = () => {
    kept.clear()
    dispatch({ type: 'drop draft', key: draft.key })
  }
  const send = async () => {
    const lack = missing(fields, draft.exact)
    setFirst(lack)
    if (lack !== null) return
    setPending(true)
    setError(null)
    try {
      const made = await create(
        draft,
        fields,
        others.filter(({ start }) => places.includes(start)),
      )
      retry.settled()
      cache.put(made)
      await linkCorrection(made)
      kept.clear()
      const [one] = made
      dispatch({ type: 'drop draft', key: draft.key, ...(one ? { becomes: one.id } : {}) })
      if (made.length > 1) sayDone(`${made.length} annotations, one at each place.`)
      if (one?.state === 'superseded') {
        sayDone(setAsideSentence)
      }
    } catch (cause) {
      setError(cause)
    } finally {
      setPending(false)
    }
  }
  const create = async (
    { kind }: Draft,
    from: Fields,
    ticked: readonly { readonly start: number; readonly end: number }[],
  ): Promise<readonly Annotation[]> => {
    const content = createContent(from, draft.exact)
    const params = { id: article.id }
    const targets = targetsOf(article.revision, draft, ticked)
    const idempotencyKey = retry.keyFor([targets, content])
    const [target] = targets
    if (targets.length > 1 || target === undefined) {
      const { items } = await callApi(createAnnotationsRoute, {
        params,
        body: { kind, targets, ...content },
        idempotencyKey,
      })
      return items
    }
    return [
      await callApi(createAnnotationRoute, { params, body: { kind, target, ...content }, idempotencyKey }),
    ]
  }
  const linkCorrection = async ([made]: readonly Annotation[]) => {
    const correction = draft.linkTo === null ? undefined : cache.find(draft.linkTo)
    if (correction === undefined || made?.claim === undefined) return
    cache.put([
      await callApi(patchAnnotationRoute, {
        params: { id: correction.id },
        ifMatch: correction.version,
        body: { claimId: made.claim.id },
      }),
    ])
  }
  const { label } = kindLooks[draft.kind]
  return (
    <form
      aria-label={`New ${label.toLowerCase()}`}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        dispatch({ type: 'activate', id: null, focus: 'copy' })
        if (JSON.stringify(fields) === JSON.stringify(newFields(draft.kind, draft.exact, draft.claim)))
          close()
      }}
    >
      <ComposeHead draft={draft} />
      {kept.kept ? <p className="text-xs text-muted">Kept from before: not yet sent to the desk.</p> : null}
      <FieldsForm
        fields={fields}
        original={draft.exact}
        span={draft}
        onChange={(next) => {
          setFirst(null)
          kept.set({ fields: next, places })
        }}
        firstField={kept.kept ? null : focusSoon}
        errors={{ ...fieldMessages(error), ...(first === null ? {} : { first }) }}
      />
      <OtherPlaces
        text={article.text}
        places={others}
        ticked={places}
        onChange={(next) => kept.set({ fields, places: next })}
      />
      {error === null ? null : <ComposeProblem error={error} />}
      <div className="sticky bottom-0 z-10 -mx-3 -mb-3 flex items-center justify-end gap-2 rounded-b-lg border-t border-line bg-raised px-3 py-2">
        <Button look="quiet" size="small" onClick={close}>
          Discard
        </Button>
        <Button type="submit" look="primary" size="small" pending={pending}>
          {saveWords(draft, places.length)}
        </Button>
      </div>
    </form>
  )
}

function saveWords({ kind }: Draft, others: number): string {
  const act = { correction: 'Propose', claim: 'Save claim', query: 'Ask' }[kind]
  return others === 0 ? act : `${act} at ${others + 1} places`
}

function ComposeHead({ draft }: { readonly draft: Draft }) {
  const { article } = useRoom()
  const { icon: Icon, label } = kindLooks[draft.kind]
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-1.5 text-[13px] font-semibold">
        <Icon aria-hidden size={14} /> New {label.toLowerCase()}
      </p>
      <blockquote className="line-clamp-3 border-l-2 border-line-strong pl-2 font-serif text-sm text-muted">
        {draft.exact === '' ? aroundPlace(article.text, draft.start) : draft.exact.replaceAll('\n', ' ¶ ')}
      </blockquote>
    </div>
  )
}

const CONTEXT = 24

/** The words on either side of a place in the copy. */
function aroundPlace(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - CONTEXT), at)
      .split('\n')
      .at(-1) ?? ''
  const [after = ''] = text.slice(at, at + CONTEXT).split('\n')
  return `…${before}‸${after}…`
}

/** Says what happened; what was typed stays in the form and in this browser either way. */
function ComposeProblem({ error }: { readonly error: unknown }) {
  const sentence =
    error instanceof ApiProblem && error.code === 'stale_revision'
      ? 'A new revision came meanwhile. Copy your words, reload, and select the place again.'
      : sentenceOf(error)
  return (
    <Notice tone="danger">
      {sentence}
      {error instanceof ConnectionLost ? ' Sending again does not do it twice.' : ''}
    </Notice>
  )
}
