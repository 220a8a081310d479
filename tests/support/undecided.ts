/** What stands on an annotation that nobody has decided or cited for. */
export const undecided = {
  citations: [],
  decision: null,
  decisions: [],
  approvalsNeeded: 1,
  demands: [],
  disputed: false,
  supersededBy: null,
  appliedIn: null,
}
