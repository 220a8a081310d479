import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/** Runs a program with its output on our terminal and answers whether it succeeded. */
export function succeeds(program, words, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

/** Runs one counted stage, prints its time, and answers whether it succeeded. */
export async function timedStage(name, program, words, environment) {
  const started = performance.now()
  console.log(`… ${name}`)
  const ok = await succeeds(program, words, environment)
  console.log(
    `${ok ? '✓' : '✗'} ${name.padEnd(28)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s`,
  )
  return ok
}

const bin = (name, ...words) => [process.execPath, [`node_modules/${name}`, ...words]]

/** The stages that read the sources only, in the order in which a mistake is cheapest to find. */
export const staticStages = [
  ['Format', ...bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')],
  ['Lint', ...bin('eslint/bin/eslint.js', '.', '--quiet')],
  ['Types', ...bin('typescript/bin/tsc', '--noEmit', '-p', '.')],
  [
    'Layers',
    ...bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'app',
      'components',
      'lib',
      'prisma',
      'scripts',
      'tests',
      'proxy.ts',
    ),
  ],
  ['Dead code', ...bin('knip/bin/knip.js', '--no-progress')],
]

/** Jest for one or more of its projects. */
export const jestStage = (name, projects, ...more) => [
  name,
  ...bin('jest/bin/jest.js', '--selectProjects', ...projects, '--', ...more),
]
