/** Holds a desk for this process, or throws a sentence that says why not. Returns how to let go. */
export function takeDeskLock(databaseFile: string): () => void

/** Says that a command works on the desk, or throws a sentence when it is being restored. Returns how to end. */
export function shareDesk(databaseFile: string): () => void

/** Keeps every command out, or throws a sentence when one works on the desk. Returns how to let go. */
export function takeCommandsLock(databaseFile: string): () => void
