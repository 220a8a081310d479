import type { Opened } from './measure'

type Shift = { readonly value: number; readonly at: number; readonly moved: readonly string[] }

/** Scores of the browser's own measure (share of the window that moved, times how far): before the text stood, and after. */
export type Shifts = {
  readonly before: number
  readonly after: number
  /** what moved after the text was painted, the worst first */
  readonly moved: readonly string[]
}

/** Everything has come a while after the first marks and cards. */
const REST_MS = 2500

/** How much of a page moved from its navigation until its marks and cards had come; the page was just opened. */
export async function layoutShifts({ page, times }: Opened): Promise<Shifts> {
  await page.waitForTimeout(REST_MS)
  const all = await page.evaluate(() => (window as unknown as { benchShifts: Shift[] }).benchShifts)
  const painted = times.text ?? 0
  const sum = (list: readonly Shift[]) => list.reduce((total, { value }) => total + value, 0)
  const after = all.filter(({ at }) => at > painted)
  const moved = [...after].sort((a, b) => b.value - a.value).flatMap((one) => one.moved)
  return { before: sum(all.filter(({ at }) => at <= painted)), after: sum(after), moved: moved.slice(0, 5) }
}
