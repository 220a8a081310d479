'use client'

import { memo, useMemo } from 'react'
import { ChevronDown, ChevronUp, Keyboard, ListChecks } from 'lucide-react'
import { HereNow } from '@/components/presence/here-now'
import { StatusBadge } from '@/components/desk/status-badge'
import { IconButton } from '@/components/ui/icon-button'
import { isOpen } from '@/components/annotations/annotation-filter'
import { useCoverage } from '@/components/coverage/use-coverage'
import { buttonClass } from '@/components/ui/button-class'
import { ModeSwitch } from '@/components/suggest/mode-switch'
import { OutboxStatus } from '@/components/suggest/outbox-status'
import { useSuggest } from '@/components/suggest/suggest-context'
import type { CoverageTotals } from '@/lib/core/coverage/coverage-contract'
import type { Mode } from '@/lib/editor/suggest/suggest-state'
import { ExportMenu } from './export-menu'
import { useShownKeys } from './key-settings'
import { useRoom, useRoomAnnotations, type RoomArticle } from './room-context'

type RoomBarProps = {
  readonly status: RoomArticle['status']
  readonly coverage: CoverageTotals
  /** null for who suggests nothing here */
  readonly mode: Mode | null
  readonly onMode: (mode: Mode) => void
  readonly onGo: (step: 1 | -1) => void
  readonly onKeys: () => void
  readonly onPass: () => void
  readonly onGoTo: (start: number) => void
}

/** Where the article stands, what is left, and the ways on. */
export const RoomBar = memo(function RoomBar(props: RoomBarProps) {
  const { status, coverage, mode, onMode, onGo, onKeys, onPass, onGoTo } = props
  const { article } = useRoom()
  const annotations = useRoomAnnotations()
  const suggest = useSuggest()
  const keys = useShownKeys()
  const left = useMemo(() => annotations.filter(isOpen).length, [annotations])
  const totals = useCoverage(article.id)?.totals ?? coverage
  const done = totals.checked + totals.nothingToCheck
  return (
    <div className="sticky top-12 z-20 border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex h-11 max-w-[90rem] items-center gap-3 px-4 max-sm:gap-1 max-sm:overflow-x-auto sm:px-6">
        {/* On a phone there is room for what is not as usual. */}
        <span className={`flex ${status === 'open' ? 'max-sm:hidden' : ''}`}>
          <StatusBadge status={status} />
        </span>
        <p className="hidden min-w-0 flex-1 truncate text-[13px] text-muted sm:block">
          <bdi className="font-medium text-text">{article.headline}</bdi>
          <span className="numbers">
            {' · '}Revision {article.revision}
          </span>
        </p>
        <div className="ml-auto flex min-w-0 items-center gap-1">
          {mode === null ? null : (
            <>
              <OutboxStatus outbox={suggest?.outbox ?? null} />
              <ModeSwitch mode={mode} onMode={onMode} />
            </>
          )}
          <HereNow onGoTo={onGoTo} />
          <button
            type="button"
            onClick={onPass}
            {...keys.attributes('p')}
            className={buttonClass('quiet', 'small', 'whitespace-nowrap numbers')}
          >
            <ListChecks aria-hidden size={15} /> {done} of {totals.sentences}
            <span className="max-sm:sr-only">checked</span>
          </button>
          <p className="pr-1 text-[13px] max-sm:hidden whitespace-nowrap text-muted numbers">
            {left === 0 ? 'Nothing open' : `${left} to do`}
          </p>
          <IconButton
            icon={ChevronUp}
            label="Previous to do"
            shortcut={keys.shown('D')}
            size="small"
            disabled={left === 0}
            onClick={() => onGo(-1)}
          />
          <IconButton
            icon={ChevronDown}
            label="Next to do"
            shortcut={keys.shown('d')}
            size="small"
            disabled={left === 0}
            onClick={() => onGo(1)}
          />
          <span className="max-sm:hidden">
            <IconButton
              icon={Keyboard}
              label="Keys"
              shortcut={keys.shown('?')}
              size="small"
              onClick={onKeys}
            />
          </span>
          <ExportMenu articleId={article.id} />
        </div>
      </div>
    </div>
  )
})
