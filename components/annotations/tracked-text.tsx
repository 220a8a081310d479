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
        <del className="text-correction line-through">{shownText(original)}</del>
      )}{' '}
      {replacement === '' ? (
        <span className="font-sans text-xs text-muted">taken out</span>
      ) : (
        <ins className="text-approved underline decoration-1 underline-offset-2">
          {shownText(replacement)}
        </ins>
      )}
    </span>
  )
}
