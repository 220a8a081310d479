import { canonicalJson, type ChainLink } from '../audit/chain'

/** What a sign-off says, whoever signs it. */
export type SignOffStatement = {
  readonly articleId: string
  readonly signOffId: string
  readonly revision: number
  readonly correctedHash: string
  readonly head: ChainLink
  /** SHA-256 of the frozen exports */
  readonly frozen: string
  readonly signedBy: string
  readonly at: string
}

/**
 * The bytes that the desk's key signs for a sign-off: the canonical JSON (RFC 8785) of the statement with a `purpose`, so
 * that no signature can pass for one of something else.
 */
export function signOffText(statement: SignOffStatement): string {
  const { articleId, signOffId, revision, correctedHash, head, frozen, signedBy, at } = statement
  return canonicalJson({
    purpose: 'stet/sign-off/1',
    articleId,
    signOffId,
    revision,
    correctedHash,
    head: { seq: head.seq, hash: head.hash },
    frozen,
    signedBy,
    at,
  })
}
