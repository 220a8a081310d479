import { z } from 'zod'
import { idField } from '../text-field'

/** `?cursor=&limit=` of every list: 100 by default, clamped to 1,000. */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce
    .number()
    .min(1)
    .refine((limit) => Number.isInteger(limit), 'Give a whole number.')
    .optional()
    .transform((limit) => Math.min(limit ?? 100, 1000)),
})

/** A page of a list; `nextCursor` is null on the last one. */
export function pageOf<T extends z.ZodType>(
  item: T,
): z.ZodObject<{ items: z.ZodArray<T>; nextCursor: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}

export const idParams = z.object({ id: idField })
