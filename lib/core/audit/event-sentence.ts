import { readFact, type AuditVerb } from './events'

const LONGEST_QUOTE = 60

type Fact = NonNullable<ReturnType<typeof readFact>>
type DataOf<V extends AuditVerb> = Extract<Fact, { verb: V }>['data']

/** One sentence a verb. They begin after the person's name. */
const sentences: { readonly [V in AuditVerb]: (data: DataOf<V>) => string } = {
  imported: ({ headline }) => `imported ${quote(headline)}`,
  article_changed: ({ changes }) => `changed ${names(Object.keys(changes).map(fieldName))} of the article`,
  status_changed: ({ from, to, why }) => statusSentence(from, to) + (why === undefined ? '' : `: ${why}`),
  exported: ({ format, copy, confidential }) =>
    `exported the ${copy} copy as ${format}` + (confidential ? ', with confidential sources' : ''),
  signed_off: ({ revision }) => `signed the article off, at revision ${revision}`,
  checklist_signed: ({ text }) => `signed the checklist: ${quote(text)}`,
  checklist_undone: ({ text }) => `took back a line of the checklist: ${quote(text)}`,
  sentences_marked: ({ state, count }) => markedSentence(state, count),
  annotated: (data) => annotatedSentence(data),
  annotation_changed: ({ kind, changes }) =>
    `changed ${names(Object.keys(changes).map(fieldName))} of a ${kind}`,
  withdrawn: ({ kind }) => `withdrew a ${kind}`,
  approved: (data) => `approved ${change(data)}${note(data.note)}`,
  rejected: (data) => `let it stand (stet): ${change(data)}${note(data.note)}`,
  reopened: (data) => `reopened ${change(data)}${note(data.note)}`,
  superseded: (data) => `set ${change(data)} aside, because an overlapping correction was approved`,
  freed: (data) => `put ${change(data)} up for decision again`,
  answered: () => 'answered a query',
  resolved: () => 'resolved a query',
  query_reopened: () => 'opened a query again',
  commented: () => 'commented',
  claim_made: ({ statement }) => `made the claim ${quote(statement)}`,
  claim_changed: ({ changes }) => `changed ${names(Object.keys(changes).map(fieldName))} of a claim`,
  verdict_given: ({ statement, verdict }) =>
    verdict === null
      ? `took back the verdict on ${quote(statement)}`
      : `found ${quote(statement)}: ${verdict}`,
  source_made: ({ title, confidential }) =>
    confidential || title === undefined ? 'added a confidential source' : `added the source ${quote(title)}`,
  source_changed: ({ names: changed, confidential }) =>
    `changed ${names(changed.map(fieldName))} of a ${confidential ? 'confidential ' : ''}source`,
  source_viewers_changed: () => 'changed who may see a confidential source',
  source_handed_over: () => 'gave a source into the keeping of somebody else',
  source_revealed: () => 'had a confidential source revealed',
  signed_in: ({ by }) => (by === 'oidc' ? 'signed in with the identity provider' : 'signed in'),
  sign_in_refused: () => 'refused a sign-in',
  identity_linked: () => 'linked an account with the identity provider',
  person_added: ({ role }) => `added ${article(role)} ${role}`,
  person_invited: ({ role }) => `invited ${article(role)} ${role}`,
  role_changed: ({ from, to }) => `made ${article(from)} ${from} ${article(to)} ${to}`,
  person_renamed: () => 'changed a name',
  person_disabled: () => 'disabled an account',
  person_enabled: () => 'enabled an account',
  persons_joined: () => 'joined two accounts as one person',
  persons_parted: () => 'said that an account is a person of its own',
  invite_renewed: () => 'made a new invitation',
  password_set: () => 'set a password',
  sessions_ended: () => 'ended all sessions of an account',
  account_locked: () => 'locked an account after failed sign-ins',
  token_made: () => 'made an access token',
  token_revoked: () => 'revoked an access token',
  group_made: ({ name }) => `made the group ${quote(name)}`,
  group_changed: ({ changes }) => `changed ${names(Object.keys(changes).map(fieldName))} of a group`,
  group_removed: ({ name }) => `took the group ${quote(name)} away`,
  set: () => 'changed a setting of the desk',
  key_made: ({ key }) => `made the signing key ${key.slice(0, 12)}`,
  key_retired: ({ key }) => `retired the signing key ${key.slice(0, 12)}`,
  seeded: () => 'set up the demo desk',
  backed_up: () => 'made a backup',
  restored: () => 'restored the desk from a backup',
}

/**
 * What an event says, as the rest of a sentence that begins with the person's name: `approved “OECD” → “OSCE”`.
 * An event that this version does not know is told by its verb.
 */
export function eventSentence(verb: string, data: unknown): string {
  const fact = readFact(verb, data)
  if (fact === null) return verb.replaceAll('_', ' ')
  // The table has, for each verb, the function that takes the data of that verb.
  const sentence = sentences[fact.verb] as (data: Fact['data']) => string
  return sentence(fact.data)
}

function annotatedSentence({ kind, exact, correction, question, supersededBy }: DataOf<'annotated'>): string {
  const aside = typeof supersededBy === 'string' ? ', over an approved correction' : ''
  if (correction !== undefined) return `proposed ${change(correction)}${aside}`
  if (question !== undefined) return `asked about ${quote(exact)}: ${quote(question)}`
  return `marked ${quote(exact)} as a ${kind}`
}

function statusSentence(from: string, to: string): string {
  if (to === 'open') return 'returned the article to open'
  return to === 'published' ? 'marked the article as published' : `signed the article off (it was ${from})`
}

function markedSentence(state: DataOf<'sentences_marked'>['state'], count: number): string {
  const which = count === 1 ? 'a sentence' : `${count} sentences`
  if (state === 'open') return `opened ${which} again`
  return state === 'checked' ? `checked ${which}` : `found nothing to check in ${which}`
}

/** Old → new; an insertion and a deletion by their names. */
function change({ original, replacement }: { original: string; replacement: string }): string {
  if (original === '') return `the insertion of ${quote(replacement)}`
  if (replacement === '') return `the deletion of ${quote(original)}`
  return `${quote(original)} → ${quote(replacement)}`
}

function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length > LONGEST_QUOTE ? `“${characters.slice(0, LONGEST_QUOTE).join('')}…”` : `“${line}”`
}

function note(text: string | null | undefined): string {
  return text === null || text === undefined || text === '' ? '' : `, with the note ${quote(text)}`
}

function names(words: readonly string[]): string {
  if (words.length === 0) return 'nothing'
  return words.length === 1
    ? `the ${words[0] ?? ''}`
    : `the ${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

const fieldNames: Readonly<Record<string, string>> = {
  url: 'address',
  publishedAt: 'date of publication',
  saidAt: 'date',
  claimId: 'claim',
  inQuotation: 'quotation mark',
  archivedUrl: 'archived copy',
}

function fieldName(field: string): string {
  return fieldNames[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a'
}
