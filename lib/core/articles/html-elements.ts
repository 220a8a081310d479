import { attribute, isElement, walkHtml, type HtmlElement, type HtmlParent } from './html-parser'

/** Elements that begin and end a line. All others run on in the text. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol optgroup p plaintext pre search ' +
    'section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)

const MEDIA = 'embedded media'
const FIELD = 'form field'

/** Elements that are left out with all they hold, and what the report calls them; null: not worth a word. */
const LEFT_OUT: ReadonlyMap<string, string | null> = new Map([
  ['script', 'script'],
  ['template', 'template'],
  ['nav', 'navigation'],
  ['svg', 'drawing'],
  ['canvas', 'drawing'],
  ['math', 'formula'],
  ...['iframe', 'frame', 'frameset', 'embed', 'object', 'applet', 'video', 'audio'].map(
    (tag) => [tag, MEDIA] as const,
  ),
  ...['input', 'button', 'select', 'textarea', 'datalist', 'meter', 'progress'].map(
    (tag) => [tag, FIELD] as const,
  ),
  ...['head', 'title', 'style', 'noscript', 'noembed', 'noframes', 'link', 'meta', 'base', 'map'].map(
    (tag) => [tag, null] as const,
  ),
])

const INVISIBLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** What the tree must be looked through for before it is read. */
export type PageFacts = {
  /** Tables that only lay out the page: with one cell, a table inside, or marked so. */
  readonly layoutTables: ReadonlySet<HtmlElement>
  /** Forms around the copy itself, as some publishing systems make them. */
  readonly formsWithCopy: ReadonlySet<HtmlElement>
}

/** Why an element is left out: its name for the report, null when it goes without a word, undefined when it stays. */
export function reasonToDrop(element: HtmlElement, facts: PageFacts): string | null | undefined {
  const { tagName } = element
  if (LEFT_OUT.has(tagName)) return LEFT_OUT.get(tagName)
  if (tagName === 'form' && !facts.formsWithCopy.has(element)) return 'form'
  if (element.attrs.some(({ name }) => name === 'hidden') || INVISIBLE.test(attribute(element, 'style'))) {
    return 'hidden element'
  }
  return undefined
}

const HOLDS_COPY: ReadonlySet<string> = new Set(['h1', 'article', 'main'])

/** Looks through the whole tree once. */
export function surveyPage(root: HtmlParent): PageFacts {
  const layoutTables = new Set<HtmlElement>()
  const formsWithCopy = new Set<HtmlElement>()
  const cells = new Map<HtmlElement, number>()
  type Around = { readonly table: HtmlElement | null; readonly form: HtmlElement | null }
  walkHtml<Around>(
    root,
    { table: null, form: null },
    (node, around) => {
      if (!isElement(node)) return around
      const { tagName } = node
      if (around.form && HOLDS_COPY.has(tagName)) formsWithCopy.add(around.form)
      if (around.table && (tagName === 'td' || tagName === 'th')) {
        cells.set(around.table, (cells.get(around.table) ?? 0) + 1)
      }
      if (tagName === 'form') return { ...around, form: node }
      if (tagName !== 'table') return around
      if (around.table) layoutTables.add(around.table)
      if (/^(?:presentation|none)$/i.test(attribute(node, 'role'))) layoutTables.add(node)
      return { ...around, table: node }
    },
    () => undefined,
  )
  for (const [table, count] of cells) if (count === 1) layoutTables.add(table)
  return { layoutTables, formsWithCopy }
}
