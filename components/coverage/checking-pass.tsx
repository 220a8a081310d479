'use client'

import { Check, ChevronLeft, ChevronRight, Minus, RotateCcw, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useShownKeys } from '@/components/review/key-settings'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { Sentence } from '@/lib/core/coverage/coverage-contract'
import { PassNotes } from './pass-notes'
import { whatIsLeft } from './coverage-words'
import { CurrentSentence } from './current-sentence'
import type { SentenceWalk } from './use-sentence-walk'

/** Line by line: the current sentence, what stands on it, and what to do with it. */
export function CheckingPass({ walk }: { readonly walk: SentenceWalk }) {
  const keys = useShownKeys()
  const { coverage, current } = walk
  const panel = useKeepClear()
  if (coverage === null) return null
  const { sentences, totals } = coverage
  const sentence = current === null ? undefined : sentences[current]
  const done = totals.checked + totals.nothingToCheck
  return (
    <section
      ref={panel}
      aria-label="Checking pass"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-raised shadow-popup print:hidden"
    >
      <div className="mx-auto flex max-h-[45vh] max-w-[68rem] flex-col gap-2 overflow-y-auto px-4 py-3 sm:px-8">
        <div className="flex items-center gap-2 text-[13px] text-muted numbers">
          <progress
            className="coverage-progress"
            value={done}
            max={totals.sentences}
            aria-label={`${done} of ${totals.sentences} sentences checked`}
          />
          <span>
            {current === null ? '' : `Sentence ${current + 1} · `}
            {done} of {totals.sentences} checked
          </span>
          <span className="ml-auto flex">
            <IconButton icon={ChevronLeft} label="Back" size="small" onClick={() => walk.step(-1)} />
            <IconButton icon={ChevronRight} label="Next" size="small" onClick={() => walk.step(1)} />
            <IconButton
              icon={X}
              label="End the pass"
              shortcut={keys.shown('p')}
              size="small"
              onClick={() => walk.setPass(false)}
            />
          </span>
        </div>
        {sentence === undefined ? null : (
          <div className="grid gap-x-10 gap-y-2 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_23rem]">
            <div className="flex flex-col gap-2">
              <CurrentSentence sentence={sentence} />
              {walk.mayMark ? <Acts walk={walk} sentence={sentence} /> : null}
            </div>
            <PassNotes sentence={sentence} />
          </div>
        )}
        <Left sentences={sentences} />
      </div>
    </section>
  )
}

function Acts({ walk, sentence }: { readonly walk: SentenceWalk; readonly sentence: Sentence }) {
  const keys = useShownKeys()
  return (
    <div className="flex flex-wrap gap-1.5">
      <Button look="primary" size="small" onClick={() => walk.mark('checked')} {...keys.attributes('m')}>
        <Check aria-hidden size={14} /> Checked
      </Button>
      <Button size="small" onClick={() => walk.mark('nothing_to_check')} {...keys.attributes('M')}>
        <Minus aria-hidden size={14} /> Nothing to check
      </Button>
      {sentence.marked === null ? null : (
        <Button size="small" look="quiet" onClick={() => walk.mark('open')} {...keys.attributes('u')}>
          <RotateCcw aria-hidden size={14} /> Open again
        </Button>
      )}
    </div>
  )
}

/** Tells the page how high the panel is, so that messages stand above it. */
function useKeepClear() {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const { style } = document.documentElement
    const watch = new ResizeObserver(() => {
      style.setProperty('--pass-height', `${panel.current?.offsetHeight ?? 0}px`)
    })
    if (panel.current) watch.observe(panel.current)
    return () => {
      watch.disconnect()
      style.removeProperty('--pass-height')
    }
  }, [])
  return panel
}

/** At the end of a pass: what is still open, and why. */
function Left({ sentences }: { readonly sentences: readonly Sentence[] }) {
  if (sentences.some(({ marked }) => marked === null)) return null
  const left = whatIsLeft(sentences)
  return (
    <p className="text-[13px] text-muted">
      {left.length === 0
        ? 'Every sentence is checked.'
        : `Every sentence was looked at. Still open: ${left.join('; ')}.`}
    </p>
  )
}
