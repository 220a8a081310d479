import { expect, test } from '@jest/globals'
import { annotationHref, annotationInHash } from '@/components/desk/annotation-href'

const annotation = '018f0000-0000-7000-8000-00000000000a'

test('a link to an annotation is read back', () => {
  const href = annotationHref('018f0000-0000-7000-8000-000000000001', annotation)
  expect(annotationInHash(new URL(href, 'http://desk.example').hash)).toBe(annotation)
})

test.each(['', '#', '#annotation-', '#annotation-x', `#${annotation}`, `#annotation-${annotation}0`])(
  'the fragment %j names none',
  (hash) => {
    expect(annotationInHash(hash)).toBeNull()
  },
)
