/**
 * Characters that a LIKE pattern reads in a way of its own. Databases and their drivers differ in how such a character
 * is taken for itself, so text and query both hold another one in its place, which no copy has.
 */
const WILDCARDS: Readonly<Record<string, string>> = { '%': '\u{F0025}', _: '\u{F005F}', '\\': '\u{F005C}' }

const LETTER_MARKS = /[\u0300-\u036f]/g

/**
 * Text made comparable for searching, blind to case in every script (Straße and STRASSE, İ and i, ς and σ), to the
 * accents of Latin, Greek and Cyrillic letters, and to compatibility forms (NFKC: ligatures, full width, NBSP). Small,
 * capital, small again is what ẞ takes to become ss.
 */
export function foldForSearch(text: string): string {
  const cased = text.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase()
  return cased
    .normalize('NFKD')
    .replace(LETTER_MARKS, '')
    .replace(/ς/g, 'σ')
    .normalize('NFC')
    .replace(/[%_\\]/g, (sign) => WILDCARDS[sign] ?? sign)
}

/** What is stored beside a record so that it can be found: its fields folded, one a line; nulls are left out. */
export function searchText(fields: readonly (string | null)[]): string {
  return foldForSearch(fields.filter((field) => field !== null).join('\n'))
}

/** The words of a query, folded; a record matches when its search text contains every one. None: nothing is asked. */
export function searchWords(query: string): string[] {
  return foldForSearch(query).split(/\s+/).filter(Boolean)
}
