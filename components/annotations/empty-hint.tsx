/** What a room without annotations says of the ways to make some. */
export function EmptyHint({ typing }: { readonly typing: boolean }) {
  return (
    <p className="px-1 pt-4 text-sm text-muted">
      {typing
        ? 'Type in the copy to correct it. Select words to check a claim or to ask the writer.'
        : 'Select words in the copy to correct them, to check a claim or to ask the writer.'}
    </p>
  )
}
