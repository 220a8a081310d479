'use client'

import { useRouter } from 'next/navigation'
import { useDeferredValue, useMemo, useState, type SyntheticEvent } from 'react'
import { callApi } from '@/components/data/api-client'
import { fieldMessages, sentenceOf } from '@/components/data/api-problem'
import { useKept } from '@/components/data/use-kept'
import { useRetryKey } from '@/components/data/use-retry-key'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import { sayDone } from '@/components/ui/toaster'
import { importArticleRoute } from '@/lib/core/api/article-routes'
import { CopyBox } from './copy-box'
import { draftOf, emptyDraft, type FieldRole, type ImportDraft } from './import-draft'
import { ImportPreview } from './import-preview'
import { readImport } from './import-reading'

/** Paste, look, import. What is typed stays in this browser until the desk has it. */
export function ImportForm({ personId }: { readonly personId: string }) {
  const router = useRouter()
  const kept = useKept<unknown>(`stet:import:${personId}`, emptyDraft)
  const draft = useMemo(() => draftOf(kept.value), [kept.value])
  const seen = useDeferredValue(draft)
  const reading = useMemo(() => readImport(seen), [seen])
  const retry = useRetryKey()
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [tried, setTried] = useState(false)
  const empty = draft.content.trim() === ''
  const untouched = empty && Object.values(draft.typed).every((text) => text === null)
  const refused = fieldMessages(failure)
  const change = (next: ImportDraft) => {
    setFailure(null)
    kept.set(next)
  }
  const startOver = () => {
    change(emptyDraft)
    setTried(false)
  }
  const send = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (pending) return
    const { input } = readImport(draft)
    if (input === null) {
      const form = event.currentTarget
      // The field says what is wrong only after the next drawing.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    setPending(true)
    setFailure(null)
    try {
      const article = await callApi(importArticleRoute, { body: input, idempotencyKey: retry.keyFor(input) })
      retry.settled()
      kept.clear()
      sayDone(`Imported “${article.headline}”.`)
      router.push(`/articles/${article.id}`)
    } catch (error) {
      setFailure(error)
      setPending(false)
    }
  }
  const errorOf = (field: FieldRole | 'content') => {
    if (refused[field] !== undefined) return refused[field]
    if (empty) return tried && field === 'content' ? 'Paste the story, or choose a file.' : undefined
    return reading.errors[field]
  }
  const field = (name: FieldRole, label: string, hint?: string) => (
    <Field label={label} optional={name !== 'headline'} hint={hint} error={errorOf(name)}>
      <TextInput
        value={draft.typed[name] ?? reading.fields[name]}
        onChange={(text) => change({ ...draft, typed: { ...draft.typed, [name]: text } })}
        maxLength={name === 'headline' ? 1000 : 300}
      />
    </Field>
  )
  return (
    <form onSubmit={(event) => void send(event)} noValidate className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
      <div className="min-w-0 space-y-4">
        <CopyBox draft={draft} error={errorOf('content')} onChange={change} />
        {field('headline', 'Headline')}
        <div className="grid gap-4 sm:grid-cols-2">
          {field('byline', 'Byline')}
          {field('dateline', 'Dateline')}
        </div>
        {failure !== null && Object.keys(refused).length === 0 ? (
          <Notice tone="danger">{sentenceOf(failure)}</Notice>
        ) : null}
        <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
          <Button look="primary" type="submit" pending={pending}>
            {pending ? 'Importing…' : 'Import'}
          </Button>
          {untouched || pending ? null : (
            <Button look="quiet" onClick={startOver}>
              Start over
            </Button>
          )}
          <span className="text-[13px] text-muted">
            {empty ? '' : 'Kept in this browser until it is imported.'}
          </span>
        </div>
      </div>
      <ImportPreview draft={draft} reading={reading} empty={empty} onChange={change} />
    </form>
  )
}
