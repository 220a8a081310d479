import { AppError } from '@/lib/core/app-error'
import { invalidInput } from './invalid-input'

const formats: Readonly<Record<string, string>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
}

/** A form with a `file` and fields beside it, as the JSON import would say it; the extension names the format. */
export async function parseMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Record<string, unknown>> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new AppError('invalid_json', 400, 'The form can not be read as multipart/form-data.')
    })
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form) if (typeof value === 'string') fields[name] = value
  const file = form.get('file')
  if (!(file instanceof File))
    throw invalidInput([{ path: 'file', message: 'Send the file as the field "file".' }])
  const extension = file.name.toLowerCase().split('.').at(-1) ?? ''
  const format = fields['format'] ?? formats[extension]
  if (format === undefined) {
    throw invalidInput([{ path: 'file', message: 'The desk reads .txt, .md and .html files.' }])
  }
  return { ...fields, format, content: await decode(file) }
}

async function decode(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  const mark = new Uint8Array(bytes.slice(0, 2))
  const encoding =
    mark[0] === 0xff && mark[1] === 0xfe
      ? 'utf-16le'
      : mark[0] === 0xfe && mark[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw invalidInput([
      { path: 'file', message: 'The file is not text in UTF-8. Save it as UTF-8 and send it again.' },
    ])
  }
}
