'use client'

import { useId, useState, type SyntheticEvent } from 'react'
import { callApi } from '@/components/data/api-client'
import { ApiProblem, fieldMessages, sentenceOf } from '@/components/data/api-problem'
import { useRetryKey } from '@/components/data/use-retry-key'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { createSourceRoute, patchSourceRoute, readSourceRoute } from '@/lib/core/api/library-routes'
import type { OpenSource, Source } from '@/lib/core/sources/source-contract'
import { emptySource, fieldsOf, sourceInput, type SourceFields } from './source-fields'
import { SourceForm } from './source-form'
import { SourceKeeping } from './source-keeping'
import { isOpenSource } from './source-words'
import { useKeeping } from './use-keeping'

type SourceDialogProps = {
  /** the one to edit; null: a new one */
  readonly source: OpenSource | null
  /** the id of who edits */
  readonly me: string
  readonly onClose: () => void
  readonly onSaved: (source: Source) => void
}

/** Adds or edits one source. */
export function SourceDialog({ source, me, onClose, onSaved }: SourceDialogProps) {
  const form = useId()
  const retry = useRetryKey()
  const [fields, setFields] = useState<SourceFields>(() => (source ? fieldsOf(source) : emptySource))
  const keeping = useKeeping(source, me)
  const [version, setVersion] = useState(source?.version ?? 0)
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const save = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (pending) return
    setPending(true)
    setFailure(null)
    const body = sourceInput(fields)
    try {
      const saved = source
        ? await callApi(patchSourceRoute, {
            params: { id: source.id },
            ifMatch: version,
            body: { ...body, ...keeping.patch() },
          })
        : await callApi(createSourceRoute, { body, idempotencyKey: retry.keyFor(body) })
      retry.settled()
      onSaved(saved)
    } catch (error) {
      setFailure(error)
      setPending(false)
      if (source && isStale(error)) setVersion(await currentVersion(source))
    }
  }
  const errors = fieldMessages(failure)
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={source ? 'Edit source' : 'Add a source'}
      {...(source
        ? {}
        : { description: 'An address that is already in the library uses the record that is there.' })}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={form} pending={pending}>
            {source ? 'Save' : 'Add source'}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void save(event)} className="space-y-3">
        <SourceForm
          fields={fields}
          onChange={setFields}
          errors={errors}
          keeps={source === null || source.keeper.id === me}
        />
        {fields.confidential ? <SourceKeeping state={keeping} errors={errors} /> : null}
        {failure !== null && Object.keys(errors).length === 0 ? (
          <Notice tone="danger">
            {isStale(failure)
              ? 'Someone changed this source meanwhile. Save again to put your words in place of theirs.'
              : sentenceOf(failure)}
          </Notice>
        ) : null}
      </form>
    </Dialog>
  )
}

function isStale(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'version_mismatch'
}

async function currentVersion(source: OpenSource): Promise<number> {
  const current = await callApi(readSourceRoute, { params: { id: source.id } }).catch(() => source)
  return isOpenSource(current) ? current.version : source.version
}
