import type { Editor } from '@tiptap/react'
import { isOpen } from '@/components/annotations/annotation-filter'
import type { AnnotationPlace } from '@/components/data/annotation-place'
import type { RoomAct } from '@/components/review/keys'
import { controlInCard } from '@/components/review/use-room-keys'
import type { AnnotationKind } from '@/lib/core/annotations/annotation-contract'
import type { Role } from '@/lib/core/people/person-contract'
import { roleMay } from '@/lib/core/policy/permissions'
import { modeOf } from '@/lib/editor/suggest/suggest-commands'

type Now = {
  readonly editor: Editor | null
  readonly role: Role
  readonly kinds: readonly AnnotationKind[]
  readonly activeId: string | null
  readonly annotations: readonly AnnotationPlace[]
  readonly placed: readonly AnnotationPlace[]
}

/** Whether an act would do anything at this moment. */
export function isAvailable(
  act: RoomAct,
  { editor, role, kinds, activeId, annotations, placed }: Now,
): boolean {
  switch (act.type) {
    case 'compose':
      if (editor === null || !kinds.includes(act.kind)) return false
      return !editor.state.selection.empty || (act.kind === 'correction' && editor.isFocused)
    case 'go':
      return act.open ? annotations.some(isOpen) : placed.length > 0
    case 'press':
      return controlInCard(activeId, act.key) !== null
    case 'coverage':
      return ['next', 'before', 'pass'].includes(act.act) || roleMay(role, 'mark sentences')
    case 'copy changes':
      return editor !== null && !editor.state.selection.empty
    case 'across':
      return placed.length > 0
    case 'mode':
      return editor !== null && kinds.includes('correction') && modeOf(editor.state) !== act.mode
    case 'leave':
      return activeId !== null
    case 'text':
    case 'palette':
    case 'sheet':
      return true
  }
}
