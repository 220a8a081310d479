import { Extension } from '@tiptap/core'
import { ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'

/** Letters that are read from the right (the Unicode blocks that hold them), and the characters that say so of others. */
const FROM_RIGHT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * The class of a copy in which each block reads in the direction of its first letter. Only where there are letters from
 * the right: a browser then takes three times as long for a block's lines, and lays out all of them anew at every key.
 */
export const BOTH_WAYS = 'copy-both-ways'

export function readsFromRight(text: string): boolean {
  return FROM_RIGHT.test(text)
}

const key = new PluginKey<boolean>('bothWays')

/** Gives the copy its class when the first letter from the right is typed; it keeps it. */
export const BothWaysExtension = Extension.create({
  name: 'bothWays',
  addProseMirrorPlugins: () => [bothWaysPlugin()],
})

export function bothWaysPlugin(): Plugin<boolean> {
  return new Plugin<boolean>({
    key,
    state: {
      init: (_, { doc }) => readsFromRight(doc.textContent),
      apply: (transaction, before) => before || readsFromRight(newText(transaction)),
    },
    props: {
      attributes: (state): Record<string, string> => (key.getState(state) ? { class: BOTH_WAYS } : {}),
    },
  })
}

function newText({ steps }: Transaction): string {
  const pieces = steps.map((step) =>
    step instanceof ReplaceStep || step instanceof ReplaceAroundStep ? step.slice.content : null,
  )
  return pieces.map((content) => content?.textBetween(0, content.size) ?? '').join('')
}
