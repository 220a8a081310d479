'use client'

import { Archive, Check, Ellipsis, Link2, PenLine, Pencil, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { callApi } from '@/components/data/api-client'
import { ApiProblem, sentenceOf } from '@/components/data/api-problem'
import { useShownKeys } from '@/components/review/key-settings'
import { useRoom } from '@/components/review/room-context'
import { draftFor } from '@/components/review/room-state'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Menu, MenuItem } from '@/components/ui/menu'
import { sayDone } from '@/components/ui/toaster'
import type { Annotation, PatchAnnotationInput } from '@/lib/core/annotations/annotation-contract'
import { patchAnnotationRoute, withdrawAnnotationRoute } from '@/lib/core/api/annotation-routes'
import { rightsTo, type Rights } from './annotation-rights'
import { ClaimPicker } from './claim-picker'

/** What can be done with an annotation besides deciding it. */
export function CardActions({ annotation }: { readonly annotation: Annotation }) {
  const { me, article, dispatch, compose } = useRoom()
  const rights = rightsTo(annotation, me, article)
  const acts = useCardActs(annotation)
  const keys = useShownKeys()
  const [linking, setLinking] = useState(false)
  const span = { start: annotation.anchor.start ?? 0, end: annotation.anchor.end ?? 0 }
  const { claim } = annotation
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {linking ? <LinkClaim annotation={annotation} acts={acts} onDone={() => setLinking(false)} /> : null}
      <div className="flex flex-wrap items-center gap-1 empty:hidden">
        {rights.correct && claim !== undefined ? (
          <Button
            size="small"
            onClick={() =>
              compose(
                draftFor('correction', span, article.text, {
                  claim: { id: claim.id, statement: claim.statement },
                }),
              )
            }
          >
            <PenLine aria-hidden size={14} /> Correct this
          </Button>
        ) : null}
        {rights.link && !linking ? (
          <Button size="small" look="quiet" onClick={() => setLinking(true)}>
            <Link2 aria-hidden size={14} /> Link claim
          </Button>
        ) : null}
        {rights.answer ? (
          <Button
            size="small"
            pending={acts.pending}
            onClick={() => void acts.patch({ query: { state: 'answered' } })}
          >
            <Check aria-hidden size={14} /> Answered
          </Button>
        ) : null}
        {rights.resolve ? (
          <Button
            size="small"
            pending={acts.pending}
            onClick={() => void acts.patch({ query: { state: 'resolved' } })}
          >
            <Check aria-hidden size={14} /> Resolve
          </Button>
        ) : null}
        {rights.edit ? (
          <Button
            size="small"
            look="quiet"
            {...keys.attributes('e')}
            onClick={() => dispatch({ type: 'edit', id: annotation.id })}
          >
            <Pencil aria-hidden size={14} /> Edit
          </Button>
        ) : null}
        <More annotation={annotation} rights={rights} acts={acts} />
      </div>
      {acts.problem === null ? null : (
        <p role="alert" className="text-[13px] text-danger">
          {acts.problem}
        </p>
      )}
    </div>
  )
}

type LinkClaimProps = {
  readonly annotation: Annotation
  readonly acts: ReturnType<typeof useCardActs>
  readonly onDone: () => void
}

/** A known claim, or a new one on the correction's words; a writer can only pick. */
function LinkClaim({ annotation: { id, anchor }, acts, onDone }: LinkClaimProps) {
  const { me, article, compose } = useRoom()
  const span = { start: anchor.start ?? 0, end: anchor.end ?? 0 }
  const makeNew = () => {
    onDone()
    compose(draftFor('claim', span, article.text, { linkTo: id }))
  }
  return (
    <ClaimPicker
      near={span}
      autoFocus
      onPick={(claim) => {
        onDone()
        void acts.patch({ claimId: claim.id })
      }}
      {...(me.role === 'writer' ? {} : { onNew: makeNew })}
    />
  )
}

type MoreProps = {
  readonly annotation: Annotation
  readonly rights: Rights
  readonly acts: ReturnType<typeof useCardActs>
}

function More({ annotation, rights, acts }: MoreProps) {
  const { me } = useRoom()
  const { kind, state } = annotation
  const reopens = kind === 'query' && (state === 'resolved' || state === 'answered') && me.role !== 'writer'
  if (!rights.withdraw && !reopens) return null
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label="More"
          className={buttonClass('quiet', 'small', 'aspect-square px-0! ml-auto')}
        >
          <Ellipsis aria-hidden size={15} />
        </button>
      }
    >
      {reopens ? (
        <MenuItem icon={RotateCcw} onSelect={() => void acts.patch({ query: { state: 'open' } })}>
          Ask again
        </MenuItem>
      ) : null}
      {rights.withdraw ? (
        <MenuItem icon={Archive} hint="Its record stays." onSelect={() => void acts.withdraw()}>
          Withdraw
        </MenuItem>
      ) : null}
    </Menu>
  )
}

function useCardActs(annotation: Annotation) {
  const { cache } = useRoom()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (act: () => Promise<Annotation>) => {
    setPending(true)
    setProblem(null)
    try {
      cache.put([await act()])
      return true
    } catch (error) {
      setProblem(sentenceOf(error))
      if (error instanceof ApiProblem) await cache.refetch([annotation.id])
      return false
    } finally {
      setPending(false)
    }
  }
  const params = { id: annotation.id }
  return {
    pending,
    problem,
    patch: (body: PatchAnnotationInput) =>
      run(() => callApi(patchAnnotationRoute, { params, ifMatch: annotation.version, body })),
    withdraw: async () => {
      if (await run(() => callApi(withdrawAnnotationRoute, { params }))) {
        sayDone('Withdrawn. Its record stays; the state filter shows it.')
      }
    },
  }
}
