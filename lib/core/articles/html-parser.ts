import {
  defaultTreeAdapter,
  html as names,
  Parser,
  Tokenizer,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type Token,
} from 'parse5'
import { AppError } from '@/lib/core/app-error'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode

/** Deeper elements become siblings. Real pages stay below 100; browsers cap at 512. */
const MAX_DEPTH = 300
/** A page of 200,000 words has about a tenth of this; formatting can multiply a small hostile page beyond any memory. */
const MAX_ELEMENTS = 400_000

const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'data-src',
  'alt',
  'start',
  'colspan',
  'rowspan',
  'hidden',
  'style',
  'width',
  'height',
  'role',
])
/** The parser reopens each of these in every following block, so those that mean nothing to us are not opened at all. */
const MEANINGLESS: ReadonlySet<string> = new Set([
  'big',
  'code',
  'font',
  'nobr',
  's',
  'small',
  'strike',
  'tt',
  'u',
])
/** Elements in which formatting and the rules for tables begin anew. */
const BEGINS_ANEW: ReadonlySet<number> = new Set(
  (['TD', 'TH', 'CAPTION', 'APPLET', 'OBJECT', 'MARQUEE', 'TEMPLATE'] as const).map(
    (name) => names.TAG_ID[name],
  ),
)
const TEMPLATE: number = names.TAG_ID.TEMPLATE
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del'])
const EMPHASIS: ReadonlySet<string> = new Set(['b', 'strong', 'i', 'em'])
/** Google Docs wraps a whole paste in a `b` that is not bold. */
const NOT_EMPHASIS = /font-(?:weight|style)\s*:\s*normal/i

/** Keeps the few attributes we read: duplicates are looked for one by one, so many of them would take minutes. */
class FewAttributesTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    if (KEPT_ATTRIBUTES.has(this.currentAttr.name)) super._leaveAttrName()
  }
}

/**
 * Looks for a node among its siblings from the end, where the parser works: it moves what stands misplaced in a table
 * before that table, and a page of such tables would take time quadratic in its length.
 */
const treeFromTheEnd: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  insertBefore: (parent, node, reference) => {
    parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node)
    node.parentNode = parent
  },
  insertTextBefore: (parent, text, reference) => {
    const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1]
    if (before !== undefined && defaultTreeAdapter.isTextNode(before)) before.value += text
    else treeFromTheEnd.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference)
  },
  detachNode: (node) => {
    const siblings = node.parentNode?.childNodes
    if (siblings !== undefined) siblings.splice(siblings.lastIndexOf(node), 1)
    node.parentNode = null
  },
}

class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  struck = 0
  private elements = 0

  constructor() {
    super({ treeAdapter: treeFromTheEnd })
    this.tokenizer = new FewAttributesTokenizer(this.options, this)
  }

  override onStartTag(token: Token.TagToken): void {
    if (STRUCK.has(token.tagName)) this.struck += 1
    if (MEANINGLESS.has(token.tagName)) {
      this.skipNextNewLine = false
      return
    }
    if (EMPHASIS.has(token.tagName)) withoutAttributes(token)
    while (this.openElements.stackTop >= MAX_DEPTH) this.closeCurrent()
    super.onStartTag(token)
  }

  private closeCurrent(): void {
    const tag = this.openElements.currentTagId
    this.openElements.pop()
    if (tag === undefined || !BEGINS_ANEW.has(tag)) return
    this.activeFormattingElements.clearToLastMarker()
    if (tag === TEMPLATE) this.tmplInsertionModeStack.shift()
    this._resetInsertionMode()
  }

  override onItemPush(node: HtmlParent, tagId: number, isTop: boolean): void {
    this.elements += 1
    if (this.elements > MAX_ELEMENTS) {
      throw new AppError(
        'too_large',
        413,
        `The page has more than ${MAX_ELEMENTS.toLocaleString('en')} elements.`,
      )
    }
    super.onItemPush(node, tagId, isTop)
  }
}

/** The parser keeps three open formatting elements of a kind, told apart by attributes: without them three is all there are. */
function withoutAttributes(token: Token.TagToken): void {
  const style = token.attrs.find(({ name }) => name === 'style')?.value ?? ''
  token.attrs = []
  if (!NOT_EMPHASIS.test(style)) return
  token.tagName = names.TAG_NAMES.SPAN
  token.tagID = names.TAG_ID.SPAN
}

/**
 * Parses a page or a fragment as a browser does, within bounds: attributes we do not read are left out, nesting is
 * flattened below 300 levels, and time and memory stay linear in the input.
 * `struck` counts elements that strike text out. Throws AppError `too_large` (413) for more than 400,000 elements.
 */
export function parseHtml(source: string): { readonly root: HtmlParent; readonly struck: number } {
  const parser = new BoundedParser()
  parser.tokenizer.write(source, true)
  return { root: parser.document, struck: parser.struck }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node
}

export function isTextNode(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

/** The value of an attribute, '' when it is missing. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? ''
}

/**
 * Visits a tree in document order without recursion. `enter` returns what its children are visited with, or null to
 * skip them; `leave` runs after the children.
 */
export function walkHtml<Context>(
  root: HtmlParent,
  start: Context,
  enter: (node: HtmlNode, context: Context) => Context | null,
  leave: (node: HtmlNode, context: Context) => void,
): void {
  type Step = { readonly node: HtmlNode; readonly context: Context; readonly left: boolean }
  const todo: Step[] = []
  const push = (parent: HtmlParent, context: Context) => {
    for (let at = parent.childNodes.length - 1; at >= 0; at -= 1) {
      const node = parent.childNodes[at]
      if (node !== undefined) todo.push({ node, context, left: false })
    }
  }
  push(root, start)
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    if (step.left) {
      leave(step.node, step.context)
      continue
    }
    const inside = enter(step.node, step.context)
    if (inside === null || !('childNodes' in step.node)) continue
    todo.push({ node: step.node, context: inside, left: true })
    push(step.node, inside)
  }
}
