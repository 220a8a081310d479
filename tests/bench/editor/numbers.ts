export const ms = (value: number | null | undefined): string =>
  value === null || value === undefined || !Number.isFinite(value) ? '–' : countOf(Math.round(value))

export const countOf = (value: number): string => value.toLocaleString('en-GB')
