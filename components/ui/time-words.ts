const steps: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, until: number])[] = [
  ['minute', 60, 3600],
  ['hour', 3600, 86_400],
  ['day', 86_400, 7 * 86_400],
]
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })

/** "just now", "5 min. ago", "yesterday"; older than a week: the date. */
export function timeAgo(at: Date, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - at.getTime()) / 1000)
  if (seconds < 60) return 'just now'
  const step = steps.find(([, , until]) => seconds < until)
  return step ? relative.format(-Math.floor(seconds / step[1]), step[0]) : day.format(at)
}

/** The whole moment in the reader's own time zone. */
export function fullTime(at: Date): string {
  return moment.format(at)
}
