/** What keys and bars ask of the walk through the sentences. */
export type CoverageAct = 'next' | 'before' | 'checked' | 'nothing_to_check' | 'open' | 'pass'
