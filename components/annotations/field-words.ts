/** The fields of a form as its labels call them. */
export const fieldLabels: Readonly<Record<string, string>> = {
  replacement: 'Shall read',
  category: 'Category',
  reason: 'Reason',
  claim: 'Claim',
  citations: 'Sources',
  statement: 'What is claimed',
  claimant: 'Who says so',
  saidAt: 'When',
  verdict: 'Verdict',
  explanation: 'Explanation',
  text: 'Question',
}
