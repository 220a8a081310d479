/** Words of examples and templates: a secret that holds one was copied from somewhere. */
const COPIED =
  /change[-_ ]?(me|this)|your[-_ ]?(auth[-_ ]?)?secret|replace[-_ ]?(me|this)|placeholder|example|xxxx|1234567890/i

/** Thirty-two random characters have fewer than this many different ones about once in a billion. */
const FEWEST_CHARACTERS = 9

/** Whether a secret could be guessed: a template's, few different characters, or one piece over and over. */
export function isWeakSecret(secret: string): boolean {
  if (COPIED.test(secret)) return true
  if (new Set(secret).size < FEWEST_CHARACTERS) return true
  return /^(.{1,16}?)\1+.{0,15}$/s.test(secret)
}
