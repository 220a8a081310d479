import { Extension } from '@tiptap/core'
import { Plugin } from 'prosemirror-state'

/**
 * Keeps the copy as it is while leaving it a caret: it takes focus and can be selected with the keyboard, which
 * a page without `contenteditable` does not allow. Every way in (typing, composition, paste, drop) is closed.
 */
export const FixedCopy = Extension.create({
  name: 'fixedCopy',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        filterTransaction: (transaction) => !transaction.docChanged,
        props: {
          attributes: {
            role: 'textbox',
            'aria-multiline': 'true',
            'aria-readonly': 'true',
            'aria-label': 'The copy',
            inputmode: 'none',
            spellcheck: 'false',
            autocorrect: 'off',
            autocapitalize: 'off',
            translate: 'no',
            'data-gramm': 'false',
          },
          handlePaste: () => true,
          handleDrop: () => true,
          handleTextInput: () => true,
          handleDOMEvents: {
            beforeinput: (_, event) => {
              event.preventDefault()
              return true
            },
            cut: (_, event) => {
              event.preventDefault()
              return true
            },
            dragstart: (_, event) => {
              event.preventDefault()
              return true
            },
          },
        },
      }),
    ]
  },
})
