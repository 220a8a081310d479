/** Holds a desk for this process, or throws a sentence that says why not. Returns how to let go. */
export function takeDeskLock(databaseFile: string): () => void
