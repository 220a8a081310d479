import { describe, expect, it } from '@jest/globals'
import { eventSentence } from '@/lib/core/audit/event-sentence'

const standing = { kind: 'correction', state: 'approved', textHash: 'a'.repeat(64) }
const agency = { ...standing, original: 'OECD', replacement: 'OSCE' }

describe('eventSentence', () => {
  it.each<[string, unknown, string]>([
    ['approved', agency, 'approved “OECD” → “OSCE”'],
    [
      'rejected',
      { ...agency, note: 'As said' },
      'let it stand (stet): “OECD” → “OSCE”, with the note “As said”',
    ],
    ['approved', { ...agency, original: '' }, 'approved the insertion of “OSCE”'],
    ['reopened', { ...agency, replacement: '' }, 'reopened the deletion of “OECD”'],
    [
      'annotated',
      { ...standing, kind: 'claim', state: 'open', revision: 1, start: 0, end: 3, exact: 'Yes' },
      'marked “Yes” as a claim',
    ],
    [
      'article_changed',
      { changes: { url: { from: null, to: 'x' }, writers: { from: [], to: [] } } },
      'changed the address and writers of the article',
    ],
    ['status_changed', { from: 'signed_off', to: 'published' }, 'marked the article as published'],
    ['source_made', { title: 'Letter', confidential: true }, 'added a confidential source'],
    ['role_changed', { from: 'editor', to: 'reviewer' }, 'made an editor a reviewer'],
    [
      'imported',
      { headline: 'x'.repeat(90), format: 'text', revision: 1, textHash: 'b'.repeat(64) },
      `imported “${'x'.repeat(60)}…”`,
    ],
  ])('tells %s', (verb, data, sentence) => {
    expect(eventSentence(verb, data)).toBe(sentence)
  })

  it('tells an event that it does not know, or whose data is of another form, by its verb', () => {
    expect(eventSentence('moon_landed', {})).toBe('moon landed')
    expect(eventSentence('role_changed', { from: 'king' })).toBe('role changed')
    expect(eventSentence('constructor', {})).toBe('constructor')
  })
})
