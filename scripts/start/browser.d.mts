/** A Chromium or Chrome on this machine; installs one where that is possible, otherwise throws and says so. */
export function findBrowser(): Promise<string>
