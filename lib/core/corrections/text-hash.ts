import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'

/** What a decision is about. Context as `describe` gives it. */
export type HashedAnnotation =
  | { readonly kind: 'claim' | 'query'; readonly exact: string }
  | {
      readonly kind: 'correction'
      readonly exact: string
      readonly prefix: string
      readonly suffix: string
      readonly replacement: string
    }

/**
 * The hash that binds a decision to the wording a reviewer saw (DESIGN §8.2): hex SHA-256 of the UTF-8 of
 * `JSON.stringify([exact, replacement])` for a correction; of `[prefix, "", suffix, replacement]` for an insertion, its
 * context cut to its own block; of `[exact]` for claims and queries.
 */
export function annotationTextHash(annotation: HashedAnnotation): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(hashedFields(annotation)))))
}

function hashedFields(annotation: HashedAnnotation): readonly string[] {
  if (annotation.kind !== 'correction') return [annotation.exact]
  const { exact, prefix, suffix, replacement } = annotation
  if (exact !== '') return [exact, replacement]
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1)
  return [before, '', suffix.split('\n', 1)[0] ?? '', replacement]
}
