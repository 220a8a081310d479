import type { Editor } from '@tiptap/react'
import { sayDone, sayProblem } from '@/components/ui/toaster'
import { asCriticMarkup, asElements, selectedChanges } from '@/lib/editor/suggest/copied-changes'

/** Copies what is selected with every change drawn there: `ins` and `del` for word processors, CriticMarkup as plain text. */
export async function copyWithChanges(editor: Editor): Promise<void> {
  if (editor.state.selection.empty) {
    sayDone('Select words in the copy first.')
    return
  }
  const pieces = selectedChanges(editor.state)
  const asBlob = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        ...asBlob('text/plain', asCriticMarkup(pieces)),
        ...asBlob('text/html', asElements(pieces, document).innerHTML),
      }),
    ])
    sayDone('Copied with its changes.')
  } catch {
    // Also where there is no clipboard: browsers have one on https only.
    sayProblem('The browser did not let Stet copy. Use Export, or copy the plain words with Ctrl+C.')
  }
}
