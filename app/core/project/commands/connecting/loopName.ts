/**
 * What expressions call the item of a loop over an array of that name, where the loops around it have the names
 * `taken`: nothing (`item`) for the outermost, else the array's name in the singular, made unique.
 */
export function loopName(array: string | undefined, taken: readonly string[]): string | undefined {
  if (!taken.includes('item')) return undefined
  const words = (array ?? '').replaceAll(/\W+/g, '')
  const singular = words.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')
  const name = /^[A-Za-z_]/.test(singular) ? singular : 'item'
  for (let count = 2, free = name; ; count++) {
    if (!taken.includes(free)) return free
    free = `${name}${count}`
  }
}
