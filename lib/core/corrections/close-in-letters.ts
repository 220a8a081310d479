/** A quarter of the letters may differ, and always one swap or two letters in a word of four or more. */
const SHARE = 0.25

/** The text without white space and punctuation; the percent signs count as letters. */
export function lettersOnly(text: string): string {
  return text.replace(/(?![%‰])[\s\p{P}]/gu, '')
}

/** Whether two words (or short phrases) read as spellings of one: few letters added, dropped, changed or swapped. */
export function closeInLetters(a: string, b: string): boolean {
  const [one, other] = [lettersOnly(a).toLowerCase(), lettersOnly(b).toLowerCase()]
  const longer = Math.max(one.length, other.length)
  if (one === '' || other === '' || longer > 200) return false
  const allowed = Math.max(longer >= 4 ? 2 : 1, Math.floor(longer * SHARE))
  return lettersChanged(one, other) <= Math.min(allowed, longer - 1)
}

/** Optimal string alignment distance (Damerau 1964): insertions, deletions, changes, swaps of neighbours. */
function lettersChanged(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? Infinity
  for (let row = 1; row <= a.length; row += 1) {
    rows.push([row])
    for (let column = 1; column <= b.length; column += 1) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      rows[row]?.push(
        Math.min(
          cell(row - 1, column) + 1,
          cell(row, column - 1) + 1,
          cell(row - 1, column - 1) + change,
          isSwap ? cell(row - 2, column - 2) + 1 : Infinity,
        ),
      )
    }
  }
  return cell(a.length, b.length)
}
