import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseDocument } from '@/lib/core/articles/document'
import { importHtml } from '@/lib/core/articles/import-html'
import { describeBlock, textOf } from '@/tests/support/describe-document'

type Case = readonly [name: string, html: string, blocks: readonly string[]]
const read = (html: string) => importHtml(html).blocks.map(describeBlock)

const blocks: readonly Case[] = [
  ['paragraphs and loose text', '<p>One</p>two<div>three<p>four', ['p One', 'p two', 'p three', 'p four']],
  ['headings below the first level', '<h2>A</h2><h3>B</h3><h6>C</h6>', ['h2 A', 'h3 B', 'h6 C']],
  ['a line break as the end of a block', '<p>one<br>two<br/><br>three</p>', ['p one', 'p two', 'p three']],
  ['a rule as nothing', 'one<hr>two', ['p one', 'p two']],
  ['a quotation', '<blockquote><p>A<p>B</blockquote>C', ['> A', '> B', 'p C']],
  ['preformatted lines', '<pre>\n a  b\n\n\tc\n</pre>', ['p  a  b', 'p \tc']],
  ['definitions', '<dl><dt>A<dd>B</dl>', ['p A', 'p B']],
  ['a short quotation with its marks', 'He said <q>no</q>.', ['p He said “no”.']],
  ['blank blocks as nothing', '<p> </p><p>&nbsp;</p><div><p><br></p></div>x', ['p x']],
]

const lists: readonly Case[] = [
  ['bullets', '<ul><li>a<li>b</ul>', ['- a', '- b']],
  ['numbers from the start', '<ol start="3"><li>a<li>b</ol>', ['3. a', '. b']],
  ['levels', '<ul><li>a<ol><li>b</li></ol>c</li><li>d</ul>', ['- a', '  1. b', '+ c', '- d']],
  ['further paragraphs of an item', '<ol><li><p>a</p><p>b</p></li><li>c</li></ol>', ['1. a', '+ b', '. c']],
  ['an item with no list', '<li>a', ['- a']],
  ['a first item without text', '<ol><li></li><li>b</ol>', ['2. b']],
  ['a senseless start', '<ol start="x"><li>a</ol><ol start="-2"><li>b</ol>', ['1. a', '-2. b']],
]

const tables: readonly Case[] = [
  [
    'cells by row and column',
    '<table><caption>T</caption><thead><tr><th>A<th>B<tbody><tr><td>c<td>d</table>',
    ['p T', '|! 0,0,0 A', '|! 0,0,1 B', '| 0,1,0 c', '| 0,1,1 d'],
  ],
  [
    'spans',
    '<table><tr><td colspan=2>a<td rowspan=2>b<tr><td>c<td>d<td>e<tr><td>f<td>g<td>h</table>',
    ['| 0,0,0 a', '| 0,0,2 b', '| 0,1,0 c', '| 0,1,1 d', '| 0,1,3 e', '| 0,2,0 f', '| 0,2,1 g', '| 0,2,2 h'],
  ],
  [
    'several blocks of a cell, empty cells left out',
    '<table><tr><td>a<br>b<td></td><td><ul><li>c</ul><h3>d</h3></table>',
    ['| 0,0,0 a', '| 0,0,0 b', '| 0,0,2 c', '| 0,0,2 d'],
  ],
  [
    'one number a table',
    '<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>',
    ['| 0,0,0 a', '| 0,0,1 b', '| 1,0,0 c', '| 1,0,1 d'],
  ],
  ['layout: one cell', '<table><tr><td><h2>a</h2>b</table>', ['h2 a', 'p b']],
  [
    'layout: a table inside',
    '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>',
    ['p a', '| 0,0,0 b', '| 0,0,1 c'],
  ],
  ['layout: said so', '<table role=presentation><tr><td>a<td>b</table>', ['p a', 'p b']],
  [
    'pictures behind it',
    '<table><tr><td>a<img src=x.png><td>b</table>c',
    ['| 0,0,0 a', '| 0,0,1 b', 'img x.png', 'p c'],
  ],
]

const marks: readonly Case[] = [
  ['bold and italic', '<b>a</b> <strong>b</strong> <i>c</i><em>d</em>', ['p **a** **b** _cd_']],
  ['nested', '<b>a<i>b</b>c</i>', ['p **a****_b_**_c_']],
  ['unclosed, over blocks', '<p>a <b>b<p>c', ['p a **b**', 'p **c**']],
  [
    'links to the web and to mail',
    '<a href="HTTPS://e.org/x">a</a><a href="mailto:a@e.org">b</a>',
    ['p [a](HTTPS://e.org/x)[b](mailto:a@e.org)'],
  ],
  ['bold inside a link', '<a href="http://e.org"><b>a</b></a>', ['p [**a**](http://e.org)']],
  [
    'the wrapper of Google Docs',
    '<b style="font-weight:normal"><p>a <span style="font-weight:700">b</span></p></b>',
    ['p a **b**'],
  ],
  ['marks we do not keep', '<u>a</u><s>b</s><sup>c</sup><code>d</code><font color=red>e</font>', ['p abcde']],
]

const spaces: readonly Case[] = [
  ['runs as one', '<p>\n  a \t\n b  <b> c</b> d\n</p>', ['p a b **c** d']],
  ['none at the edges, across tags', '<p> <i> a</i> </p>', ['p _a_']],
  ['no-break and other spaces kept', '<p>a&nbsp;&nbsp;b&#8195;c</p>', ['p a\u00a0\u00a0b\u2003c']],
  ['separators and controls out of entities', '<p>a&#8232;b&#7;c&#xD800;d</p>', ['p a bc\ufffdd']],
  ['entities', '&lt;b&gt; &amp;amp; &eacute; &#x1F600; &nonesuch; &copy', ['p <b> &amp; é 😀 &nonesuch; ©']],
]

const images: readonly Case[] = [
  ['address and alt', '<img src=" https://e.org/a.jpg " alt=" A\n dog ">', ['img https://e.org/a.jpg A dog']],
  ['relative', '<img src="files/a.jpg">', ['img files/a.jpg']],
  ['behind the sentence it stands in', '<p>one <img src=a.png> two</p>', ['p one two', 'img a.png']],
  ['late loading', '<img src="data:image/gif;base64,R0" data-src="b.jpg">', ['img b.jpg']],
  ['captions', '<figure><img src=a.png><figcaption>C</figcaption></figure>', ['img a.png', 'p C']],
  ['visit counters left out', '<img src=a.gif width=1 height=1>x', ['p x']],
]

const hostile: readonly Case[] = [
  ['script', 'a<script>alert(1)</script><SCRIPT src=x>b</SCRIPT>c', ['p ac']],
  ['a script that never ends', 'a<script>b', ['p a']],
  ['event handlers', '<p onclick="x()">a<img src=x.png onerror=alert(1)></p>', ['p a', 'img x.png']],
  [
    'javascript links',
    '<a href="javascript:alert(1)">a</a><a href=" jAva\nscript:x">b</a><a href="data:text/html,x">c</a>',
    ['p abc'],
  ],
  [
    'encoded schemes',
    '<a href="&#106;avascript:x">a</a><a href="java&Tab;script:x">b</a><a href="\u0001javascript:x">c</a>',
    ['p abc'],
  ],
  ['images that run', '<img src="javascript:x"><img src="data:image/svg+xml,x"><img src=" vbscript:x">', []],
  ['drawings and formulas', '<svg><p>a</p><script>b</script></svg><math><mi>c</mi></math>d', ['p a', 'p d']],
  ['drawings with foreign parts', '<svg><foreignObject><p>a</p></foreignObject></svg>d', ['p d']],
  [
    'style, template, noscript',
    '<style>p{}</style><template><p>a</p></template><noscript><p>b</p></noscript>c',
    ['p c'],
  ],
  ['frames and objects', '<iframe src=x>a</iframe><object data=x>b</object><embed src=x>c', ['p c']],
  ['forms', '<form action=x><input value=a><textarea>b</textarea>c</form>d', ['p d']],
  ['a form around the page', '<form><h1>a</h1><p>b</p><input><button>c</button></form>', ['h2 a', 'p b']],
  ['hidden text', '<p hidden>a</p><div style="display: none">b</div>c', ['p c']],
  ['comments and declarations', '<!doctype html><!-- <b>a</b> --><![CDATA[b]]><?php c ?>d', ['p d']],
  ['broken tags', '<p<b>a</p </b>d<', ['p a', 'p d<']],
]

describe.each([
  ['blocks', blocks],
  ['lists', lists],
  ['tables', tables],
  ['marks', marks],
  ['white space', spaces],
  ['images', images],
  ['hostile input', hostile],
])('HTML %s', (_, cases) => {
  it.each(cases)('%s', (_name, html, expected) => {
    expect(read(html)).toEqual(expected)
  })
})

describe('HTML report', () => {
  it('counts what was left out', () => {
    const html =
      '<nav>n</nav><script></script><script></script><iframe></iframe><a href="/x">r</a><a href="#y">h</a><img src="data:,"><del>old</del>'
    expect(importHtml(html).dropped).toEqual([
      { what: 'navigation', count: 1 },
      { what: 'script', count: 2 },
      { what: 'embedded media', count: 1 },
      { what: 'link without a web address', count: 1 },
      { what: 'image without a web address', count: 1 },
      { what: 'strikethrough', count: 1 },
    ])
  })
})

describe('HTML bounds', () => {
  const many = (text: string, times = 100_000) => text.repeat(times)
  it.each([
    ['nested blocks', many('<div>') + 'a', 'a'],
    ['nested inlines', many('<span>') + 'a' + many('</span>'), 'a'],
    ['nested lists', many('<ul><li>') + 'a', 'a'],
    ['nested tables', many('<table><tr><td>', 30_000) + 'a', 'a'],
    ['nested bold', many('<b>') + 'a' + many('</b>'), 'a'],
    [
      'bold with ever new attributes',
      Array.from({ length: 50_000 }, (_, n) => `<p><b id=${n}>`).join('') + 'a',
      'a',
    ],
    ['links in links', many('<a href=http://e.org/><i>', 30_000) + 'a', 'a'],
    ['marks in objects that never close', many('<b><marquee>', 50_000) + 'a', 'a'],
    ['attributes', `<p ${Array.from({ length: 200_000 }, (_, n) => `a${n}=1`).join(' ')}>a`, 'a'],
    [
      'wide cells',
      many('<td colspan=1000 rowspan=60000>', 20_000).replace(/^/, '<table><tr>') + 'a</table>',
      'a',
    ],
    ['end tags of nothing', many('</p></b></li>').replaceAll('</p>', '') + 'a', 'a'],
    ['misplaced text in tables', many('<table>x') + 'a', 'x\n'.repeat(99_999) + 'xa'],
    ['nested templates', 'a' + many('<template>'), 'a'],
    ['pictures', many('<img src=x>', 200_000) + 'a', 'a'],
    ['drawings', many('<svg><g>') + 'a', ''],
  ])('hold for %s', (_, html, text) => {
    // Not toBe: a difference in 100,000 lines would be printed.
    expect(textOf(importHtml(html).blocks) === text).toBe(true)
  })

  it('refuse a page that multiplies', () => {
    expect(() => importHtml(many('<p>a', 450_000))).toThrow(
      expect.objectContaining({ code: 'too_large', status: 413 }),
    )
  })

  it('make a document of any tag soup', () => {
    const tags =
      'p b i a ul li ol table tr td th caption h1 h3 blockquote pre br img select option template svg math form button q div nobr object'
    const tag = fc.constantFrom(...tags.split(' '))
    const piece = fc.oneof(
      tag.map((name) => `<${name} href="http://e.org/" src="x">`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(' ', 'x', '\n', '&amp;', '<', '"'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const doc = {
          type: 'doc',
          content: [
            { type: 'headline', content: [{ type: 'text', text: 'H' }] },
            ...importHtml(pieces.join('')).blocks,
          ],
        }
        expect(parseDocument(JSON.parse(JSON.stringify(doc)))).toEqual(doc)
      }),
      { numRuns: 500 },
    )
  })
})
