import { describe, expect, it } from '@jest/globals'
import { parseMultipart } from '@/lib/server/http/read-multipart'

async function form(fields: Record<string, string>, file?: { name: string; bytes: BlobPart }) {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  if (file !== undefined) data.set('file', new File([file.bytes], file.name))
  const response = new Response(data)
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? '',
  }
}

describe('an upload', () => {
  it.each([
    ['copy.txt', 'text'],
    ['copy.md', 'markdown'],
    ['COPY.HTM', 'html'],
  ])('of %s is read as %s', async (name, format) => {
    const { bytes, type } = await form({ headline: 'Head' }, { name, bytes: 'One\r\nTwo' })
    expect(await parseMultipart(bytes, type)).toEqual({ headline: 'Head', format, content: 'One\r\nTwo' })
  })

  it('reads UTF-16 by its mark', async () => {
    const { bytes, type } = await form({}, { name: 'a.txt', bytes: new Uint8Array([0xff, 0xfe, 0x41, 0]) })
    expect(await parseMultipart(bytes, type)).toMatchObject({ content: 'A' })
  })

  it.each([
    ['no file', undefined, 'file'],
    ['a format that the desk does not read', { name: 'a.pdf', bytes: 'x' }, '.txt'],
    ['bytes that are no text', { name: 'a.txt', bytes: new Uint8Array([0xc3, 0x28]) }, 'UTF-8'],
  ])('is refused: %s', async (_, file, words) => {
    const { bytes, type } = await form({}, file)
    await expect(parseMultipart(bytes, type)).rejects.toMatchObject({
      code: 'invalid',
      status: 422,
      message: expect.stringContaining(words),
    })
  })
})
