import { deleteSelection, selectAll } from '@tiptap/pm/commands'
import { redo, undo } from '@tiptap/pm/history'
import { TextSelection, type Command } from 'prosemirror-state'
import { offsetAt, replaceText, workingBlocks } from './working-copy'

/** Enter: the block becomes two of its own type. The headline stays one line. */
export const splitBlock: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if ($from.parent.type.name === 'headline' || $to.parent.type.name === 'headline') return true
  if (!$from.parent.isTextblock) return false
  if (dispatch) {
    const transaction = state.tr.deleteSelection()
    const at = transaction.selection.$from
    transaction.split(at.pos, 1, [{ type: at.parent.type, attrs: at.parent.attrs }])
    dispatch(transaction.scrollIntoView())
  }
  return true
}

/** Backspace at a block's start and Delete at its end: the line end between two blocks goes, images stay. */
function joinLines(step: -1 | 1): Command {
  return (state, dispatch) => {
    const { empty, $from } = state.selection
    if (!empty || !$from.parent.isTextblock) return false
    if ($from.parentOffset !== (step === -1 ? 0 : $from.parent.content.size)) return false
    const at = offsetAt(state.doc, $from.pos)
    const [from, to] = step === -1 ? [at - 1, at] : [at, at + 1]
    const last = workingBlocks(state.doc).at(-1)?.end ?? 0
    if (from < 0 || to > last || dispatch === undefined) return true
    const transaction = state.tr
    replaceText(transaction, { from, to, text: '' })
    dispatch(transaction.scrollIntoView())
    return true
  }
}

/** What is selected goes, over blocks too; within a block the browser deletes, as it does for a caret. */
const deleteSelected: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof TextSelection)) return deleteSelection(state, dispatch)
  if (selection.empty) return false
  if (dispatch) {
    const transaction = state.tr
    replaceText(transaction, {
      from: offsetAt(state.doc, selection.from),
      to: offsetAt(state.doc, selection.to),
      text: '',
    })
    dispatch(transaction.scrollIntoView())
  }
  return true
}

const first =
  (...commands: readonly Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))

const nothing: Command = () => true
const backwards = first(deleteSelected, joinLines(-1))
const forwards = first(deleteSelected, joinLines(1))

/** Keys of *Suggest*. Everything else that is typed is the browser's, and read from the page afterwards. */
export const suggestKeys: Readonly<Record<string, Command>> = {
  Enter: splitBlock,
  'Shift-Enter': splitBlock,
  Backspace: backwards,
  'Mod-Backspace': backwards,
  'Shift-Backspace': backwards,
  Delete: forwards,
  'Mod-Delete': forwards,
  'Mod-z': undo,
  'Mod-Shift-z': redo,
  'Mod-y': redo,
  'Mod-a': selectAll,
  'Mod-b': nothing,
  'Mod-i': nothing,
  'Mod-u': nothing,
}
