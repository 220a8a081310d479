import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { AppError } from '@/lib/core/app-error'
import { parseDocument, type ArticleDoc, type Block } from '@/lib/core/articles/document'
import { project } from '@/lib/core/articles/projection'
import { applyToDocument } from '@/lib/core/corrections/apply-to-document'
import { applyToText } from '@/lib/core/corrections/apply-to-text'
import { checkCorrection, checkTogether } from '@/lib/core/corrections/check-span'
import type { CorrectionEdit } from '@/lib/core/corrections/correction-edit'
import { overlaps } from '@/lib/core/corrections/overlap'
import { arbitraryDocument } from '@/tests/support/arbitrary-document'

const replacement = fc.constantFrom('', ' ', 'x', 'new words', '\n', 'a\nb', '\n\n', ' \n ', '😀', '“q”')

/** A document and corrections of it that do not overlap and that `checkCorrection` and `checkTogether` allow. */
function arbitraryEdits(): fc.Arbitrary<{ doc: ArticleDoc; edits: readonly CorrectionEdit[] }> {
  const draft = fc.tuple(fc.nat(), fc.nat({ max: 40 }), replacement)
  return fc.tuple(arbitraryDocument(), fc.array(draft, { maxLength: 8 })).map(([doc, drafts]) => {
    const length = project(doc).length
    const edits: CorrectionEdit[] = []
    drafts.forEach(([at, size, text], id) => {
      const start = at % (length + 1)
      const edit = {
        id: String(id),
        start,
        end: Math.min(length, start + (size % 5 === 0 ? 0 : size)),
        replacement: text,
      }
      if (edits.every((other) => !overlaps(other, edit)) && isAllowed(doc, [...edits, edit])) edits.push(edit)
    })
    return { doc, edits }
  })
}

function isAllowed(doc: ArticleDoc, edits: readonly CorrectionEdit[]): boolean {
  try {
    edits.forEach((edit) => checkCorrection(doc, edit))
    checkTogether(doc, edits)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}

describe('applyToDocument, for any document and any allowed corrections', () => {
  it('projects to what applyToText gives', () => {
    fc.assert(
      fc.property(arbitraryEdits(), ({ doc, edits }) => {
        expect(project(applyToDocument(doc, edits))).toBe(applyToText(project(doc), edits))
      }),
      { numRuns: 1000 },
    )
  })

  it('gives a valid document with the images in their order', () => {
    const images = (doc: ArticleDoc): readonly Block[] => doc.content.filter(({ type }) => type === 'image')
    fc.assert(
      fc.property(arbitraryEdits(), ({ doc, edits }) => {
        const applied = applyToDocument(doc, edits)
        expect(parseDocument(applied)).toEqual(applied)
        expect(images(applied)).toEqual(images(doc))
      }),
      { numRuns: 300 },
    )
  })

  it('gives one result in any order', () => {
    const ordered = arbitraryEdits().chain(({ doc, edits }) =>
      fc.record({
        doc: fc.constant(doc),
        edits: fc.constant(edits),
        shuffled: fc.shuffledSubarray([...edits], { minLength: edits.length }),
      }),
    )
    fc.assert(
      fc.property(ordered, ({ doc, edits, shuffled }) => {
        expect(applyToDocument(doc, shuffled)).toEqual(applyToDocument(doc, edits))
        expect(applyToText(project(doc), shuffled)).toBe(applyToText(project(doc), edits))
      }),
      { numRuns: 300 },
    )
  })

  it('gives back the identical document without corrections', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (doc) => {
        expect(JSON.stringify(applyToDocument(doc, []))).toBe(JSON.stringify(doc))
        const unchanged = { id: 'a', start: 0, end: 1, replacement: project(doc).slice(0, 1) }
        expect(applyToDocument(doc, [unchanged])).toEqual(doc)
      }),
    )
  })

  it('keeps the marks of every character outside the spans', () => {
    fc.assert(
      fc.property(arbitraryEdits(), ({ doc, edits }) => {
        const inLines = edits.filter(
          (edit) => !/\n/.test(project(doc).slice(edit.start, edit.end) + edit.replacement),
        )
        const marked = markedCharacters(doc).filter((_, at) =>
          inLines.every(({ start, end }) => at < start || at >= end),
        )
        const result = applyToDocument(
          doc,
          inLines.map((edit) => ({ ...edit, replacement: edit.start < edit.end ? 'ﷺ' : '' })),
        )
        expect(
          markedCharacters(result).filter((entry) => !entry.startsWith('ﷺ') && !entry.startsWith('\n')),
        ).toEqual(marked.filter((entry) => !entry.startsWith('\n')))
      }),
      { numRuns: 300 },
    )
  })
})

/** Each code unit of the projection with its marks. */
function markedCharacters(doc: ArticleDoc): readonly string[] {
  return doc.content.flatMap((block, index) =>
    block.type === 'image'
      ? []
      : [
          ...(index > 0 ? ['\n'] : []),
          ...block.content.flatMap(({ text, marks }) =>
            text.split('').map((unit) => unit + JSON.stringify(marks ?? [])),
          ),
        ],
  )
}
