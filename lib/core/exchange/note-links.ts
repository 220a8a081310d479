import type { AnnotationWithThread } from '../annotations/annotation-contract'
import { element, type HtmlChild } from './html-tree'
import type { NoteIndex } from './note-lines'

/** The web addresses of the sources that a note names, its claim's included; longer ones first. */
export function addressesIn(annotation: AnnotationWithThread, index: NoteIndex): readonly string[] {
  const behind = index.byClaim.get(annotation.correction?.claim?.id ?? '')?.citations ?? []
  const addresses = [...annotation.citations, ...behind].flatMap(({ source }) =>
    'grade' in source ? [source.url ?? '', source.archivedUrl ?? ''] : [],
  )
  return [...new Set(addresses)]
    .filter((address) => /^https?:\/\//i.test(address))
    .sort((a, b) => b.length - a.length)
}

/** A line of a note in which those addresses are links. The text stays as it is. */
export function withLinks(line: string, addresses: readonly string[]): readonly HtmlChild[] {
  return addresses.reduce<readonly HtmlChild[]>(
    (parts, address) => parts.flatMap((part) => (typeof part === 'string' ? cutOut(part, address) : [part])),
    [line],
  )
}

function cutOut(text: string, address: string): readonly HtmlChild[] {
  const link = () => element('a', { href: address, rel: 'noopener noreferrer' }, [address])
  return text.split(address).flatMap((part, place) => (place === 0 ? [part] : [link(), part]))
}
