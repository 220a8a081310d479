/** The look of what opens over the page: menus, lists of choices. */
export const popupClass =
  'max-h-[min(36rem,var(--available-height))] min-w-[var(--anchor-width)] max-w-[min(28rem,var(--available-width))] overflow-y-auto overscroll-contain rounded-md border border-line bg-raised py-1 text-text shadow-popup outline-none'
export const itemClass =
  'flex min-h-8 cursor-default items-center gap-2 px-3 py-1 text-sm text-text no-underline outline-none select-none data-highlighted:bg-accent-soft data-highlighted:text-accent-text data-disabled:text-muted data-disabled:opacity-70 pointer-coarse:min-h-10'
