import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import canonicalize from 'canonicalize'

/** A place in the chain: the number of an event and its hash. */
export type ChainLink = { readonly seq: number; readonly hash: string }

/** What is hashed of an event. `data` is any JSON value; `at` is the time as stored (ISO 8601, UTC). */
export type EventContent = {
  readonly seq: number
  readonly at: string
  /** null when the desk itself acted */
  readonly actorId: string | null
  readonly verb: string
  /** `kind:id` of what was written */
  readonly thing: string
  readonly data: unknown
  readonly prevHash: string
}

/** An event as it is stored: `data` is its canonical JSON text. */
export type StoredEvent = Omit<EventContent, 'data'> & { readonly data: string; readonly hash: string }

/** Why a chain is broken, and at which event. */
export type ChainFault = {
  readonly seq: number
  readonly why: 'sequence' | 'previous_hash' | 'data' | 'hash' | 'head' | 'shortened' | 'rewritten'
  readonly message: string
}

export type ChainReport =
  | { readonly ok: true; readonly last: ChainLink }
  | { readonly ok: false; readonly last: ChainLink; readonly fault: ChainFault }

/** Where every chain begins: event 1 names this hash as its previous one. */
export const GENESIS: ChainLink = { seq: 0, hash: '0'.repeat(64) }

/**
 * The canonical JSON text of a value (RFC 8785): keys sorted, no white space. Members that are undefined vanish.
 * Throws on NaN, infinities and values JSON has no word for.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form.')
  return text
}

/** The hash of an event: hex SHA-256 of the UTF-8 of the canonical JSON of its content. */
export function hashEvent(event: EventContent): string {
  const { seq, at, actorId, verb, thing, data, prevHash } = event
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ seq, at, actorId, verb, thing, data, prevHash }))))
}

/** The event that follows `head`, ready to be stored. */
export function nextEvent(head: ChainLink, content: Omit<EventContent, 'seq' | 'prevHash'>): StoredEvent {
  const event = { ...content, seq: head.seq + 1, prevHash: head.hash }
  return { ...event, data: canonicalJson(content.data), hash: hashEvent(event) }
}

/**
 * Walks events in the order of `seq` and names the first that does not follow. `from` is the link before the first
 * one, so a long chain can be verified page by page; with `head` the last event has to be that link.
 * What it cannot see by itself: a cut-off tail, or an older copy put back. `compareWithNotes` looks at that.
 */
export function verifyChain(
  events: Iterable<StoredEvent>,
  head?: ChainLink,
  from: ChainLink = GENESIS,
): ChainReport {
  let last = from
  for (const event of events) {
    const fault = faultOf(event, last)
    if (fault) return { ok: false, last, fault }
    last = { seq: event.seq, hash: event.hash }
  }
  if (head && (head.seq !== last.seq || head.hash !== last.hash)) {
    const message = `The chain ends with event ${last.seq}, the head names event ${head.seq} or another hash.`
    return { ok: false, last, fault: { seq: Math.min(head.seq, last.seq + 1), why: 'head', message } }
  }
  return { ok: true, last }
}

function faultOf(event: StoredEvent, last: ChainLink): ChainFault | null {
  const { seq } = event
  const expected = last.seq + 1
  if (seq !== expected) {
    return {
      seq: expected,
      why: 'sequence',
      message: `Event ${expected} is missing; event ${seq} stands there.`,
    }
  }
  if (event.prevHash !== last.hash) {
    return {
      seq,
      why: 'previous_hash',
      message: `Event ${seq} does not name the hash of the event before it.`,
    }
  }
  const data = parseCanonical(event.data)
  if (data === undefined) {
    return {
      seq,
      why: 'data',
      message: `The data of event ${seq} is not the canonical JSON that was hashed.`,
    }
  }
  if (hashEvent({ ...event, data }) !== event.hash) {
    return { seq, why: 'hash', message: `Event ${seq} was changed: its hash does not match what it says.` }
  }
  return null
}

/** The JSON value of a canonical text, undefined when the text is anything else. */
function parseCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/**
 * Compares a chain with links that were noted outside it (a head file, a backup, a signed export): each noted link
 * must be there with its hash. `hashAt` gives the hash of an event of the chain, null when there is none.
 */
export function compareWithNotes(
  notes: readonly ChainLink[],
  hashAt: (seq: number) => string | null,
): ChainFault | null {
  for (const { seq, hash } of notes) {
    const found = seq === GENESIS.seq ? GENESIS.hash : hashAt(seq)
    if (found === null) {
      return { seq, why: 'shortened', message: `Event ${seq} was noted outside, and is not in this record.` }
    }
    if (found !== hash) {
      return { seq, why: 'rewritten', message: `Event ${seq} was noted outside with another hash.` }
    }
  }
  return null
}
