import { z } from 'zod'

export const exportFormats = ['html', 'markdown', 'text', 'w3c', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const copies = ['annotated', 'corrected', 'original'] as const
export type Copy = (typeof copies)[number]

/** `copy` defaults to annotated; for text, which can't show annotations, to corrected. */
export const exportQuery = z
  .object({
    format: z.enum(exportFormats),
    copy: z.enum(copies).optional(),
    revision: z.coerce.number().int().min(1).optional(),
    confidential: z.enum(['include']).optional(),
  })
  .refine((query) => !(query.format === 'text' && query.copy === 'annotated'), {
    path: ['copy'],
    message: 'Plain text has no annotated copy: choose corrected or original.',
  })
export type ExportQuery = z.infer<typeof exportQuery>
