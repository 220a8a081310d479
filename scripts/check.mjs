import { jestStage, staticStages, timedStage } from './start/counted-run.mjs'
import { generateClient } from './start/generate.mjs'
import { installPackages } from './start/install.mjs'

/** `npm run check`: everything that needs no server and no browser. Stops at the first stage that fails. */
await installPackages()
await generateClient()
for (const [name, program, words] of [...staticStages, jestStage('Unit tests', ['unit'])]) {
  if (!(await timedStage(name, program, words))) process.exit(1)
}
