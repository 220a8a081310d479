import type { ArticleFigures } from './measure-article'
import type { PageFigures } from './measure-pages'

const WIDTH = 760
const PANEL = 300
const LEFT = 60
const TOP = 56
const HEIGHT = 200

type Line = {
  readonly name: string
  readonly color: string
  readonly of: (one: ArticleFigures) => PageFigures
}
const LINES: readonly Line[] = [
  { name: 'plain HTML', color: '#64748b', of: ({ plain }) => plain },
  { name: 'bare ProseMirror', color: '#0891b2', of: ({ prosemirror }) => prosemirror },
  { name: 'Tiptap marks', color: '#d97706', of: ({ tiptap }) => tiptap },
  { name: 'the room', color: '#16a34a', of: ({ room }) => room },
]

/** Cost against size: text painted, and a key, for the articles named by their size. */
export function costPicture(figures: readonly ArticleFigures[]): string {
  const sizes = figures.filter(({ article }) => / \/ /.test(article.name))
  const panels = [
    panel('Whole text painted, ms', sizes, (page) => page.times.whole, 0),
    panel('Key to painted, p95 ms', sizes, ({ keys }) => keys?.p95, 1),
  ]
  const legend = LINES.map(
    ({ name, color }, at) =>
      `<rect x="${LEFT + at * 160}" y="12" width="12" height="12" fill="${color}"/><text x="${LEFT + 18 + at * 160}" y="22">${name}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + 40}" font-family="sans-serif" font-size="12" fill="#334155">
<rect width="100%" height="100%" fill="#fff"/>
${[...legend, ...panels].join('\n')}
</svg>
`
}

function panel(
  title: string,
  sizes: readonly ArticleFigures[],
  value: (page: PageFigures) => number | undefined,
  at: number,
): string {
  const left = LEFT + at * (PANEL + 70)
  const all = sizes.flatMap((one) => LINES.map(({ of }) => value(of(one)) ?? 0))
  const most = Math.max(1, ...all)
  const x = (index: number) => left + 30 + (index * (PANEL - 60)) / Math.max(sizes.length - 1, 1)
  const y = (amount: number) => TOP + HEIGHT - (amount / most) * (HEIGHT - 20)
  const lines = LINES.map(({ color, of }) => {
    const points = sizes.flatMap((one, index) => {
      const amount = value(of(one))
      return amount === undefined ? [] : [`${x(index).toFixed(1)},${y(amount).toFixed(1)}`]
    })
    const dots = points.map(
      (point) =>
        `<circle cx="${point.split(',')[0] ?? ''}" cy="${point.split(',')[1] ?? ''}" r="3" fill="${color}"/>`,
    )
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>${dots.join('')}`
  })
  const names = sizes.map(
    ({ article }, index) =>
      `<text x="${x(index)}" y="${TOP + HEIGHT + 18}" text-anchor="middle">${article.name}</text>`,
  )
  return `<text x="${left}" y="${TOP - 8}">${title}</text><line x1="${left}" y1="${TOP + HEIGHT}" x2="${left + PANEL}" y2="${TOP + HEIGHT}" stroke="#cbd5e1"/>
<text x="${left - 6}" y="${y(most)}" text-anchor="end">${Math.round(most)}</text><text x="${left - 6}" y="${TOP + HEIGHT}" text-anchor="end">0</text>
${lines.join('')}${names.join('')}`
}
