/**
 * Whether an annotation is the person's own (DESIGN §8.3): they created it or ever changed its span or replacement.
 * Nobody approves or rejects their own, whatever their role. Ids are of persons, not of accounts: accounts with one
 * OIDC subject, or linked by an admin, are one person.
 */
export function isOwn(personId: string, authorPersonIds: readonly string[]): boolean {
  return authorPersonIds.includes(personId)
}
