/** A correction as a change of text: the code units `start`..`end` of the projection give way to `replacement`. */
export type CorrectionEdit = {
  readonly id: string
  /** UTF-16 code units into the projection; `start` = `end` inserts. */
  readonly start: number
  readonly end: number
  /** '' deletes. `\n` splits the block. */
  readonly replacement: string
}
