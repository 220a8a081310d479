import path from 'node:path'
import { root } from './start/root.mjs'

// The command line from any folder, and with nothing before what it says: `npm run` prints a banner of its own on
// standard output unless it is told `-s`.
process.env.STET_ROOT ??= root
process.env.TSX_TSCONFIG_PATH ??= path.join(root, 'tsconfig.json')
await import('tsx')
await import('./stet.ts')
