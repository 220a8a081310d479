/** The look of everything that is typed or chosen in. */
export const controlClass =
  'w-full rounded-md border border-line-strong bg-raised px-2.5 text-sm text-text placeholder:text-faint data-invalid:border-danger disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted pointer-coarse:text-base'
export const controlHeight = 'h-8 pointer-coarse:h-10'
