'use client'

import type { Editor } from '@tiptap/react'
import { Check } from 'lucide-react'
import { useRoom } from '@/components/review/room-context'
import { useShownKeys } from '@/components/review/key-settings'
import { Kbd } from '@/components/ui/kbd'
import { roleMay } from '@/lib/core/policy/permissions'
import { selectedSpan } from '@/lib/editor/selected-span'
import { modeOf } from '@/lib/editor/suggest/suggest-commands'
import { copyMap } from '@/lib/editor/suggest/copy-map'
import { useMark } from './use-coverage'

/** Marks the sentences of the selected words checked; too many at once are refused. */
export function MarkSelected({ editor, className }: { readonly editor: Editor; readonly className: string }) {
  const { article, me } = useRoom()
  const mark = useMark(article.id, me)
  const keys = useShownKeys()
  if (!roleMay(me.role, 'mark sentences')) return null
  return (
    <button
      type="button"
      {...keys.attributes('m')}
      // Pressing must not take the selection away before it is read.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => mark(selectedSpan(editor.state, article.text, copyMap(editor.state)), 'checked')}
      className={className}
    >
      <Check aria-hidden size={15} className="text-approved" />
      Checked
      {keys.on && modeOf(editor.state) === 'read' ? (
        <span className="hidden sm:inline" aria-hidden>
          <Kbd>{keys.shown('m')}</Kbd>
        </span>
      ) : null}
    </button>
  )
}
