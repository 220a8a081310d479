'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'

type CopySecretProps = { readonly label: string; readonly hint: string; readonly secret: string }

/** Something that is shown once, with a button that copies it; where the browser forbids that, it is selected. */
export function CopySecret({ label, hint, secret }: CopySecretProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div className="flex items-start gap-2">
      <Field label={label} hint={hint} className="flex-1">
        <TextInput
          readOnly
          value={secret}
          className="font-mono text-xs"
          onFocus={(event) => event.currentTarget.select()}
        />
      </Field>
      <Button className="mt-[23px]" onClick={() => void copy()}>
        {copied ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
        <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      </Button>
    </div>
  )
}
