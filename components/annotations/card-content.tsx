import { Badge, type Tone } from '@/components/ui/badge'
import type { Annotation } from '@/lib/core/annotations/annotation-contract'
import { categoryLabels } from './annotation-words'
import { TrackedText } from './tracked-text'

type Props = { readonly annotation: Annotation; readonly active: boolean }

/** What the annotation says, short while the card is at rest. */
export function CardContent({ annotation, active }: Props) {
  switch (annotation.kind) {
    case 'correction':
      return <CorrectionContent annotation={annotation} active={active} />
    case 'claim':
      return <ClaimContent annotation={annotation} active={active} />
    case 'query':
      return (
        <p dir="auto" className={`text-sm whitespace-pre-wrap wrap-anywhere ${active ? '' : 'line-clamp-2'}`}>
          {annotation.query?.text}
        </p>
      )
  }
}

function CorrectionContent({ annotation, active }: Props) {
  const { correction } = annotation
  if (correction === undefined) return null
  return (
    <div className="flex flex-col gap-1.5">
      <TrackedText original={correction.original} replacement={correction.replacement} short={!active} />
      {active ? (
        <>
          <p className="text-[13px] text-muted">
            <span className="font-medium text-text">{categoryLabels[correction.category]}</span>
            {correction.inQuotation ? ' · inside a quotation: these are somebody’s words' : ''}
          </p>
          {correction.reason === '' ? null : (
            <p dir="auto" className="text-sm whitespace-pre-wrap wrap-anywhere">
              {correction.reason}
            </p>
          )}
          {correction.claim === null ? null : (
            <div className="rounded border-l-2 border-claim bg-claim-soft px-2 py-1 text-[13px]">
              <span className="text-muted">Follows from the claim </span>
              {correction.claim.statement} <Verdict word={correction.claim.verdict} />
            </div>
          )}
        </>
      ) : correction.reason === '' ? null : (
        <p className="line-clamp-1 text-[13px] text-muted">{correction.reason}</p>
      )}
    </div>
  )
}

function ClaimContent({ annotation, active }: Props) {
  const { claim } = annotation
  if (claim === undefined) return null
  const said = [claim.claimant, claim.saidAt].filter((part) => part !== null).join(', ')
  return (
    <div className="flex flex-col gap-1.5">
      <p dir="auto" className={`text-sm wrap-anywhere ${active ? '' : 'line-clamp-2'}`}>
        {claim.statement}
      </p>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-[13px] text-muted">
        <Verdict word={claim.verdict} differ={claim.verdict === null && claim.verdicts.length > 1} />
        {active && said !== '' ? <span>{said}</span> : null}
        {claim.articles > 1 ? <span>stands in {claim.articles} articles</span> : null}
      </div>
      {active && claim.explanation !== null ? (
        <p className="text-sm whitespace-pre-wrap wrap-anywhere">{claim.explanation}</p>
      ) : null}
      {active && claim.verdicts.length > 1 ? (
        <ul className="flex flex-col gap-0.5 text-[13px] text-muted">
          {claim.verdicts.map(({ by, verdict }) => (
            <li key={by.id}>
              {by.name}: <span className="font-medium text-text">{verdict}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

const tones: Readonly<Record<string, Tone>> = {
  Correct: 'approved',
  'Mostly correct': 'approved',
  Misleading: 'proposed',
  False: 'danger',
}

/** A verdict as the word it is. */
function Verdict({ word, differ = false }: { readonly word: string | null; readonly differ?: boolean }) {
  if (word !== null) return <Badge tone={tones[word] ?? 'neutral'}>{word}</Badge>
  return <span className="text-[13px] text-muted">{differ ? 'Verdicts differ' : 'No verdict yet'}</span>
}
