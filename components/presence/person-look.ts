/** The first letters of a name's first and last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => Array.from(word ?? '')[0]?.toUpperCase() ?? '').join('')
}

/** A colour that stays a person's, quiet on light and dark. It only helps to tell people apart: names say who. */
export function colourOf(id: string): string {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 360
  return `oklch(0.66 0.13 ${String(sum)})`
}

/** The first names, and how many more: “Ana, Rui and 46 others”. */
export function namesOf(names: readonly string[], most: number): string {
  const shown = names.slice(0, names.length === most + 1 ? most + 1 : most)
  const others = names.length - shown.length
  if (others > 0) return `${shown.join(', ')} and ${String(others)} others`
  const last = shown.at(-1) ?? ''
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last
}
