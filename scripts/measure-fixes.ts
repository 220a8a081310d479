/**
 * Applies an editor's real fixes as corrections: `npx tsx scripts/measure-fixes.ts FOLDER`, where FOLDER holds
 * `editor-fixes.jsonl`. Each must give `new_sentence` to the byte, in the text and in a document: as the one correction
 * that it names, or, where more than its words differ, as the corrections of a word diff. The exit code is 1 when one fails.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleDoc } from '@/lib/core/articles/document'
import { project } from '@/lib/core/articles/projection'
import { applyToDocument } from '@/lib/core/corrections/apply-to-document'
import { applyToText } from '@/lib/core/corrections/apply-to-text'
import { checkCorrection } from '@/lib/core/corrections/check-span'
import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import { diffCorrections } from '@/lib/core/corrections/diff-corrections'

type Fix = {
  readonly id: string
  readonly old: string
  readonly new: string
  readonly old_sentence: string
  readonly new_sentence: string
  readonly offset_in_old_sentence: number
}

const HEADLINE = 'Headline'

/** Whether the corrections of the sentence, as the only paragraph below a headline, give the new one. */
function gives(fix: Fix, edits: readonly CorrectionEdit[]): boolean {
  const shift = HEADLINE.length + 1
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift }))
  const doc: ArticleDoc = {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: HEADLINE }] },
      { type: 'paragraph', content: [{ type: 'text', text: fix.old_sentence }] },
    ],
  }
  for (const edit of shifted) checkCorrection(doc, edit)
  const expected = `${HEADLINE}\n${fix.new_sentence}`
  const inText = applyToText(project(doc), shifted) === expected
  return inText && project(applyToDocument(doc, shifted)) === expected
}

function namedCorrection(fix: Fix): readonly CorrectionEdit[] {
  const start = fix.offset_in_old_sentence
  const end = start + fix.old.length
  return fix.old_sentence.slice(start, end) === fix.old
    ? [{ id: fix.id, start, end, replacement: fix.new }]
    : []
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: measure-fixes FOLDER')
  process.exit(2)
}
const lines = readFileSync(join(folder, 'editor-fixes.jsonl'), 'utf8').trim().split('\n')
const fixes = lines.map((line) => JSON.parse(line) as Fix)
const asNamed = new Set(fixes.filter((fix) => gives(fix, namedCorrection(fix))))
const others = fixes.filter((fix) => !asNamed.has(fix))
const byDiff = others.map((fix) => ({ fix, edits: diffCorrections(fix.old_sentence, fix.new_sentence) }))
const failed = byDiff.filter(({ fix, edits }) => !gives(fix, edits))
const corrections = byDiff.reduce((sum, { edits }) => sum + edits.length, 0)

console.log(`${fixes.length} fixes`)
console.log(`${asNamed.size} as the one correction named`)
console.log(`${byDiff.length - failed.length} as the ${corrections} corrections of a word diff`)
console.log(`${failed.length} failed${failed.map(({ fix }) => ` ${fix.id}`).join('')}`)
process.exitCode = failed.length > 0 ? 1 : 0
