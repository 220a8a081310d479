import type { CreateAnnotationInput } from '@/lib/core/annotations/annotation-contract'

/** What is attached, wherever it is attached. */
export type Content = Omit<CreateAnnotationInput, 'target'>
