import { keydownHandler } from '@tiptap/pm/keymap'
import { redo, undo } from '@tiptap/pm/history'
import type { EditorState, Plugin } from 'prosemirror-state'
import type { EditorProps, EditorView } from 'prosemirror-view'
import { originalSlice, selectedWithChanges } from './copied-text'
import { dropText, moveSelection, pasteText } from './move-text'
import { suggestKeys } from './suggest-keys'
import { suggestKey, type SuggestState } from './suggest-state'

const isReading = (state: EditorState) => suggestKey.getState(state)?.mode !== 'suggest'
const handleKeys = keydownHandler({ ...suggestKeys })

/** How the copy hears the person: in *Suggest* what is typed is the browser's, in *Read* every way in is closed. */
export const suggestProps: EditorProps<Plugin<SuggestState>> = {
  attributes: (state) => ({
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': 'The copy',
    spellcheck: 'false',
    translate: 'no',
    'data-gramm': 'false',
    ...(isReading(state)
      ? { 'aria-readonly': 'true', inputmode: 'none', autocorrect: 'off', autocapitalize: 'off' }
      : {}),
  }),
  handleKeyDown: (view, event) => !isReading(view.state) && handleKeys(view, event),
  handleTextInput: (view) => isReading(view.state),
  handlePaste: (view, event, slice) => {
    if (isReading(view.state)) return true
    const plain = event.clipboardData?.getData('text/plain') ?? ''
    const text = plain === '' ? slice.content.textBetween(0, slice.content.size, '\n') : plain
    if (text !== '') view.dispatch(pasteText(view.state, text))
    return true
  },
  handleDrop: (view, event) => {
    if (!isReading(view.state)) drop(view, event)
    event.preventDefault()
    return true
  },
  transformCopied: (slice, view) => originalSlice(view.state) ?? slice,
  clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
  handleDOMEvents: {
    beforeinput: (view, event) => {
      if (isReading(view.state) || event.inputType.startsWith('format')) event.preventDefault()
      else if (event.inputType === 'historyUndo') take(event, () => undo(view.state, view.dispatch))
      else if (event.inputType === 'historyRedo') take(event, () => redo(view.state, view.dispatch))
      return event.defaultPrevented
    },
    cut: (view, event) => {
      event.preventDefault()
      if (isReading(view.state) || view.state.selection.empty) return true
      // What is cut is put back somewhere: as it stood, not as it was.
      event.clipboardData?.setData('text/plain', selectedWithChanges(view.state))
      suggestKeys['Delete']?.(view.state, view.dispatch, view)
      return true
    },
    dragstart: (view, event) => {
      if (!isReading(view.state)) return false
      event.preventDefault()
      return true
    },
  },
}

function take(event: Event, act: () => void): void {
  event.preventDefault()
  act()
}

function drop(view: EditorView, event: DragEvent): void {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
  if (at === undefined) return
  const isOwn = view.dragging !== null && !view.state.selection.empty
  const raw = event.dataTransfer?.getData('text/plain') ?? ''
  const transaction = isOwn
    ? moveSelection(view.state, at)
    : raw === ''
      ? null
      : dropText(view.state, at, raw)
  if (transaction === null) return
  view.focus()
  view.dispatch(transaction)
}
