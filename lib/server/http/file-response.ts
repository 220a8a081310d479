import type { ExportedFile } from '@/lib/core/exchange/export-input'

/** A download. `sandbox` keeps anything inside it from running as a page of the desk (DESIGN §8.20). */
export function fileResponse({ body, contentType, fileName }: ExportedFile): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-security-policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
