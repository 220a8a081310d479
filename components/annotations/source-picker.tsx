'use client'

import { useQuery } from '@tanstack/react-query'
import { EyeOff, Plus } from 'lucide-react'
import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { useSettled } from '@/components/data/use-settled'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { listSourcesRoute } from '@/lib/core/api/library-routes'
import type { Source } from '@/lib/core/sources/source-contract'
import type { CitationFields } from './fields'

type Choice =
  | { readonly type: 'library'; readonly source: Source }
  | { readonly type: 'new'; readonly title: string; readonly url: string }

/** Type to find a source of the library, or paste an address (or a title) to make one. */
export function SourcePicker({ onPick }: { readonly onPick: (source: CitationFields['source']) => void }) {
  const [text, setText] = useState('')
  const query = useSettled(text.trim(), 200)
  const { data, isFetching, error } = useQuery({
    queryKey: ['sources', 'pick', query],
    queryFn: ({ signal }) =>
      callApi(listSourcesRoute, { query: { q: query.slice(0, 200), limit: 8 }, signal }),
    enabled: query.length >= 2,
    placeholderData: (before) => before,
  })
  const found = query.length < 2 ? [] : (data?.items ?? [])
  const searching = isFetching || query !== text.trim()
  const choices = choicesFor(text.trim(), found, searching)
  return (
    <Field
      label="Add a source"
      labelHidden
      error={error === null ? null : 'The library could not be searched. A pasted address still works.'}
    >
      <Combobox
        items={choices}
        value={null}
        text={text}
        onTextChange={setText}
        onChange={(choice) => {
          setText('')
          onPick(pickedSource(choice))
        }}
        idOf={(choice) => (choice.type === 'library' ? choice.source.id : `new ${choice.url}${choice.title}`)}
        labelOf={(choice) =>
          choice.type === 'library' ? choice.source.title : choice.url !== '' ? choice.url : choice.title
        }
        renderItem={(choice) => <ChoiceRow choice={choice} />}
        pending={searching && choices.length === 0 && text.trim().length >= 2}
        empty={
          text.trim().length < 2
            ? 'Type two letters, or paste an address.'
            : 'Nothing like it in the library.'
        }
        placeholder="Find a source, or paste an address…"
      />
    </Field>
  )
}

/** A title is offered as a new source only when the library has been searched for it: else a hurry makes doubles. */
function choicesFor(text: string, found: readonly Source[], searching: boolean): readonly Choice[] {
  const library = found.map((source): Choice => ({ type: 'library', source }))
  const address = webAddressIn(text)
  if (address !== null) return [{ type: 'new', title: '', url: address }, ...library]
  return text.length < 2 || searching ? library : [...library, { type: 'new', title: text, url: '' }]
}

/** The full address that a pasted text means, or null when it is none. */
export function webAddressIn(text: string): string | null {
  const candidate = /^www\.\S+\.\S+$/i.test(text) ? `https://${text}` : text
  if (!/^https?:\/\/\S+$/i.test(candidate) || !URL.canParse(candidate)) return null
  return candidate
}

function pickedSource(choice: Choice): CitationFields['source'] {
  if (choice.type === 'new') return choice
  const { id, title, confidential } = choice.source
  return { type: 'library', id, title, confidential }
}

function ChoiceRow({ choice }: { readonly choice: Choice }) {
  if (choice.type === 'new') {
    return (
      <>
        <Plus aria-hidden size={14} className="shrink-0" />
        <span className="min-w-0">
          <span className="block truncate">{choice.url !== '' ? choice.url : `“${choice.title}”`}</span>
          <span className="block text-xs text-muted">
            {choice.url !== ''
              ? 'Use this address; one already in the library is used again'
              : 'New source with this title'}
          </span>
        </span>
      </>
    )
  }
  const { source } = choice
  return (
    <>
      {source.confidential ? <EyeOff aria-hidden size={14} className="shrink-0" /> : null}
      <span className="min-w-0">
        <span className="block truncate">{source.title}</span>
        <span className="block truncate text-xs text-muted">
          {source.confidential ? 'Confidential · ' : ''}
          {'grade' in source
            ? [source.publisher, source.url].filter(Boolean).join(' · ')
            : `kept by ${source.keeper.name}`}
        </span>
      </span>
    </>
  )
}
