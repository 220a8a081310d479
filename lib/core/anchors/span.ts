/** A stretch of text: `start` inclusive, `end` exclusive, in UTF-16 code units; equal for a point between two characters. */
export type Span = { readonly start: number; readonly end: number }

/** A span with its text and what stands around it: the W3C's TextPositionSelector and TextQuoteSelector in one. */
export type Quote = Span & { readonly exact: string; readonly prefix: string; readonly suffix: string }
