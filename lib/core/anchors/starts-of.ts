import { commonPrefixLengths } from './common-prefix-lengths'

/** All offsets of `text` (UTF-16 code units) where `needle` stands, overlapping ones too; none for an empty needle. Linear. */
export function startsOf(text: string, needle: string): readonly number[] {
  const starts: number[] = []
  // most needles are not there: the engine's own search says so quickest, and 32 units keep it linear
  if (needle === '' || !text.includes(needle.slice(0, 32))) return starts
  commonPrefixLengths(needle, text).forEach((length, at) => {
    if (length === needle.length) starts.push(at)
  })
  return starts
}
