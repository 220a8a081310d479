'use client'

import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { ApiProblem, fieldMessages, sentenceOf } from '@/components/data/api-problem'
import { useKept } from '@/components/data/use-kept'
import { useRoom } from '@/components/review/room-context'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { patchAnnotationRoute } from '@/lib/core/api/annotation-routes'
import { FieldConflicts } from './field-conflicts'
import { fieldsOf, missing, patchContent, type Fields } from './fields'
import { FieldsForm } from './fields-form'
import { focusSoon } from './focus-soon'
import { fieldLabels } from './field-words'
import { fieldInWords, mergeFields, withField, type FieldConflict } from './merge-fields'

/** The form as it stands, the words it was begun on, and what was given up for another's words. */
type Kept = {
  readonly fields: Fields
  readonly before: Fields
  readonly givenUp?: Readonly<Record<string, unknown>>
}

/** Changes an annotation. When somebody was faster, both versions are shown, and each field is chosen. */
export function EditCard({ annotation }: { readonly annotation: Annotation }) {
  const { me, cache, dispatch, keepKey } = useRoom()
  const present = fieldsOf(annotation, me.id)
  const kept = useKept<Kept>(keepKey(`edit-${annotation.id}`), {
    fields: present,
    before: present,
  })
  const { fields, before, conflicts } = mergeFields(kept.value.before, kept.value.fields, present)
  const { givenUp = {} } = kept.value
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [first, setFirst] = useState<string | null>(null)
  const original = annotation.anchor.exact
  const set = (next: Partial<Kept>) => {
    setFirst(null)
    setError(null)
    kept.set({ fields, before, givenUp, ...next })
  }
  const choose = ({ name, mine, theirs }: FieldConflict, whose: 'mine' | 'theirs') =>
    whose === 'mine'
      ? set({ before: withField(before, name, theirs) })
      : set({ fields: withField(fields, name, theirs), givenUp: { ...givenUp, [name]: mine } })
  const close = () => {
    kept.clear()
    dispatch({ type: 'edit', id: null })
    dispatch({ type: 'activate', id: annotation.id, focus: 'card' })
  }
  const send = async () => {
    const lack = missing(fields, original)
    setFirst(lack)
    if (lack !== null) return
    const body = patchContent(fields, before)
    if (Object.keys(body).length === 0) {
      close()
      return
    }
    setPending(true)
    setError(null)
    try {
      cache.put([
        await callApi(patchAnnotationRoute, {
          params: { id: annotation.id },
          ifMatch: annotation.version,
          body,
        }),
      ])
      close()
    } catch (cause) {
      setError(cause)
      if (cause instanceof ApiProblem && cause.status === 412) await cache.refetch([annotation.id])
    } finally {
      setPending(false)
    }
  }
  return (
    <form
      aria-label="Change this annotation"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (conflicts.length === 0) void send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        if (JSON.stringify(fields) === JSON.stringify(before)) close()
        else dispatch({ type: 'activate', id: annotation.id, focus: 'card' })
      }}
    >
      {kept.kept ? <p className="text-xs text-muted">Kept from before: not yet sent to the desk.</p> : null}
      <FieldsForm
        fields={fields}
        original={original}
        span={{ start: annotation.anchor.start ?? 0, end: annotation.anchor.end ?? 0 }}
        onChange={(next) => set({ fields: next })}
        firstField={focusSoon}
        errors={{ ...fieldMessages(error), ...(first === null ? {} : { first }) }}
      />
      {conflicts.length > 0 ? (
        <FieldConflicts annotation={annotation} conflicts={conflicts} onChoose={choose} />
      ) : error !== null ? (
        <Notice tone="danger">{sentenceOf(error)}</Notice>
      ) : null}
      {Object.entries(givenUp).map(([name, value]) => (
        <p key={name} className="text-[13px] text-muted">
          Yours was: <span className="wrap-anywhere text-text">{fieldInWords(value)}</span>{' '}
          <button
            type="button"
            className="cursor-pointer text-accent-text underline"
            aria-label={`${fieldLabels[name] ?? name}: put mine back`}
            onClick={() => {
              const { [name]: mine, ...rest } = givenUp
              set({ fields: withField(fields, name, mine), givenUp: rest })
            }}
          >
            Put it back
          </button>
        </p>
      ))}
      <div className="flex items-center justify-end gap-2">
        <Button look="quiet" size="small" onClick={close}>
          Discard{conflicts.length > 0 ? ' mine' : ''}
        </Button>
        <Button type="submit" look="primary" size="small" pending={pending} disabled={conflicts.length > 0}>
          Save
        </Button>
      </div>
    </form>
  )
}
