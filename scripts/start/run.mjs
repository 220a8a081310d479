import { spawn } from 'node:child_process'
import { root } from './root.mjs'
import { Refusal } from './stage.mjs'

/** Runs a program to its end with our terminal; a failure is a refusal that names it. */
export function run(name, program, words, environment = {}) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32' && program === 'npm'
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
      shell,
    })
    child.once('error', (error) => reject(new Refusal(`${name} could not be started: ${error.message}`)))
    child.once('exit', (code, signal) => {
      if (code === 0) resolve(undefined)
      else
        reject(new Refusal(`${name} failed (${signal ?? `exit code ${code}`}); what it says stands above.`))
    })
  })
}
