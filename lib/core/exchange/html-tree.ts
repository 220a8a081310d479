import { defaultTreeAdapter, html as names, serialize, type DefaultTreeAdapterTypes } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
/** What may stand in an element: a node, or text. */
export type HtmlChild = HtmlNode | string

/**
 * An HTML element. Text is a node, attributes are values: the serializer escapes both, so nothing that a person wrote
 * can become markup. Children that are null are left out, as are attributes that are null.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  children: readonly (HtmlChild | null)[] = [],
): HtmlNode {
  const attrs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [{ name: key, value }],
  )
  const node = defaultTreeAdapter.createElement(name, names.NS.HTML, attrs)
  for (const child of children) {
    if (child === null) continue
    if (typeof child === 'string') defaultTreeAdapter.insertText(node, child)
    else defaultTreeAdapter.appendChild(node, child)
  }
  return node
}

/** A style sheet of our own: the one place where text stands in a page unescaped. */
export function styleElement(css: string): HtmlNode {
  return element('style', {}, [css])
}

/** A whole page as text. */
export function serializePage(lang: string, head: readonly HtmlNode[], body: readonly HtmlNode[]): string {
  const fragment = defaultTreeAdapter.createDocumentFragment()
  defaultTreeAdapter.appendChild(
    fragment,
    element('html', { lang }, [element('head', {}, head), element('body', {}, body)]),
  )
  return `<!doctype html>\n${serialize(fragment)}\n`
}
