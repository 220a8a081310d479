import { shownText } from '@/lib/editor/piece-attributes'

type TrackedTextProps = { readonly original: string; readonly replacement: string; readonly short?: boolean }

/** Old text struck out, new text behind it, in the face of the copy. */
export function TrackedText({ original, replacement, short = false }: TrackedTextProps) {
  return (
    <span
      dir="auto"
      className={`font-serif text-[15px] leading-snug wrap-anywhere ${short ? 'line-clamp-2' : ''}`}
    >
      {original === '' ? (
        <span className="font-sans text-xs text-muted">Insert </span>
      ) : (
        <OldWords>{original}</OldWords>
      )}{' '}
      {replacement === '' ? (
        <span className="font-sans text-xs text-muted">taken out</span>
      ) : (
        <NewWords>{replacement}</NewWords>
      )}
    </span>
  )
}

export function OldWords({ children }: { readonly children: string }) {
  return <del className="text-correction line-through">{shownText(children)}</del>
}

export function NewWords({ children }: { readonly children: string }) {
  return <ins className="text-approved underline decoration-1 underline-offset-2">{shownText(children)}</ins>
}
