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
import { CardContent } from './card-content'
import { fieldsOf, missing, patchContent, type Fields } from './fields'
import { FieldsForm } from './fields-form'
import { focusSoon } from './focus-soon'

/** The form as it stands, and the version and words it was begun on. */
type Kept = { readonly fields: Fields; readonly before: Fields; readonly version: number }

/** Changes an annotation. When somebody was faster, both versions are shown and what was typed stays. */
export function EditCard({ annotation }: { readonly annotation: Annotation }) {
  const { me, cache, dispatch, keepKey } = useRoom()
  const present = fieldsOf(annotation, me.id)
  const kept = useKept<Kept>(keepKey(`edit-${annotation.id}`), {
    fields: present,
    before: present,
    version: annotation.version,
  })
  const { fields, before, version } = kept.value
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [first, setFirst] = useState<string | null>(null)
  const original = annotation.anchor.exact
  const overtaken = annotation.version !== version && JSON.stringify(present) !== JSON.stringify(before)
  const close = () => {
    kept.clear()
    dispatch({ type: 'edit', id: null })
    dispatch({ type: 'activate', id: annotation.id, focus: 'card' })
  }
  const send = async (from: Fields, ifMatch: number) => {
    const lack = missing(fields, original)
    setFirst(lack)
    if (lack !== null) return
    const body = patchContent(fields, from)
    if (Object.keys(body).length === 0) {
      close()
      return
    }
    setPending(true)
    setError(null)
    try {
      cache.put([await callApi(patchAnnotationRoute, { params: { id: annotation.id }, ifMatch, body })])
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
        if (!overtaken) void send(before, annotation.version)
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
        onChange={(next) => {
          setFirst(null)
          kept.set({ fields: next, before, version })
        }}
        firstField={focusSoon}
        errors={{ ...fieldMessages(error), ...(first === null ? {} : { first }) }}
      />
      {overtaken ? (
        <Notice tone="danger">
          <p className="mb-1 font-medium">{annotation.updatedBy.name} changed this meanwhile. It now says:</p>
          <div className="rounded bg-raised p-2 text-text">
            <CardContent annotation={annotation} active />
          </div>
          <p className="mt-1">Your words are in the form above. Save them over it, or discard yours.</p>
        </Notice>
      ) : error !== null ? (
        <Notice tone="danger">{sentenceOf(error)}</Notice>
      ) : null}
      <div className="flex items-center justify-end gap-2">
        <Button look="quiet" size="small" onClick={close}>
          {overtaken ? 'Discard mine' : 'Discard'}
        </Button>
        {overtaken ? (
          <Button size="small" pending={pending} onClick={() => void send(present, annotation.version)}>
            Save mine over it
          </Button>
        ) : (
          <Button type="submit" look="primary" size="small" pending={pending}>
            Save
          </Button>
        )}
      </div>
    </form>
  )
}
