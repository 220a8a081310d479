import { cleanText, nonEmptyLines } from './clean-text'

/** What a line of pasted text is. */
export type LineRole = 'headline' | 'byline' | 'dateline' | 'body'

/** Pasted text sorted into the fields of an import. A field that no line was given to is null. */
export type AssignedLines = {
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: string | null
  /** The lines left for the body, verbatim and in order, joined by `\n`. */
  readonly content: string
}

/** The lines of pasted plain text that roles are given to: the non-empty ones, verbatim. */
export function previewLines(content: string): readonly string[] {
  return nonEmptyLines(cleanText(content))
}

/** The role of each line before a person chooses: the first is the headline; byline and dateline are never guessed. */
export function guessRoles(lines: readonly string[]): readonly LineRole[] {
  return lines.map((_, index) => (index === 0 ? 'headline' : 'body'))
}

/**
 * Sorts pasted plain text by the roles of its first lines: `roles[n]` is for the nth non-empty line, and lines beyond
 * `roles` are body. Lines that share a field are joined by one space; fields are trimmed, the body is not.
 */
export function assignLines(content: string, roles: readonly LineRole[]): AssignedLines {
  const lines = previewLines(content)
  const body = lines.filter((_, index) => (roles[index] ?? 'body') === 'body')
  const field = (role: LineRole): string | null => {
    const given = lines.filter((_, index) => roles[index] === role)
    return given.length === 0 ? null : given.map((line) => line.trim()).join(' ')
  }
  return {
    headline: field('headline'),
    byline: field('byline'),
    dateline: field('dateline'),
    content: body.join('\n'),
  }
}
