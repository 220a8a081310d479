import fc from 'fast-check'
import {
  mergeInlines,
  textNode,
  type ArticleDoc,
  type Block,
  type ImageBlock,
  type Inline,
  type Mark,
} from '@/lib/core/articles/document'

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('monitor', 'said', 'on', 'the', ' ', ' ', ', ', '. ', '“', '”', '-', '7'),
  },
  // Astral characters, a family joined by ZWJ, combining marks, right-to-left, NBSP, tab, a soft hyphen.
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '😀',
      '👩‍👧',
      'e\u0301',
      'n\u0303\u0323',
      '𝒳',
      'שלום',
      '\u00a0',
      '\t',
      '\u00ad',
      '漢字',
    ),
  },
  // What other formats take for markup.
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<b>',
      '&amp;',
      '{++',
      '~>',
      '*',
      '_',
      '# ',
      '| ',
      '1. ',
      '\\',
      '[x](y)',
      '<!--',
    ),
  },
)

const phrase = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''))

const link: fc.Arbitrary<Mark> = fc
  .constantFrom('https://example.org/', 'http://example.org/a?b=c&d=(e)', 'mailto:desk@example.org')
  .map((href) => ({ type: 'link', attrs: { href } }))

const marks: fc.Arbitrary<readonly Mark[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.option(link), fc.boolean(), fc.boolean())
      .map(([href, bold, italic]): readonly Mark[] => [
        ...(href ? [href] : []),
        ...(bold ? [{ type: 'bold' } as const] : []),
        ...(italic ? [{ type: 'italic' } as const] : []),
      ]),
  },
)

/** Merged text nodes of any marks with at least one visible character. */
export function arbitraryInlines(): fc.Arbitrary<readonly Inline[]> {
  return fc
    .array(fc.tuple(phrase, marks), { minLength: 1, maxLength: 4 })
    .map((runs) => mergeInlines(runs.map(([text, set]) => textNode(text, set))))
    .filter((nodes) => nodes.some(({ text }) => text.trim() !== ''))
}

const image: fc.Arbitrary<ImageBlock> = fc.record({
  type: fc.constant('image'),
  attrs: fc.record({
    src: fc.constantFrom('https://example.org/a.jpg', 'pictures/b.png', '//cdn.example.org/c.webp'),
    alt: fc.oneof(fc.constant(''), phrase),
  }),
})

/** Any block but the headline. Attributes are valid one by one; neighbours need not make sense together. */
export function arbitraryBlock(): fc.Arbitrary<Block> {
  const content = arbitraryInlines()
  return fc.oneof(
    { weight: 4, arbitrary: content.map((nodes): Block => ({ type: 'paragraph', content: nodes })) },
    fc
      .tuple(content, fc.constantFrom(2 as const, 3 as const, 4 as const, 5 as const, 6 as const))
      .map(([nodes, level]): Block => ({ type: 'subhead', attrs: { level }, content: nodes })),
    content.map((nodes): Block => ({ type: 'quote', content: nodes })),
    fc
      .tuple(
        content,
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.integer({ min: 0, max: 20 })),
        fc.boolean(),
      )
      .map(([nodes, ordered, level, start, continued]): Block => ({
        type: 'listItem',
        attrs: { ordered, level, start: ordered && !continued ? start : null, continued },
        content: nodes,
      })),
    fc
      .tuple(content, fc.nat(2), fc.nat(3), fc.nat(3), fc.boolean())
      .map(([nodes, table, row, column, header]): Block => ({
        type: 'tableCell',
        attrs: { table, row, column, header },
        content: nodes,
      })),
    image,
  )
}

/** Any document: every kind of block and mark, images at either end, astral characters and combining marks. */
export function arbitraryDocument(): fc.Arbitrary<ArticleDoc> {
  return fc
    .tuple(arbitraryInlines(), fc.array(arbitraryBlock(), { maxLength: 8 }))
    .map(([headline, blocks]) => ({
      type: 'doc',
      content: [{ type: 'headline', content: headline }, ...blocks],
    }))
}
