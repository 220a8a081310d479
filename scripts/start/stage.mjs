/** A reason not to go on, in plain words: printed without a stack. */
export class Refusal extends Error {}

/** Runs one step under its name, with its time; `waitsFor` says what takes long. */
export async function stage(name, waitsFor, work) {
  const started = performance.now()
  if (waitsFor !== '') console.log(`… ${name} (waits for ${waitsFor})`)
  const result = await work()
  console.log(`✓ ${name.padEnd(28)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`)
  return result
}
