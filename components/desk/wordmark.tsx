/** The name under which the proofreader's dots say "let it stand". */
export function Wordmark() {
  return (
    <span className="inline-block font-serif text-[19px] leading-none font-semibold tracking-tight text-text">
      stet
      <span aria-hidden className="mt-[3px] flex justify-between px-[2px]">
        {[0, 1, 2, 3, 4].map((dot) => (
          <span key={dot} className="size-[3px] rounded-full bg-correction" />
        ))}
      </span>
    </span>
  )
}
