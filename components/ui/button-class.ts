export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium'

const looks: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong data-disabled:hover:bg-accent',
  secondary: 'bg-raised text-text border-line-strong hover:bg-hover data-popup-open:bg-hover',
  quiet: 'bg-transparent text-text border-transparent hover:bg-hover data-popup-open:bg-hover',
  danger: 'bg-raised text-danger border-danger hover:bg-danger-soft',
}
const sizes: Readonly<Record<ButtonSize, string>> = {
  small: 'h-7 px-2 text-[13px] pointer-coarse:h-9',
  medium: 'h-8 px-3 text-sm pointer-coarse:h-10',
}

/** The look of everything that is pressed: buttons, links that act as one, menu triggers. */
export function buttonClass(look: ButtonLook = 'secondary', size: ButtonSize = 'medium', more = ''): string {
  return `inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap no-underline select-none cursor-pointer transition-colors duration-75 data-disabled:cursor-not-allowed data-disabled:opacity-60 ${looks[look]} ${sizes[size]} ${more}`
}
