/** The place of a list while it loads: as tall as what comes, so that nothing jumps. */
export function ListSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="animate-pulse motion-reduce:animate-none">
      <div className="mb-5 h-8 w-40 rounded bg-sunken" />
      <div className="mb-3 h-8 rounded bg-sunken" />
      <div className="divide-y divide-line rounded-lg border border-line bg-raised">
        {Array.from({ length: 8 }, (_, row) => (
          <div key={row} className="px-4 py-3">
            <div className="h-4 w-2/3 rounded bg-sunken" />
            <div className="mt-2 h-3 w-1/3 rounded bg-sunken" />
          </div>
        ))}
      </div>
    </div>
  )
}
