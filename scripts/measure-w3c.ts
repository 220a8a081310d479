/**
 * Checks W3C exports against the assertions of the W3C's Web Annotation tests:
 * `npx tsx scripts/measure-w3c.ts FOLDER EXPORT.jsonld…`, where FOLDER holds their JSON Schemas (draft 4).
 * Every MUST assertion that fails is named; the exit code is 1 when there is one.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'

type Schema = { readonly id?: string; readonly expectedResult?: 'valid' | 'invalid' }

const [folder, ...files] = process.argv.slice(2)
if (folder === undefined || files.length === 0) {
  console.error('usage: measure-w3c FOLDER EXPORT.jsonld…')
  process.exit(2)
}

const ajv = new Ajv({ strict: false, allErrors: false, logger: false })
ajv.addFormat('uri', (value: string) => URL.canParse(value))
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/)
ajv.addFormat('regex', () => true)

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
for (const name of readdirSync(join(folder, 'definitions'))) {
  ajv.addSchema(readJson(join(folder, 'definitions', name)) as Schema, name)
}

/** The names of the MUST assertions of a test file that the object fails. */
function failures(test: string, object: unknown): readonly string[] {
  const { assertions } = readJson(join(folder ?? '', test)) as { assertions: unknown[] }
  return assertions.flat(Infinity).flatMap((name) => {
    if (typeof name !== 'string') return []
    const schema = readJson(join(folder ?? '', name)) as Schema
    // Several assertions share an id, so each is compiled without it.
    const { id: _, ...nameless } = schema
    const isValid = ajv.compile(nameless)(object)
    return isValid === ((schema.expectedResult ?? 'valid') === 'valid') ? [] : [name]
  })
}

let failed = 0
for (const file of files) {
  const collection = readJson(file) as { first?: { items?: unknown[] } }
  const items = collection.first?.items ?? []
  const found = [
    ...failures('collections/collectionMusts.test', collection),
    ...items.flatMap((item) => failures('annotations/annotationMusts.test', item)),
  ]
  failed += found.length
  console.log(`${file}: ${items.length} annotations, ${found.length} assertions failed`)
  for (const name of new Set(found)) console.log(`  ${name}`)
}
process.exit(failed === 0 ? 0 : 1)
