import { execFileSync } from 'node:child_process'
import { describe, expect, it } from '@jest/globals'
import { routes } from '@/lib/core/api/routes'
import { openApiDocument } from '@/lib/server/openapi/openapi-document'

const document = openApiDocument('1.2.3')

/** In a process of its own: the validator is an ES module, which Jest's sandbox does not load. */
function validate(candidate: unknown): { valid: boolean; errors?: unknown } {
  const script = `
    import { Validator } from '@seriousme/openapi-schema-validator'
    let text = ''
    for await (const chunk of process.stdin) text += chunk
    console.log(JSON.stringify(await new Validator().validate(JSON.parse(text))))`
  const input = JSON.stringify(candidate)
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    input,
    encoding: 'utf8',
  })
  return JSON.parse(output) as { valid: boolean; errors?: unknown }
}

describe('openApiDocument', () => {
  it('is valid OpenAPI 3.1', () => {
    expect(validate(document)).toEqual({ valid: true })
  })

  it('is told apart from an invalid one', () => {
    expect(validate({ ...document, info: {} }).valid).toBe(false)
  })

  it('has every call of the table once', () => {
    const calls = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect([...calls].sort()).toEqual(routes.map(({ id }) => id).sort())
  })

  it('points only at schemas that are there', () => {
    const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? []
    const names = new Set(references.map((reference) => reference.split('/').at(-1) ?? ''))
    expect([...names].filter((name) => !Object.hasOwn(document.components.schemas, name))).toEqual([])
    expect(JSON.stringify(document)).not.toContain('#/$defs')
  })

  it('names the codes of a refusal under their status, and who may call', () => {
    const decide = document.paths['/annotations/{id}/decision']?.post
    expect(decide?.description).toBe('For those who may: decide.')
    expect(decide?.responses['403']?.description).toContain('`four_eyes`')
    expect(Object.keys(decide?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '409', '413', '422']),
    )
  })

  it('asks for a version where a change needs one, and for no sign-in where anybody may call', () => {
    const patch = document.paths['/articles/{id}']?.patch
    expect(patch?.parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', required: true }))
    expect(document.paths['/health']?.get?.security).toEqual([])
    expect(document.paths['/articles']?.get?.security).toBeUndefined()
  })

  it('takes an import as JSON and as a form with a file', () => {
    const content = document.paths['/articles']?.post?.requestBody?.content ?? {}
    expect(Object.keys(content)).toEqual(['application/json', 'multipart/form-data'])
  })
})
