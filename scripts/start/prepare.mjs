import { run } from './run.mjs'

/** Settings, migrations and the demo's people, in a process of its own, for all that is TypeScript. */
export async function prepareDatabase() {
  await run('Preparing the database', process.execPath, ['--import', 'tsx', 'scripts/prepare-desk.ts'])
}
