const pool = new Map<string, string>()
const poolSize = 1000

/**
 * The same name as the string that JavaScript's engine keeps for names. A piece of a template is compared unit by unit
 * with the names that hosts and variables know, in every call of a loop; of two kept ones the address says it. The last
 * thousand names are remembered.
 */
export function internedName(name: string): string {
  const known = pool.get(name)
  if (known !== undefined) return known
  // A property's name is kept so.
  const [interned = name] = Object.keys({ [name]: true })
  if (pool.size >= poolSize) pool.clear()
  pool.set(interned, interned)
  return interned
}
