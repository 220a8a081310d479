/** Text in which `back-ticked` words are code. */
export function Marked({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className="text-[0.9em]">
        {part}
      </code>
    ),
  )
}
