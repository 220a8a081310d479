import { Refusal } from './stage.mjs'

const OLDEST = [20, 19]

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new Refusal(`Stet needs Node ${OLDEST.join('.')} or newer; this is ${version} (${process.execPath}).`)
}
