import { execFileSync } from 'node:child_process'

const SAMPLE_MS = 200

/** Resident memory of a process, in MB. */
export function residentMb(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024
}

/** The most that a process held while something ran. */
export async function peakMb(pid: number, run: () => Promise<void>): Promise<number> {
  let peak = residentMb(pid)
  const timer = setInterval(() => (peak = Math.max(peak, residentMb(pid))), SAMPLE_MS)
  try {
    await run()
  } finally {
    clearInterval(timer)
  }
  return peak
}
