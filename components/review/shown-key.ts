/** A key as it is printed on keyboards. */
export function shownKey(key: string): string {
  if (key === 'Escape') return 'Esc'
  if (/^[A-Z]$/.test(key)) return `Shift ${key}`
  return key.length === 1 ? key.toUpperCase() : key
}
