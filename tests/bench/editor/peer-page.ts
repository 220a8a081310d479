// Runs in the browser: an editor as a peer would make it, on the data that stands in the page.
import { Editor, Mark, Node } from '@tiptap/core'
import { Schema } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'

type Run = { readonly text: string; readonly ids: readonly string[] }
type Data = { readonly kind: 'prosemirror' | 'tiptap'; readonly blocks: readonly (readonly Run[])[] }
type Page = { peerData: Data; addOne: (from: number, to: number) => void }

const page = window as unknown as Page
const { kind, blocks } = page.peerData
const place = document.querySelector<HTMLElement>('#place') ?? document.body

if (kind === 'prosemirror') startProseMirror()
else startTiptap()

function startProseMirror(): void {
  const schema = new Schema({
    nodes: {
      doc: { content: 'paragraph+' },
      paragraph: { content: 'text*', toDOM: () => ['p', 0] },
      text: {},
    },
  })
  const text = (runs: readonly Run[]) => runs.map((run) => run.text).join('')
  const doc = schema.node(
    'doc',
    null,
    blocks.map((runs) => schema.node('paragraph', null, [schema.text(text(runs))])),
  )
  new EditorView(place, { state: EditorState.create({ doc }), attributes: { class: 'copy' } })
  page.addOne = () => undefined
}

function startTiptap(): void {
  const extensions = [
    Node.create({ name: 'doc', topNode: true, content: 'paragraph+' }),
    Node.create({ name: 'paragraph', content: 'text*', renderHTML: () => ['p', 0] }),
    Node.create({ name: 'text' }),
    Mark.create({
      name: 'annotation',
      excludes: '',
      addAttributes: () => ({ id: { default: '', rendered: false } }),
      renderHTML: ({ mark }) => ['mark', { 'data-annotation': String(mark.attrs.id) }, 0],
    }),
  ]
  const content = {
    type: 'doc',
    content: blocks.map((runs) => ({
      type: 'paragraph',
      content: runs.map(({ text, ids }) => ({
        type: 'text',
        text,
        marks: ids.map((id) => ({ type: 'annotation', attrs: { id } })),
      })),
    })),
  }
  const editor = new Editor({
    element: place,
    extensions,
    content,
    injectCSS: false,
    editorProps: { attributes: { class: 'copy' } },
  })
  page.addOne = (from, to) => {
    const mark = editor.schema.mark('annotation', { id: 'new' })
    editor.view.dispatch(editor.state.tr.addMark(from, to, mark))
  }
}
