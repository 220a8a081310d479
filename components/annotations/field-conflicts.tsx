import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { fieldLabels } from './field-words'
import { fieldInWords, type FieldConflict } from './merge-fields'

type ConflictsProps = {
  readonly annotation: Annotation
  readonly conflicts: readonly FieldConflict[]
  readonly onChoose: (conflict: FieldConflict, whose: 'mine' | 'theirs') => void
}

/** What two people changed at once, field by field, with a choice for each. The form itself can be edited on. */
export function FieldConflicts({ annotation, conflicts, onChoose }: ConflictsProps) {
  const { name } = annotation.updatedBy
  return (
    <Notice tone="danger">
      <p className="font-medium">
        {name} changed this meanwhile, <TimeAgo at={annotation.updatedAt} />. Choose for each, or edit yours
        above first.
      </p>
      <ul className="mt-2 flex flex-col gap-3">
        {conflicts.map((conflict) => {
          const label = fieldLabels[conflict.name] ?? conflict.name
          return (
            <li key={conflict.name} className="flex flex-col gap-1.5 rounded bg-raised p-2 text-text">
              <p className="text-xs font-semibold text-muted">{label}</p>
              <Side who="Yours" words={fieldInWords(conflict.mine)}>
                <Button
                  size="small"
                  aria-label={`${label}: keep mine`}
                  onClick={() => onChoose(conflict, 'mine')}
                >
                  Keep mine
                </Button>
              </Side>
              <Side who={name} words={fieldInWords(conflict.theirs)}>
                <Button
                  size="small"
                  aria-label={`${label}: take theirs`}
                  onClick={() => onChoose(conflict, 'theirs')}
                >
                  Take theirs
                </Button>
              </Side>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

type SideProps = { readonly who: string; readonly words: string; readonly children: ReactNode }

function Side({ who, words, children }: SideProps) {
  return (
    <div className="flex items-start gap-2">
      <p className="min-w-0 flex-1 text-sm whitespace-pre-wrap wrap-anywhere">
        <span className="text-xs text-muted">{who}: </span>
        {words}
      </p>
      {children}
    </div>
  )
}
