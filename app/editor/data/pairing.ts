const storageKey = 'patchbay-pairing'

/** The way in which a person last had several fields paired in this browser; undefined where none is known. */
export function readPairing(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined // blocked storage remembers nothing
  }
}

/** Remembers the way for the next question; a browser that blocks storage asks from the start again. */
export function storePairing(kind: string): void {
  try {
    localStorage.setItem(storageKey, kind)
  } catch {
    // The question is asked with the likeliest way first.
  }
}
