type SpinnerProps = { readonly label?: string; readonly className?: string }

/** Something runs. With a label it is announced; without one it stands beside words that say so. */
export function Spinner({ label, className = 'size-3.5' }: SpinnerProps) {
  const ring = (
    <span
      aria-hidden
      className={`inline-block shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent motion-reduce:animate-none ${className}`}
    />
  )
  if (label === undefined) return ring
  return (
    <span role="status" className="inline-flex items-center gap-2 text-sm text-muted">
      {ring}
      {label}
    </span>
  )
}
