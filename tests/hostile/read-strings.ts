import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { HostileString } from './own-strings'

const line = z.object({ id: z.string(), string: z.string().optional(), payload: z.string().optional() })

/** The strings of a folder's .jsonl files: one record a line, its text in `string` or `payload`. */
export function readStrings(folder: string): readonly HostileString[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
    .filter((text) => text !== '')
    .map((text) => {
      const { id, string, payload } = line.parse(JSON.parse(text))
      const found = string ?? payload
      if (found === undefined) throw new Error(`${id} has neither string nor payload`)
      return { id, text: found }
    })
}
