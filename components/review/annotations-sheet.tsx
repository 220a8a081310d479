'use client'

import { memo } from 'react'
import { ListFilter } from 'lucide-react'
import { AnnotationList } from '@/components/annotations/annotation-list'
import { useCardItems } from '@/components/annotations/card-items'
import { FilterBar } from '@/components/annotations/filter-bar'
import { Sheet } from '@/components/ui/sheet'
import type { AnnotationPlace } from '@/components/data/annotation-place'

type SheetProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly annotations: readonly AnnotationPlace[]
  readonly left: number
}

/** On a narrow page the cards are a list in a sheet, one press away. */
export const AnnotationsSheet = memo(function AnnotationsSheet({
  open,
  onOpenChange,
  annotations,
  left,
}: SheetProps) {
  const count = useCardItems(annotations).filter(({ type }) => type !== 'draft').length
  return (
    <>
      <div className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-raised px-4 py-2 print:hidden">
        <button
          type="button"
          onClick={() => onOpenChange(true)}
          className="flex h-10 w-full cursor-pointer items-center justify-center gap-2 rounded-md text-sm font-medium hover:bg-hover"
        >
          <ListFilter aria-hidden size={16} />
          {count} {count === 1 ? 'annotation' : 'annotations'}
          <span className="text-muted">· {left} to do</span>
        </button>
      </div>
      <Sheet open={open} onOpenChange={onOpenChange} title="Annotations">
        <div className="flex flex-col gap-3 pb-3">
          <FilterBar />
          <AnnotationList annotations={annotations} />
        </div>
      </Sheet>
    </>
  )
})
