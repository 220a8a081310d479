export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** The cookie that keeps a person's choice in this browser; absent: as the system says. */
export const themeCookie = 'stet_theme'

/** The theme that a cookie's value names; anything else is the system's. */
export function themeOf(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}
