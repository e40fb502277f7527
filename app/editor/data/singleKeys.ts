const storageKey = 'patchbay-single-keys'

/** Whether single characters are commands in the trees: on until a person switches them off in this browser. */
export function readSingleKeys(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'off'
  } catch {
    return true // blocked storage remembers nothing
  }
}

/** Tells whether the choice could be kept. */
export function storeSingleKeys(on: boolean): boolean {
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off')
    return true
  } catch {
    // A browser that blocks storage keeps the keys as they are.
    return false
  }
}
