const slots = 2048
const longest = 40
const names: string[] = Array.from({ length: slots }, () => '')
const texts: string[] = Array.from({ length: slots }, () => '')

/** Of the first, the middle and the last unit: what tells the names of a template apart. */
function slotOf(piece: string): number {
  const last = piece.length - 1
  if (last < 0) return 0
  const units = piece.charCodeAt(0) * 31 + piece.charCodeAt(last >> 1) * 17 + piece.charCodeAt(last) * 7
  return (units + last * 131) & (slots - 1)
}

/**
 * The same name as the string that JavaScript's engine keeps for names: hosts and variables compare it by its address,
 * where a piece of a template is compared unit by unit in every call of a loop. The names seen last are remembered, one
 * for each slot.
 */
export function pooledName(name: string): string {
  const slot = slotOf(name)
  const known = names[slot]
  if (known === name) return known
  // A property's name is kept so.
  const [interned = name] = Object.keys({ [name]: true })
  if (name.length <= longest) names[slot] = interned
  return interned
}

/** The same text as one that is looked up by it, such as a path: its hash is known where it was looked up before. */
export function pooledText(text: string): string {
  if (text.length > longest) return text
  const slot = slotOf(text)
  const known = texts[slot]
  if (known === text) return known
  texts[slot] = text
  return text
}
