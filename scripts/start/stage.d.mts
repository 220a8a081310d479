/** Runs one step under its name, with its time; `waitsFor` says what takes long. */
export function stage<T>(name: string, waitsFor: string, work: () => Promise<T> | T): Promise<T>
