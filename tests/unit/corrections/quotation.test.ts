import { describe, expect, it } from '@jest/globals'
import { isInQuotation } from '@/lib/core/corrections/quotation'

/** The text without its brackets, and the span or point between them. */
function bracketed(marked: string): readonly [string, number, number] {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  return [marked.replace(/[⟦⟧]/g, ''), start, end]
}

describe('isInQuotation', () => {
  it.each([
    ['straight', '"We ⟦wil⟧ go," she said.', true],
    ['after straight', '"We will go," she ⟦sayed⟧.', false],
    ['between two straight', '"We go," she ⟦sayed⟧. "All of us."', false],
    ['the second of two straight', '"We go," she said. "All of ⟦use⟧."', true],
    ['curly', '“We ⟦wil⟧ go,” she said.', true],
    ['after curly', '“We go,” she ⟦sayed⟧.', false],
    ['German', '„Wir ⟦gehn⟧“, sagte sie.', true],
    ['after German', '„Wir gehen“, ⟦sagt⟧ sie.', false],
    ['Swedish', '”Vi ⟦gar⟧”, sade hon.', true],
    ['after Swedish', '”Vi går”, ⟦sad⟧ hon.', false],
    ['guillemets', '« Nous ⟦aller⟧ », dit-elle.', true],
    ['after guillemets', '« Nous allons », ⟦dit⟧-elle.', false],
    ['guillemets turned inwards', '»Wir ⟦gehn⟧«, sagte sie.', true],
    ['after guillemets turned inwards', '»Wir gehen«, ⟦sagt⟧ sie.', false],
    ['single curly', 'She said ‘we ⟦wil⟧ go’ twice.', true],
    ['after single curly', 'She said ‘we don’t go’ ⟦twise⟧.', false],
    ['single straight', "She said 'we don't ⟦og⟧' twice.", true],
    ['behind an apostrophe', "The 1990s' and '90s ⟦musik⟧ isn't back.", false],
    ['behind a possessive', 'The dogs’ ⟦owwner⟧ left.', false],
    ['nested', '“He said ‘it is ⟦rong⟧’ to me,” she said.', true],
    ['after the nested one, still inside', '“He said ‘no’ to ⟦mee⟧,” she said.', true],
    ['straight after nested straight', '"He said "no" to ⟦mee⟧," she said.', true],
    ['inside nested straight', '"He said "⟦noo⟧" to me," she said.', true],
    ['after nested straight and its outer', '"He said "no" to me," she ⟦sayed⟧.', false],
    ['after nested straight that nothing closes', '"We back the "Long Name" plan. It ⟦are⟧ ours.', true],
    ['after both', '“He said ‘no’ to me,” she ⟦sayed⟧.', false],
    ['unclosed', '“We will go and ⟦nevver⟧ return.', true],
    ['the paragraph after an unclosed one', '“We will go.\nShe ⟦sayed⟧ so.', false],
    ['opened again in the next paragraph', '“We will go.\n“And ⟦nevver⟧ return.”', true],
    ['after one opened again', '“We will go.\n“And never return,” she ⟦sayed⟧.', false],
    ['inches', 'The 5" ⟦pipee⟧ burst.', false],
    ['the mark alone', 'She said ⟦"⟧we go" twice.', false],
    ['a span that begins before it', 'She ⟦sayed "we⟧ go" twice.', true],
    ['a span over lines', 'One ⟦line.\n“We⟧ go.”', true],
    ['a point inside', '“We go⟦⟧,” she said.', true],
    ['a point outside', '“We go,” she⟦⟧ said.', false],
    ['a point at the very start', '⟦⟧“We go.”', false],
    ['text without marks', 'We ⟦wil⟧ go.', false],
  ])('%s: %s', (_, marked, expected) => {
    expect(isInQuotation(...bracketed(marked))).toBe(expected)
  })
})
