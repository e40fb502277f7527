/** Objects this far down are written anew whenever something around them is. */
const deepest = 8

const TEXTS = new WeakMap<object, string>()

/**
 * The JSON of plain data, as `JSON.stringify` gives it. Remembers the texts of objects: data is never changed in place,
 * so that of a method of 10,000 fields an edit costs the parts around it (a millisecond and not twenty).
 */
export function jsonOf(data: object): string {
  return textOf(data, deepest) ?? ''
}

/** Undefined for what JSON leaves out. */
function textOf(data: unknown, depth: number): string | undefined {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data)
  const known = TEXTS.get(data)
  if (known !== undefined) return known
  const text =
    depth === 0 ? JSON.stringify(data) : Array.isArray(data) ? listText(data, depth) : membersText(data, depth)
  TEXTS.set(data, text)
  return text
}

function listText(list: readonly unknown[], depth: number): string {
  return `[${list.map((item) => textOf(item, depth - 1) ?? 'null').join(',')}]`
}

function membersText(data: object, depth: number): string {
  const members: string[] = []
  for (const [name, value] of Object.entries(data)) {
    const text = textOf(value, depth - 1)
    if (text !== undefined) members.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{${members.join(',')}}`
}
