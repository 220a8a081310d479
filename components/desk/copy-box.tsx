'use client'

import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import type { SourceFormat } from '@/lib/core/articles/article-contract'
import { withContent, type ImportDraft } from './import-draft'
import { readFile } from './read-file'

const formats = [
  { value: 'text', label: 'Plain text', hint: 'every line is a paragraph' },
  { value: 'markdown', label: 'Markdown' },
  { value: 'html', label: 'HTML' },
] as const satisfies readonly { value: SourceFormat; label: string; hint?: string }[]

type CopyBoxProps = {
  readonly draft: ImportDraft
  readonly error: string | undefined
  readonly onChange: (draft: ImportDraft) => void
}

/** Where the copy comes in: pasted, typed, chosen, or dropped anywhere on the box. */
export function CopyBox({ draft, error, onChange }: CopyBoxProps) {
  const [over, setOver] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const read = await readFile(draft, file)
    setRefusal(typeof read === 'string' ? read : null)
    if (typeof read !== 'string') onChange(read)
  }
  return (
    <div
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer.files[0])
      }}
      className={`rounded-md ${over ? 'outline-2 outline-offset-4 outline-focus outline-dashed' : ''}`}
    >
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Select
          aria-label="Format"
          className="w-36!"
          value={draft.format}
          onChange={(format) => onChange(withContent(draft, draft.content, format))}
          choices={formats}
        />
        <Button onClick={() => chooser.current?.click()}>
          <FileUp aria-hidden size={15} />
          Choose a file
        </Button>
        <span className="min-w-0 truncate text-[13px] text-muted">
          {draft.fileName ?? '.txt, .md or .html, up to 3 MB'}
        </span>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".txt,.text,.md,.markdown,.html,.htm"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      <Field label="Copy" labelHidden error={refusal ?? error}>
        <TextArea
          value={draft.content}
          onChange={(content) => {
            setRefusal(null)
            onChange(withContent(draft, content))
          }}
          autoFocus={draft.content === ''}
          rows={14}
          maxHeight={480}
          spellCheck={false}
          placeholder="Paste the story here, or drop a file"
          className={`${draft.format === 'text' ? 'font-serif text-[15px]! leading-6!' : 'font-mono text-[13px]!'} min-h-80`}
        />
      </Field>
    </div>
  )
}
