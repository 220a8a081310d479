import { z } from 'zod'
import { idField } from '../text-field'

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
    signedOff: idField.optional().describe('the id of a sign-off: the file as it was frozen then'),
  })
  .refine((query) => !(query.format === 'text' && query.copy === 'annotated'), {
    path: ['copy'],
    message: 'Plain text has no annotated copy: choose corrected or original.',
  })
  .refine(
    ({ signedOff, revision, confidential }) =>
      signedOff === undefined || (revision ?? confidential) === undefined,
    {
      path: ['signedOff'],
      message: 'What was frozen is of one revision, and without confidential sources.',
    },
  )
export type ExportQuery = z.infer<typeof exportQuery>

/** The copy that a query means where it names none: annotated, for text corrected. */
export function copyOf({ format, copy }: Pick<ExportQuery, 'format' | 'copy'>): Copy {
  return copy ?? (format === 'text' ? 'corrected' : 'annotated')
}
